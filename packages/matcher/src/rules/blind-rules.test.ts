import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindProgramme } from '../programme/blind-programme';
import type { Programme } from '../programme/programme';
import { checkRules } from './check-rules';
import { createDraw, randomProgrammeWithRules } from './testing/random-rules';

/** What is found in an assignment, by kind of rule: how often, and at what cost. */
function found(programme: Programme, seed: number) {
  const draw = createDraw(seed);
  const pairs = programme.applicants.flatMap(({ id }) =>
    draw.some(programme.projects, 0, 2).map((project) => ({ applicant: id, project: project.id })),
  );
  const mentorPairs = programme.applicants.flatMap(({ id }) =>
    draw.some(programme.mentors, 0, 1).map((mentor) => ({ applicant: id, mentor: mentor.id })),
  );
  const { broken, breaches } = checkRules(programme, pairs, { mentorPairs });
  return {
    broken: broken
      .map(({ rule, applicant, project, mentor }) => [rule, applicant, project, mentor].join(' '))
      .toSorted(),
    breaches: breaches.map(({ rule, count, cost }) => `${rule.kind} ${count} ${cost}`).toSorted(),
  };
}

describe('rules of a programme without names', () => {
  it('are broken by the same assignments at the same costs, whatever they compare by', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('level', 'Gender', 'university'), (seed, column) => {
        const given = randomProgrammeWithRules(seed, { mostRules: 8 });
        const renamed: Programme = JSON.parse(JSON.stringify(given).replaceAll('"level"', `"${column}"`));
        const rules = { ...renamed.rules, prefer: [] };
        const { programme: blind } = blindProgramme({ ...renamed, rules });
        const before = found({ ...renamed, rules }, seed);
        compared += before.broken.length + before.breaches.length;
        expect(found(blind, seed)).toEqual(before);
      }),
      { numRuns: 120 },
    );
    expect(compared).toBeGreaterThan(120);
  });
});
