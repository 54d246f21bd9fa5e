/** A small programme that can be sent as it stands. */
export const exampleProgramme = {
  name: 'Larkfield summer school',
  seed: 1,
  places: { min: 0, max: 1 },
  rules: { lock: [], forbid: [{ applicant: 'ben', project: 'river', reason: 'He supervised its data.' }] },
  applicants: [
    {
      id: 'ada',
      name: 'Ada Larsen',
      email: 'ada@larkfield.example.org',
      letter:
        'I grew up beside a river that floods every spring. In my thesis I map flooded fields from satellite images, and I want to learn how to predict where the water goes next. I have worked with radar images for two years.',
      preferences: ['river'],
      level: 'master',
    },
    {
      id: 'ben',
      name: 'Ben Achterberg',
      letter:
        'I teach a computer to understand speech. At home we speak a small dialect that no speech recogniser knows, and I recorded twenty hours of it with my grandmother. I want to train an acoustic model that understands older voices.',
      level: 'bachelor',
    },
    {
      id: 'cleo',
      name: 'Cleo Maran',
      letter:
        'Maps are my craft: I draw them for the fire brigade from drone and satellite images. I would like to know how hydrologists predict floods, and to bring my maps to the people who need them when the river rises.',
      preferences: 'river; speech',
      level: 'professional',
    },
  ],
  projects: [
    {
      id: 'river',
      title: 'Rivers from above',
      description:
        'We predict floods from satellite and radar images: where the river will leave its bed, which fields it will reach, and how sure we are. You will work with hydrologists and draw maps that a town can use.',
      min: 1,
      max: 2,
    },
    {
      id: 'speech',
      title: 'Speech recognition for older voices',
      description:
        'Speech recognisers understand young speakers of large languages. We record older people who speak dialects, train an acoustic model on their voices, and measure where it still goes wrong.',
      min: 0,
      max: 2,
    },
  ],
  mentors: [
    {
      id: 'hanne',
      name: 'Hanne Okafor',
      description: 'Hydrologist. Works on remote sensing, radar images and flood forecasts.',
      max: 2,
    },
    {
      id: 'idris',
      name: 'Idris Vane',
      description: 'Linguist. Works on speech recognition, acoustic models and endangered dialects.',
      max: 2,
    },
  ],
};

const { projects: _, rules: __, ...withoutProjects } = exampleProgramme;

/** The same people with mentors alone. */
export const exampleMentoring = {
  ...withoutProjects,
  applicants: exampleProgramme.applicants.map(({ preferences: ___, ...applicant }) => applicant),
  mentoring: { languages: 'shared' },
  meet: true,
};
