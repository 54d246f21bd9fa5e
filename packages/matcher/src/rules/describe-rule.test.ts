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
      'a1, a2 and a3 are kept apart if possible: each breach costs 0.5',
      'at most 1 person whose role is data or design in each of p1 and p2',
      'at least 2 people with the same level in the projects together if possible: each breach costs 1',
      'nobody is the only one whose gender is f in any project',
      'the curator of p1 says yes to a1, worth 0.1 (asked by Kim)',
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
