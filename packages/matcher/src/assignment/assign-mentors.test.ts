import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairTable } from '../graph/pair-table';
import type { MentorSettings } from '../programme/mentor-settings';
import type { Programme } from '../programme/programme';
import { applicant, mentor, programme, project } from '../test-support';
import type { MentorReply } from '../types';
import { assignMentors, namePersonPairs } from './assign-mentors';

const APPLICANTS_ALONE: MentorSettings = { for: 'applicants', each: { min: 1, max: 1 }, languages: 'ignore' };

function table(given: Programme, rows: readonly (readonly number[])[]): PairTable {
  return {
    applicants: given.applicants.map(({ id }) => id),
    targets: given.mentors.map(({ id }) => id),
    values: Float64Array.from(rows.flat()),
  };
}

function pairsOf(...[given, ...rest]: Parameters<typeof assignMentors>): readonly string[] {
  return namePersonPairs(assignMentors(given, ...rest)).map(({ applicant: id, target }) => `${id}:${target}`);
}

describe('giving mentors', () => {
  const people = [applicant('ada'), applicant('ben'), applicant('cy')];
  const guides = [mentor('mira', { max: 2 }), mentor('nils', { max: 2 })];
  const scores = [
    [0.9, 0.1],
    [0.8, 0.3],
    [0.7, 0.6],
  ];

  it('gives everyone one, the best in all', () => {
    const given = programme({ applicants: people, mentors: guides });
    expect(pairsOf(given, table(given, scores), [], {})).toEqual(['ada:mira', 'ben:mira', 'cy:nils']);
  });

  it('gives second mentors only once everyone has a first', () => {
    const mentoring: MentorSettings = { ...APPLICANTS_ALONE, each: { min: 1, max: 2 } };
    const given = programme({ applicants: people, mentors: guides, settings: { mentoring } });
    const pairs = pairsOf(given, table(given, scores), [], {});
    expect(pairs).toHaveLength(4);
    expect(new Set(pairs.map((pair) => pair.split(':')[0])).size).toBe(3);
  });

  it('gives a project one mentor, by what its people have in common', () => {
    const given = programme({
      applicants: people,
      projects: [project('hive', { max: 2 }), project('river', { max: 2 })],
      mentors: guides.map((each) => ({ ...each, max: 1 })),
      settings: { mentoring: { ...APPLICANTS_ALONE, for: 'projects' } },
    });
    const places = [
      { applicant: 'ada', target: 'hive', score: 1 },
      { applicant: 'ben', target: 'hive', score: 1 },
      { applicant: 'cy', target: 'river', score: 1 },
    ];
    const solved = assignMentors(given, table(given, scores), places, {});
    expect(solved.named.problem.scores.values).toHaveLength(4);
    expect(solved.outcome.objective).toBeCloseTo((0.9 + 0.8) / 2 + 0.6);
    expect(namePersonPairs(solved).map(({ applicant: id, target }) => `${id}:${target}`)).toEqual([
      'ada:mira',
      'ben:mira',
      'cy:nils',
    ]);
  });

  it('gives a team the mentor of its project, and who is in no team none', () => {
    const given = programme({
      applicants: people,
      projects: [project('hive', { max: 3 })],
      mentors: [mentor('mira', { projects: ['hive'] }), mentor('nils', { projects: [] })],
      settings: { mentoring: { ...APPLICANTS_ALONE, for: 'teams' } },
    });
    const teams = [{ id: 'team-01', project: 'hive', members: ['ada', 'ben'] }];
    expect(pairsOf(given, table(given, scores), [], { teams })).toEqual(['ada:mira', 'ben:mira']);
  });

  it('keeps apart who share no stated language, where it is asked for; a blank cell is none', () => {
    const settings = { mentoring: { ...APPLICANTS_ALONE, languages: 'shared' as const } };
    const given = programme({
      applicants: [
        applicant('ada', { attributes: { languages: 'Russian' } }),
        applicant('ben', { attributes: { languages: 'en; de' } }),
        applicant('cy', { attributes: { languages: '' } }),
      ],
      mentors: [
        mentor('mira', { max: 3, attributes: { Languages: 'English' } }),
        mentor('nils', { max: 1, attributes: { Languages: 'ru;en' } }),
      ],
      settings,
    });
    expect(pairsOf(given, table(given, scores), [], {})).toEqual(['ada:nils', 'ben:mira', 'cy:mira']);
  });

  it('lowers only the minimums that cannot hold, and names them', () => {
    const given = programme({
      applicants: people,
      projects: [project('hive', { max: 3 })],
      mentors: [
        mentor('mira', { min: 1, max: 3 }),
        mentor('nils', { min: 2, max: 3 }),
        mentor('olga', { min: 1, max: 2, projects: ['hive'] }),
      ],
    });
    const { lowered, named, outcome } = assignMentors(
      given,
      table(
        given,
        scores.map((row) => [...row, 0]),
      ),
      [],
      {},
    );
    expect(lowered).toEqual([{ mentor: 'olga', min: 1, to: 0 }]);
    expect(outcome.placed).toBe(3);
    const nils = named.targets.indexOf('nils');
    expect([...outcome.projectOf].filter((column) => column === nils)).toHaveLength(2);
  });

  it('keeps earlier pairs, and says what the total could be if nobody had to stay', () => {
    const given = programme({ applicants: people, mentors: guides });
    const earlier = [{ applicant: 'cy', mentor: 'mira' }];
    const { outcome, ...solved } = assignMentors(given, table(given, scores), [], { earlier });
    const pairs = namePersonPairs({ outcome, ...solved }).map(({ applicant: id, target }) => `${id}:${target}`);
    expect(pairs).toEqual(['ada:mira', 'ben:nils', 'cy:mira']);
    expect(outcome.objective).toBeCloseTo(1.9);
    expect(outcome.bound).toBeCloseTo(2.3);
    expect(outcome.gap).toBeCloseTo(0.4);
  });

  it('keeps who accepted, and offers nobody again who declined', () => {
    const given = programme({ applicants: people, mentors: guides });
    const replies: readonly MentorReply[] = [
      { applicant: 'ada', mentor: 'nils', reply: 'accepted' },
      { applicant: 'ben', mentor: 'mira', reply: 'declined' },
    ];
    expect(pairsOf(given, table(given, scores), [], { replies })).toEqual(['ada:nils', 'ben:nils', 'cy:mira']);
  });
});

const REPLIES = ['none', 'accepted', 'declined'] as const;

const instances = fc
  .record({ people: fc.integer({ min: 1, max: 5 }), guides: fc.integer({ min: 1, max: 3 }) })
  .chain(({ people, guides }) =>
    fc.record({
      people: fc.constant(people),
      scores: fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: guides, maxLength: guides }), {
        minLength: people,
        maxLength: people,
      }),
      loads: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: guides, maxLength: guides }),
      serves: fc.array(fc.constantFrom([], ['hive'], ['river'], ['hive', 'river']), {
        minLength: guides,
        maxLength: guides,
      }),
      places: fc.array(fc.constantFrom('hive', 'river', 'none'), { minLength: people, maxLength: people }),
      avoided: fc.array(fc.nat(guides), { minLength: people, maxLength: people }),
      languages: fc.array(fc.constantFrom('', 'en', 'ru', 'en;ru'), {
        minLength: people + guides,
        maxLength: people + guides,
      }),
      replies: fc.array(fc.constantFrom(...REPLIES), { minLength: people, maxLength: people }),
      each: fc.constantFrom({ min: 1, max: 1 }, { min: 1, max: 2 }, { min: 2, max: 2 }),
      mode: fc.constantFrom('applicants' as const, 'projects' as const),
      shared: fc.boolean(),
    }),
  );
type Instance = typeof instances extends fc.Arbitrary<infer Value> ? Value : never;

function build(instance: Instance) {
  const { people, scores, loads, serves, avoided, languages, each, mode, shared } = instance;
  const given = programme({
    applicants: scores.map((_, index) =>
      applicant(`a${index}`, {
        avoidPeople: (avoided[index] ?? 0) < loads.length ? [`m${avoided[index]}`] : [],
        attributes: { languages: languages[index] ?? '' },
      }),
    ),
    projects: [project('hive', { max: 9 }), project('river', { max: 9 })],
    mentors: loads.map(([min, more], index) =>
      mentor(`m${index}`, {
        min,
        max: min + more,
        projects: serves[index] ?? [],
        attributes: { languages: languages[people + index] ?? '' },
      }),
    ),
    settings: { mentoring: { for: mode, each, languages: shared ? 'shared' : 'ignore' } },
  });
  const places = instance.places.flatMap((target, index) =>
    target === 'none' ? [] : [{ applicant: `a${index}`, target, score: 1 }],
  );
  const replies = instance.replies.flatMap((reply, index): readonly MentorReply[] =>
    reply === 'none' ? [] : [{ applicant: `a${index}`, mentor: `m${index % loads.length}`, reply }],
  );
  return {
    given,
    places,
    replies,
    affinities: table(
      given,
      scores.map((row) => row.map((value) => value / 100)),
    ),
  };
}

/** The rules, said anew: whether an applicant may be guided by a mentor. */
function mayGuide({ given, places, replies }: ReturnType<typeof build>, id: string, by: string): boolean {
  const person = given.applicants.find((each) => each.id === id);
  const guide = given.mentors.find((each) => each.id === by);
  if (person === undefined || guide === undefined || person.avoidPeople.includes(by)) return false;
  const mine = places.filter((place) => place.applicant === id).map(({ target }) => target);
  if (guide.projects.length > 0 && !mine.some((target) => guide.projects.includes(target))) return false;
  if (replies.some((each) => each.applicant === id && each.mentor === by && each.reply === 'declined')) return false;
  const [ours, theirs] = [person.attributes['languages'] ?? '', guide.attributes['languages'] ?? ''];
  if (given.settings.mentoring?.languages === 'ignore' || ours === '' || theirs === '') return true;
  return ours.split(';').some((language) => theirs.split(';').includes(language));
}

describe('on random programmes', () => {
  it('never breaks a load, a conflict, a language, a reply or a project of a mentor', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const built = build(instance);
        const { given, places, replies, affinities } = built;
        const solved = assignMentors(given, affinities, places, { replies });
        const lowered = new Map(solved.lowered.map(({ mentor: id, to }) => [id, to]));
        for (const { applicant: id, target } of namePersonPairs(solved))
          expect([id, target, mayGuide(built, id, target)]).toEqual([id, target, true]);
        given.mentors.forEach(({ id, min, max }) => {
          const column = solved.named.targets.indexOf(id);
          const load = [...solved.outcome.projectOf].filter((each) => each === column).length;
          expect(load).toBeLessThanOrEqual(max);
          expect(load).toBeGreaterThanOrEqual(lowered.get(id) ?? min);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('equals the best of all assignments of one mentor each, with as many minimums as can hold', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const built = build({ ...instance, mode: 'applicants', each: { min: 1, max: 1 }, replies: [] });
        const { given, places, affinities } = built;
        const solved = assignMentors(given, affinities, places, {});
        const best = enumerate(built);
        const lacking = solved.lowered.reduce((sum, { min, to }) => sum + min - to, 0);
        expect([lacking, solved.outcome.placed]).toEqual([best.lacking, best.placed]);
        // The fewest places can be lowered in several ways, of which one is taken: without any, the total is the best.
        if (lacking === 0) expect(solved.outcome.objective).toBeCloseTo(best.total, 9);
        else expect(solved.outcome.objective).toBeLessThanOrEqual(best.total + 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

/** The fewest places that minimums lack, of these the most pairs, of these the largest total. */
function enumerate(built: ReturnType<typeof build>) {
  const { given, affinities } = built;
  const { applicants, mentors } = given;
  const load = mentors.map(() => 0);
  let best = { lacking: Number.POSITIVE_INFINITY, placed: 0, total: 0 };
  const look = (row: number, placed: number, total: number): void => {
    const person = applicants[row];
    if (person === undefined) {
      const lacking = mentors.reduce((sum, { min }, index) => sum + Math.max(0, min - (load[index] ?? 0)), 0);
      const isBetter =
        lacking < best.lacking ||
        (lacking === best.lacking && (placed > best.placed || (placed === best.placed && total > best.total)));
      if (isBetter) best = { lacking, placed, total };
      return;
    }
    look(row + 1, placed, total);
    mentors.forEach(({ id, max }, index) => {
      if ((load[index] ?? 0) >= max || !mayGuide(built, person.id, id)) return;
      load[index] = (load[index] ?? 0) + 1;
      look(row + 1, placed + 1, total + (affinities.values[row * mentors.length + index] ?? 0));
      load[index] = (load[index] ?? 0) - 1;
    });
  };
  look(0, 0, 0);
  return best;
}
