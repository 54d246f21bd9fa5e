import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalRules } from './canonical-rules';
import type { Rules } from './rules';

const RULES: Required<Rules> = {
  lock: [
    { applicant: 'b', project: 'p1' },
    { applicant: 'a', project: 'p2' },
  ],
  forbid: [
    { applicant: 'c', project: 'p2' },
    { applicant: 'c', project: 'p1' },
  ],
  prefer: [
    { project: 'p2', on: 'attribute', name: 'level', value: 'master', weight: 0.1 },
    { project: 'p1', on: 'fact', name: 'tool', value: 'r', weight: 0.2 },
  ],
  together: [
    { applicants: ['b', 'a'], reason: 'x' },
    { applicants: ['d', 'c'] },
    { applicants: ['a', 'b'], weight: 1 },
  ],
  apart: [{ applicants: ['d', 'a'] }, { applicants: ['b', 'a', 'c'] }],
  require: [
    { projects: ['p2', 'p1'], column: 'level', values: ['phd', 'master'], blank: 'excluded' },
    { projects: ['p1'], column: 'year', min: 2, blank: 'allowed' },
  ],
  count: [
    { kind: 'at-most', count: 2, group: { column: 'x', values: ['2', '1'] }, projects: ['p2', 'p1'], over: 'all' },
    { kind: 'at-least', count: 1, group: { applicants: ['b', 'a'] }, projects: ['p1'], over: 'each' },
  ],
  notAlone: [
    { each: 'university', projects: ['p2', 'p1'] },
    { group: { column: 'gender', values: ['woman'] }, projects: ['p1'] },
  ],
  mayClose: [
    { project: 'p2', cost: 0 },
    { project: 'p1', cost: 0.5 },
  ],
  availability: [
    { side: 'projects', columns: { applicants: 'free', others: 'hours' }, hours: 2 },
    { side: 'mentors', columns: { applicants: 'free', others: 'hours' }, hours: 1 },
  ],
  priority: [{ group: { applicants: ['b', 'a'] } }, { group: { column: 'status', values: ['new', 'back'] } }],
  conflicts: [
    { on: 'aliases', people: ['B', 'A'] },
    { on: 'email-domain', ignore: ['y', 'x'] },
    { on: 'column', column: 'lab' },
  ],
  choices: [
    { project: 'p2', applicant: 'a', choice: 'no' },
    { project: 'p1', applicant: 'a', choice: 'must' },
  ],
};

/** Each list of a rule turned about, but for pairs of people with an order of their own. */
function turn<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(turn).toReversed() as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, turn(entry)])) as Value;
}

describe('canonicalRules', () => {
  it('puts rules and what they name in order', () => {
    const { together, count, conflicts } = canonicalRules(RULES);
    expect(together).toEqual([
      { applicants: ['a', 'b'], reason: 'x' },
      { applicants: ['a', 'b'], weight: 1 },
      { applicants: ['c', 'd'] },
    ]);
    expect(count?.map(({ kind, projects }) => [kind, projects])).toEqual([
      ['at-least', ['p1']],
      ['at-most', ['p1', 'p2']],
    ]);
    expect(conflicts?.map(({ on }) => on)).toEqual(['column', 'email-domain', 'aliases']);
  });

  it('keeps the order of priorities, which means something', () => {
    expect(canonicalRules(RULES).priority).toEqual([
      { group: { applicants: ['a', 'b'] } },
      { group: { column: 'status', values: ['back', 'new'] } },
    ]);
  });

  it('does not depend on the order of any list but priorities', () => {
    expect(canonicalRules({ ...turn(RULES), priority: RULES.priority })).toEqual(canonicalRules(RULES));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(RULES)), fc.infiniteStream(fc.nat()), (kind, draws) => {
        const list: readonly unknown[] = RULES[kind as keyof Rules];
        const shuffled = list
          .map((rule) => ({ rule, key: draws.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ rule }) => rule);
        if (kind === 'priority') return;
        expect(canonicalRules({ ...RULES, [kind]: shuffled })).toEqual(canonicalRules(RULES));
      }),
    );
  });

  it('changes nothing twice, and leaves absent what is absent', () => {
    const once = canonicalRules(RULES);
    expect(canonicalRules(once)).toEqual(once);
    expect(canonicalRules({ lock: [], forbid: [] })).toEqual({ lock: [], forbid: [] });
  });
});
