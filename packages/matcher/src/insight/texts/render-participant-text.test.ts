import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchProgramme } from '../../match/match-programme';
import type { Applicant, Programme } from '../../programme/programme';
import { applicant, mentor, programme, project, workshop } from '../../test-support';
import type { SolvedMatch } from '../../types';
import { LANGUAGES } from '../messages/language';
import { renderParticipantText } from './render-participant-text';
import { createTextContext, type TextContext } from './text-context';
import { numbersIn } from './texts.fixture';

async function tell(given: Programme) {
  const result = (await matchProgramme(given)) as SolvedMatch;
  const context = createTextContext(result, given);
  const text = (id: string, language: 'en' | 'ru' = 'en', asked?: string) =>
    renderParticipantText(context, context.applicant(id) as Applicant, language, asked).map((line) => line.text);
  return { context, text };
}

describe('what a participant reads', () => {
  it('says where they are and why, in the words of their own letter', async () => {
    const { context, text } = await tell(workshop);
    expect(text('ben')).toEqual([
      'You are in “Bees on camera”.',
      'Your letter decided.',
      'By your letter it is a strong fit for you, 1st of 3 projects.',
      'What speaks for it in your letter: “Bees”, “camera”, “frame”, “dance”, “hive”.',
      'In your own words: “My thesis follows single bees in a hive with a camera, frame by frame, to learn how they dance.”',
    ]);
    const lines = renderParticipantText(context, context.applicant('ben') as Applicant, 'en');
    const { letter } = context.applicant('ben') as Applicant;
    expect(lines.flatMap(({ at }) => (at === undefined ? [] : [letter.slice(at.start, at.end)]))).toEqual([
      'My thesis follows single bees in a hive with a camera, frame by frame, to learn how they dance.',
    ]);
  });

  it('says it in Russian as well', async () => {
    const { text } = await tell(workshop);
    expect(text('ben', 'ru').slice(0, 3)).toEqual([
      'Ваш проект — «Bees on camera».',
      'Решило ваше письмо.',
      'По вашему письму это сильное соответствие: 1-й из 3 проектов.',
    ]);
  });

  it('says why not a wish that was not given, by what the programme gains and by nobody else', async () => {
    const wishing = {
      ...workshop,
      settings: { ...workshop.settings, counts: 'wishes' as const },
      applicants: workshop.applicants.map((person) =>
        person.id === 'cy' ? person : { ...person, preferences: ['hive', 'storm'] },
      ),
    };
    const { text } = await tell(wishing);
    expect(text('ada').slice(-5)).toEqual([
      'Why not “Bees on camera”, your 1st wish?',
      'The only place in it is taken.',
      'Places there went to people for whom the whole programme gains more.',
      'That says nothing about you or your letter beside anybody else’s.',
      'If it matters to you, tell the organisers: they can see what a change would mean for everyone.',
    ]);
    expect(text('ada')).toContain('It was your 2nd of 2 wishes.');
    expect(text('ada', 'en', 'queue')).toContain('Why not “Fair waiting lists”?');
  });

  it('says to somebody without a place where they are next in line', async () => {
    const { text } = await tell({ ...workshop, projects: workshop.projects.filter(({ id }) => id !== 'storm') });
    expect(text('ada')).toEqual([
      'You have no place yet.',
      'No place was left in the projects that are open to you.',
      'You are next in line: 1st for “Bees on camera”, 1st for “Fair waiting lists”.',
      'If a place opens there, the organisers look at who is next in line.',
    ]);
    expect(text('ada', 'ru')[2]).toBe('Ваше место в очереди: 1-е — «Bees on camera», 1-е — «Fair waiting lists».');
  });

  it('never gives the reason of a rule, which may be about somebody else', async () => {
    const rules = {
      lock: [],
      forbid: [{ applicant: 'ben', project: 'hive', reason: 'his brother Cy leads it', by: 'Gwen' }],
    };
    const { text } = await tell({ ...workshop, rules });
    expect(text('ben', 'en', 'hive').slice(1)).toEqual([
      'Why not “Bees on camera”?',
      'A rule of the organisers leaves it out for you.',
      'If it matters to you, tell the organisers: they can see what a change would mean for everyone.',
    ]);
    const kept = await tell({ ...workshop, rules: { lock: rules.forbid, forbid: [] } });
    expect(kept.text('ben')).toContain('The organisers decided this place.');
    expect(kept.text('ben', 'en', 'storm')).toContain(
      'The organisers decided where you are, so no other project came into question.',
    );
    const avoiding = workshop.applicants.map((person) => ({ ...person, avoidProjects: ['storm'] }));
    const asked = await tell({ ...workshop, applicants: avoiding });
    expect(asked.text('ben', 'en', 'storm').at(-1)).toBe('You asked not to be there.');
  });

  it('speaks of mentors alone where there are no projects', async () => {
    const mentors = [
      mentor('grace', { name: 'Grace', description: 'Bees on camera.', max: 1 }),
      mentor('hugo', { name: 'Hugo', description: 'Storms and hospitals.', max: 1 }),
    ];
    const wishing = workshop.applicants.map((person) => ({ ...person, preferences: ['hive'] }));
    const { context, text } = await tell({ ...workshop, applicants: wishing, projects: [], mentors });
    const all = wishing.flatMap(({ id }) => text(id));
    expect(all).toContain('Your mentor is Grace.');
    expect(all).toContain('You have no mentor yet.');
    expect(all.join(' ')).not.toMatch(/project|wish|place/u);
    expect(context.programme.projects).toEqual([]);
  });

  it('says that there was no letter to go by', async () => {
    const silent = workshop.applicants.map((person) => (person.id === 'cy' ? { ...person, letter: ' ' } : person));
    const { text } = await tell({ ...workshop, applicants: silent });
    expect(text('cy')).toEqual([
      'You are in “Fair waiting lists”.',
      'There was no letter of yours to go by: the place is what was left.',
    ]);
  });

  it('quotes nothing about health, and no sentence that names another applicant', async () => {
    const letter =
      'I film bees in their hive with Cy Warner. Because of my depression I film bees in a hive at home. Bees dance on the frames of a hive.';
    const people = workshop.applicants.map((person) =>
      person.id === 'ben'
        ? { ...person, name: 'Ben Ozer', letter }
        : person.id === 'cy'
          ? { ...person, name: 'Cy Warner' }
          : person,
    );
    const { text } = await tell({ ...workshop, applicants: people });
    const quoted = text('ben').filter((line) => line.startsWith('In your own words'));
    expect(quoted).toEqual(['In your own words: “Bees dance on the frames of a hive.”']);
  });
});

const TOPICS = [
  'We film bees in a hive with a camera.',
  'Weather balloons bring radar images of storms.',
  'Hospitals have waiting lists and queues.',
  'After my surgery and a long illness I read about bees.',
  'My 3 brothers and 12 friends forecast storms.',
  'Ada Lindqvist and I simulate the queue together.',
  'Пчёлы танцуют в улье перед камерой.',
];
const NAMES = ['Ada Lindqvist', 'Ben Ozerov', 'Cyrille Durand', 'Dora Vance', 'Emil Kask', 'Faye Holt'];

const programmes = fc
  .record({
    letters: fc.array(fc.array(fc.constantFrom(...TOPICS), { maxLength: 5 }), { minLength: 2, maxLength: 6 }),
    wishes: fc.array(fc.uniqueArray(fc.constantFrom('hive', 'storm', 'queue'), { maxLength: 3 }), {
      minLength: 6,
      maxLength: 6,
    }),
    seats: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 })),
    counts: fc.constantFrom('wishes', 'both', 'letters'),
    locked: fc.boolean(),
  })
  .map(({ letters, wishes, seats, counts, locked }) =>
    programme({
      settings: { counts },
      applicants: letters.map((sentences, index) =>
        applicant(`person-${index}`, {
          name: NAMES[index] ?? '',
          email: `p${index}@example.org`,
          letter: sentences.join(' '),
          preferences: wishes[index] ?? [],
        }),
      ),
      projects: workshop.projects.map((each, index) => project(each.id, { ...each, max: seats[index] ?? 1 })),
      mentors: [mentor('grace', { name: 'Grace', description: 'Bees and storms.', max: 2 })],
      rules: {
        lock: [],
        forbid: locked ? [{ applicant: 'person-0', project: 'queue', reason: 'Ben Ozerov leads it' }] : [],
      },
    }),
  );

/** Every figure that is a participant's own, or a project's. */
function ownFigures({ programme: given, placesOf, unplaced, summary }: TextContext, { id, preferences }: Applicant) {
  return new Set([
    preferences.length,
    ...preferences.map((_, index) => index + 1),
    given.projects.length,
    ...given.projects.map(({ max }) => max),
    ...placesOf(id).map(({ rank }) => rank),
    ...(unplaced(id)?.nextInLine.map(({ position }) => position) ?? []),
    ...given.projects.map((each) => (summary(each.id)?.nextInLine.indexOf(id) ?? -1) + 1),
  ]);
}

describe('texts for participants', () => {
  it('hold no other applicant’s id, name, e-mail or figure, whatever the programme', async () => {
    await fc.assert(
      fc.asyncProperty(programmes, async (given) => {
        const { context, text } = await tell(given);
        for (const person of given.applicants) {
          const figures = ownFigures(context, person);
          const others = given.applicants
            .filter(({ id }) => id !== person.id)
            .flatMap(({ id, name = '', email = '' }) => [id, email, ...name.split(' ')]);
          for (const language of LANGUAGES) {
            for (const asked of [undefined, ...given.projects.map(({ id }) => id)]) {
              const all = text(person.id, language, asked).join('\n');
              expect(all).not.toBe('');
              for (const other of others) expect(all).not.toContain(other);
              expect(all).not.toMatch(/surgery|illness/u);
              for (const { value } of numbersIn(all, language)) expect(figures.has(value)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('say the wish, the rank and the position that the result holds', async () => {
    await fc.assert(
      fc.asyncProperty(programmes, async (given) => {
        const { context, text } = await tell(given);
        for (const person of given.applicants) {
          const all = text(person.id).join('\n');
          const stated = all
            .match(/It was your (\d+)\w+ of (\d+) wishes/u)
            ?.slice(1)
            .map(Number);
          const [place] = context.placesOf(person.id);
          if (place === undefined) {
            const line = context.unplaced(person.id)?.nextInLine ?? [];
            for (const { project: id, position } of line)
              expect(all).toMatch(new RegExp(`\\b${position}\\w\\w for “${context.title(id)}”`, 'u'));
            continue;
          }
          const isListed = place.statedRank !== null && person.preferences.length > 1;
          expect(stated).toEqual(isListed ? [place.statedRank, person.preferences.length] : undefined);
          const rank = all.match(/fit for you, (\d+)\w+ of 3 projects/u)?.[1];
          if (rank !== undefined) expect(Number(rank)).toBe(place.rank);
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
