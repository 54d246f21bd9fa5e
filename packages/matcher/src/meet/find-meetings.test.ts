import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairTable } from '../graph/pair-table';
import type { Programme } from '../programme/programme';
import { applicant, mentor, programme, project } from '../test-support';
import { findMeetings } from './find-meetings';

const MEET = { peers: 1, specialists: 1, limit: 5 };

function table(given: Programme, targets: readonly string[], rows: readonly (readonly number[])[]): PairTable {
  return { applicants: given.applicants.map(({ id }) => id), targets, values: Float64Array.from(rows.flat()) };
}

const inWords = (found: ReturnType<typeof findMeetings>) =>
  found.map(({ applicant: id, kind, person }) => `${id} ${kind} ${person}`);

describe('whom to meet', () => {
  const projects = [project('hive', { max: 4 }), project('river', { max: 4 })];
  const people = ['ada', 'ben', 'cy', 'dee'].map((id) => applicant(id, { letter: 'I am here.' }));
  /** Ada and Ben like bees, Cy and Dee rivers. */
  const rows = [
    [0.9, 0.1],
    [0.8, 0.2],
    [0.1, 0.9],
    [0.2, 0.7],
  ];

  it('names the closest in interests as a peer, and another mentor than one’s own as a specialist', () => {
    const given = programme({ applicants: people, projects, mentors: [mentor('mira'), mentor('nils')] });
    const found = findMeetings(given, {
      meet: MEET,
      interests: table(given, ['hive', 'river'], rows),
      mentors: table(given, ['mira', 'nils'], rows),
      places: [],
      mentorPairs: [{ applicant: 'ada', mentor: 'mira' }],
    });
    expect(inWords(found)).toEqual([
      'ada peer ben',
      'ada specialist nils',
      'ben peer ada',
      'ben specialist mira',
      'cy peer dee',
      'cy specialist nils',
      'dee peer cy',
      'dee specialist nils',
    ]);
  });

  it('names people of other projects, who are not met anyway', () => {
    const given = programme({ applicants: people, projects });
    const places = [
      { applicant: 'ada', target: 'hive' },
      { applicant: 'ben', target: 'hive' },
      { applicant: 'cy', target: 'river' },
    ];
    const parts = { meet: MEET, interests: table(given, ['hive', 'river'], rows), places, mentorPairs: [] };
    expect(inWords(findMeetings(given, parts))).toEqual(['cy peer dee', 'dee peer cy']);
  });

  it('takes those for specialists whose letters state methods or results where there are no mentors', () => {
    const skilled = people.map((each) =>
      each.id === 'ben' ? { ...each, letter: 'I published a paper on bees and used regression analysis.' } : each,
    );
    const given = programme({ applicants: skilled, projects });
    const interests = table(given, ['hive', 'river'], rows);
    const parts = { meet: { ...MEET, peers: 0 }, interests, places: [], mentorPairs: [] };
    expect(inWords(findMeetings(given, parts))).toEqual(['ada specialist ben']);
  });

  it('names nobody to, and nobody of whom nothing is known', () => {
    const given = programme({ applicants: [...people.slice(0, 3), applicant('dee')], projects });
    const parts = { meet: MEET, interests: table(given, ['hive', 'river'], rows), places: [], mentorPairs: [] };
    expect(inWords(findMeetings(given, parts))).toEqual(['ada peer ben', 'ben peer ada']);
  });

  it('keeps a circle apart that a rule on conflicts names', () => {
    const given = programme({
      applicants: people,
      projects,
      rules: { lock: [], forbid: [], conflicts: [{ on: 'aliases', people: ['ada', 'ben'] }] },
    });
    const parts = { meet: MEET, interests: table(given, ['hive', 'river'], rows), places: [], mentorPairs: [] };
    expect(inWords(findMeetings(given, parts))).toEqual(['cy peer dee', 'dee peer cy']);
  });
});

const instances = fc
  .record({
    people: fc.integer({ min: 2, max: 7 }),
    guides: fc.integer({ min: 0, max: 3 }),
    peers: fc.nat(3),
    specialists: fc.nat(2),
    limit: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ people, guides, ...meet }) => {
    const score = fc.integer({ min: 0, max: 20 }).map((value) => value / 20);
    const rows = (width: number) =>
      fc.array(fc.array(score, { minLength: width, maxLength: width }), { minLength: people, maxLength: people });
    const each = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: people, maxLength: people });
    return fc.record({
      meet: fc.constant(meet),
      interests: rows(3),
      mentors: rows(guides),
      avoided: each(fc.nat(people + guides)),
      apart: fc.subarray(Array.from({ length: people }, (_, index) => `a${index}`)),
      places: each(fc.constantFrom('hive', 'river', 'none')),
      skilled: each(fc.boolean()),
    });
  });

describe('on random programmes', () => {
  it('never names anybody oftener than the limit, who is kept apart, nor the same person twice', () => {
    fc.assert(
      fc.property(instances, ({ meet, interests, mentors, avoided, apart, places, skilled }) => {
        const people = interests.length;
        const given = programme({
          applicants: interests.map((_, index) =>
            applicant(`a${index}`, {
              avoidPeople:
                avoided[index] === index ? [] : [`${(avoided[index] ?? 0) < people ? 'a' : 'm'}${avoided[index]}`],
              letter: skilled[index] ? 'I published a paper and used regression analysis.' : 'I am here.',
            }),
          ),
          projects: [project('hive'), project('river')],
          mentors: (mentors[0] ?? []).map((_, index) => mentor(`m${people + index}`)),
          rules: { lock: [], forbid: [], ...(apart.length > 1 && { apart: [{ applicants: apart }] }) },
        });
        const placed = places.flatMap((target, index) =>
          target === 'none' ? [] : [{ applicant: `a${index}`, target }],
        );
        const guides = given.mentors.map(({ id }) => id);
        const found = findMeetings(given, {
          meet,
          interests: table(given, ['hive', 'river', 'third'], interests),
          ...(guides.length > 0 && { mentors: table(given, guides, mentors) }),
          places: placed,
          mentorPairs: [],
        });
        const avoids = (one: string, other: string) =>
          given.applicants.find(({ id }) => id === one)?.avoidPeople.includes(other) ?? false;
        const times = new Map<string, number>();
        for (const { applicant: id, person, role } of found) {
          expect(id).not.toBe(person);
          expect(avoids(id, person) || avoids(person, id)).toBe(false);
          if (role === 'applicant') expect(apart.includes(id) && apart.includes(person)).toBe(false);
          times.set(person, (times.get(person) ?? 0) + 1);
        }
        expect(Math.max(0, ...times.values())).toBeLessThanOrEqual(meet.limit);
        expect(new Set(found.map(({ applicant: id, person }) => `${id} ${person}`)).size).toBe(found.length);
        for (const { id } of given.applicants) {
          const own = found.filter((each) => each.applicant === id);
          expect(own.filter(({ kind }) => kind === 'peer').length).toBeLessThanOrEqual(meet.peers);
          expect(own.filter(({ kind }) => kind === 'specialist').length).toBeLessThanOrEqual(meet.specialists);
        }
      }),
      { numRuns: 500 },
    );
  });
});
