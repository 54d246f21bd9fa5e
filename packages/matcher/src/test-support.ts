import type { Applicant, Mentor, Programme, Project, Settings } from './programme/programme';

/** An applicant for tests: everything empty but what is given. */
export function applicant(id: string, given: Partial<Applicant> = {}): Applicant {
  return {
    id,
    letter: '',
    documents: [],
    preferences: [],
    avoidProjects: [],
    teammates: [],
    avoidPeople: [],
    attributes: {},
    ...given,
  };
}

export function project(id: string, given: Partial<Project> = {}): Project {
  return { id, title: id, description: '', descriptions: {}, min: 0, max: 1, mentors: [], attributes: {}, ...given };
}

export function mentor(id: string, given: Partial<Mentor> = {}): Mentor {
  return { id, description: '', descriptions: {}, projects: [], min: 0, max: 1, attributes: {}, ...given };
}

export function programme(
  given: Partial<Omit<Programme, 'settings'>> & { readonly settings?: Partial<Settings> },
): Programme {
  return {
    applicants: [],
    projects: [],
    mentors: [],
    rules: { lock: [], forbid: [] },
    ...given,
    settings: {
      name: 'Test',
      objective: 'total',
      counts: 'letters',
      weights: { wishes: 0.5, letters: 0.5 },
      places: { min: 0, max: 1 },
      seed: 1,
      ...given.settings,
    },
  };
}

/** A small programme whose best assignment a reader can see: three letters, three projects, one seat each. */
export const workshop = programme({
  applicants: [
    applicant('ada', {
      letter:
        'I spent the year on weather balloons and want to forecast storms with neural networks over radar images.',
    }),
    applicant('ben', {
      letter: 'Bees! My thesis follows single bees in a hive with a camera, frame by frame, to learn how they dance.',
    }),
    applicant('cy', {
      letter: 'As a nurse I see the waiting lists of our hospital every day and want to make the queue fair.',
    }),
  ],
  projects: [
    project('hive', {
      title: 'Bees on camera',
      description: 'Follow each bee of a hive with a camera and read the dances from the frames.',
    }),
    project('queue', {
      title: 'Fair waiting lists',
      description: 'Simulate the queue of a hospital and make its waiting lists fair.',
    }),
    project('storm', {
      title: 'Storm forecasts',
      description: 'Forecast storms from radar images and weather balloons with neural networks.',
    }),
  ],
});
