import { expect, it } from 'vitest';
import { checkRules } from '../rules';
import { applicant, programme, project } from '../test-support';
import { listRuleOutcomes } from './list-rule-outcomes';

it('says of every rule what became of it, and where a soft one is not kept', () => {
  const given = programme({
    applicants: ['a1', 'a2', 'a3'].map((id) => applicant(id)),
    projects: [project('p1'), { ...project('p2'), min: 1 }],
    rules: {
      lock: [{ applicant: 'a1', project: 'p1' }],
      forbid: [],
      together: [{ applicants: ['a1', 'a2'] }],
      count: [{ kind: 'at-most', count: 1, projects: ['p1'], over: 'each', weight: 0.2 }],
      mayClose: [{ project: 'p2', cost: 0.5 }],
      priority: [{ group: { applicants: ['a1'] } }],
    },
  });
  const places = ['a1', 'a2', 'a3'].map((id) => ({ applicant: id, project: 'p1' }));
  const outcomes = listRuleOutcomes(given, checkRules(given, places));
  expect(outcomes.map(({ rule, outcome }) => [rule.kind, outcome])).toEqual([
    ['lock', 'kept'],
    ['together', 'kept'],
    ['count', 'broken'],
    ['mayClose', 'closed'],
    ['priority', 'weighed'],
  ]);
  const broken = outcomes[2];
  expect(broken?.cost).toBeCloseTo(0.4, 12);
  expect(broken?.breaches.map(({ message }) => message)).toEqual(['p1 has 3']);
});
