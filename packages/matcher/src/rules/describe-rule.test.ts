import { describe, expect, it } from 'vitest';
import { MatcherError } from '../matcher-error';
import type { Rules } from '../programme/rules';
import { applicant, programme, project } from '../test-support';
import { describeRule } from './describe-rule';
import { listRules } from './rule-refs';

const describeAll = (rules: Partial<Rules>) => {
  const given = programme({
    applicants: [applicant('a1')],
    projects: ['p1', 'p2', 'p3'].map((id) => project(id)),
    rules: { lock: [], forbid: [], ...rules },
  });
  return listRules(given.rules).map(({ ref }) => describeRule(given, ref));
};

describe('a rule in one sentence', () => {
  it('says what it asks for, why, and who asked', () => {
    expect(
      describeAll({
        together: [{ applicants: ['a12', 'a31'], reason: 'siblings.', by: 'Ana' }],
        apart: [{ applicants: ['a1', 'a2', 'a3'], weight: 0.5 }],
        count: [
          {
            kind: 'at-most',
            count: 1,
            group: { column: 'role', values: ['data', 'design'] },
            projects: ['p1', 'p2'],
            over: 'each',
          },
          { kind: 'at-least', count: 2, each: 'level', projects: ['p1', 'p2', 'p3'], over: 'all', weight: 1 },
        ],
        notAlone: [{ group: { column: 'gender', values: ['f'] }, projects: ['p1', 'p2', 'p3'] }],
        choices: [{ project: 'p1', applicant: 'a1', choice: 'yes', weight: 0.1, by: 'Kim' }],
      }),
    ).toEqual([
      'a12 and a31 stay together (siblings; asked by Ana)',
      'a1, a2 and a3 are kept apart if possible (each breach costs 0.5)',
      'at most 1 person whose role is data or design in each of p1 and p2',
      'at least 2 people with the same level in the projects together if possible (each breach costs 1)',
      'nobody is the only one whose gender is f in any project',
      'the curator of p1 says yes to a1, worth 0.1 (asked by Kim)',
    ]);
  });

  it('has words for every kind', () => {
    expect(
      describeAll({
        lock: [{ applicant: 'a1', project: 'p1' }],
        forbid: [{ applicant: 'a1', project: 'p2' }],
        prefer: [{ project: 'p1', on: 'attribute', name: 'level', value: 'phd', weight: 0.1 }],
        require: [
          { projects: ['p1', 'p2'], column: 'age', min: 18, max: 25, blank: 'excluded' },
          { projects: ['p1', 'p2', 'p3'], column: 'level', values: ['phd'], blank: 'allowed' },
        ],
        mayClose: [
          { project: 'p1', cost: 0 },
          { project: 'p2', cost: 0.5 },
        ],
        availability: [{ side: 'mentors', columns: { applicants: 'free', others: 'hours' }, hours: 1 }],
        priority: [{ group: { applicants: ['a1'] } }, { group: { column: 'status', values: ['returning'] } }],
        conflicts: [
          { on: 'email-domain', ignore: ['open.example.org'] },
          { on: 'column', column: 'institution' },
          { on: 'listed', column: 'coauthors' },
          { on: 'aliases', people: ['Anna Smith', 'A. Smith'] },
        ],
        choices: [
          { project: 'p1', applicant: 'a1', choice: 'must' },
          { project: 'p2', applicant: 'a1', choice: 'no' },
          { project: 'p3', applicant: 'a1', choice: 'maybe' },
        ],
      }),
    ).toEqual([
      'a1 is kept in p1',
      'a1 is never in p2',
      'p1 would rather have people whose level is phd, worth 0.1',
      'p1 and p2 take only people whose age is from 18 to 25',
      'all projects take only people whose level is phd, or blank',
      'p1 may stay closed',
      'p2 may stay closed, which costs 0.5',
      'people and their mentors have at least 1 hour a week in common (free and hours)',
      'a1 comes before all others where places are too few',
      'people whose status is returning come before all others where places are too few',
      'nobody gets a mentor whose e-mail is at the same domain (open.example.org apart), nor a project of theirs',
      'nobody gets a mentor with the same institution, nor a project of theirs',
      'nobody gets a mentor where one of the two lists the other under coauthors, nor a project of theirs',
      'nobody of the circle of Anna Smith and A. Smith gets a mentor of it, nor a project of theirs',
      'a1 is kept in p1, as its curator chose',
      'a1 is never in p2, as its curator chose',
      'the curator of p3 says maybe to a1',
    ]);
  });

  it('says of long lists how many more there are', () => {
    const applicants = Array.from({ length: 9 }, (_, index) => `a${index + 1}`);
    expect(describeAll({ together: [{ applicants }] })).toEqual(['a1, a2, a3, a4, a5, a6 and 3 more stay together']);
  });

  it('refuses a rule that there is not', () => {
    expect(() => describeRule(programme({}), { kind: 'apart', index: 0 })).toThrow(MatcherError);
  });
});

it('reads by names where they are given', () => {
  const given = programme({
    applicants: [applicant('a1'), applicant('a2')],
    projects: ['p1', 'p2', 'p3'].map((id) => project(id)),
    rules: {
      lock: [{ applicant: 'a1', project: 'p1' }],
      forbid: [],
      together: [{ applicants: ['a1', 'a2'] }],
      priority: [{ group: { applicants: ['a2'] } }],
    },
  });
  const names = { applicant: (id: string) => `<${id}>`, project: (id: string) => `“${id}”` };
  expect(listRules(given.rules).map(({ ref }) => describeRule(given, ref, names))).toEqual([
    '<a1> is kept in “p1”',
    '<a1> and <a2> stay together',
    '<a2> comes before all others where places are too few',
  ]);
});
