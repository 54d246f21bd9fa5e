import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reduceByPins } from '../reduce-by-pins';
import { packProblem } from '../solver-suite/random-problem';
import { matchDemands } from './match-demands';
import { type Neighbours, seeFromApplicants, seeFromProjects } from './neighbours';

const indices = (count: number) => Array.from({ length: count }, (_, index) => index);

function seeAllowed(allowed: readonly (readonly boolean[])[], layout: 'float64' | 'sparse'): Neighbours {
  const scores = allowed.map((row) => row.map((own) => (own ? 1 : null)));
  const seats = (allowed[0] ?? []).map(() => [0, 1] as const);
  return seeFromApplicants(reduceByPins(packProblem({ scores, seats }, layout)));
}

test('the first keep what they have where they may, and give way where others cannot', () => {
  const allowed = [
    [true, true],
    [true, false],
    [true, false],
  ];
  const matching = matchDemands({
    demand: Uint32Array.of(1, 1, 1),
    capacity: Uint32Array.of(1, 1),
    neighbours: seeAllowed(allowed, 'float64'),
  });
  expect([0, 1, 2].map(matching.rightsOf)).toEqual([[1], [0], []]);
  expect([...matching.missing]).toEqual([0, 0, 1]);
  expect(matching.crowdedRights).toEqual([0]);
  expect(matching.crowdedLefts).toEqual([1, 2]);
});

test('as much as can be met is met: what is crowded proves it', () => {
  const drawn = fc.record({
    allowed: fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
    demand: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    capacity: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
    layout: fc.constantFrom('float64' as const, 'sparse' as const),
  });
  fc.assert(
    fc.property(drawn, ({ allowed, demand, capacity, layout }) => {
      const needs = Uint32Array.from(allowed, (_, left) => demand[left]!);
      const matching = matchDemands({
        demand: needs,
        capacity: Uint32Array.from(capacity),
        neighbours: seeAllowed(allowed, layout),
      });
      const load = new Uint32Array(4);
      for (const left of needs.keys()) {
        const rights = matching.rightsOf(left);
        expect(new Set(rights).size).toBe(rights.length);
        expect(rights.every((right) => allowed[left]![right])).toBe(true);
        for (const right of rights) load[right]! += 1;
        expect(rights.length + matching.missing[left]!).toBe(needs[left]);
      }
      expect(matching.load).toEqual(load);
      for (const [right, count] of load.entries()) expect(count).toBeLessThanOrEqual(capacity[right]!);
      // What the lefts need inside the crowded rights, beyond what all others could give them, exceeds the room by as much.
      const inside = new Set(matching.crowdedRights);
      const room = matching.crowdedRights.reduce((sum, right) => sum + capacity[right]!, 0);
      const needed = matching.crowdedLefts.reduce((sum, left) => {
        const outside = indices(4).filter((right) => allowed[left]![right] && !inside.has(right)).length;
        return sum + Math.max(0, needs[left]! - outside);
      }, 0);
      expect(needed - room).toBe(matching.missing.reduce((sum, count) => sum + count, 0));
    }),
    { numRuns: 1000 },
  );
});

test('where the first that cannot be met ends it, what that one meets is crowded alone', () => {
  const allowed = [
    [true, false],
    [true, false],
    [false, true],
    [false, true],
  ];
  for (const layout of ['float64', 'sparse'] as const) {
    const matching = matchDemands({
      demand: Uint32Array.of(1, 1, 1, 1),
      capacity: Uint32Array.of(1, 1),
      neighbours: seeAllowed(allowed, layout),
      stopsShort: true,
    });
    expect([...matching.missing]).toEqual([0, 1, 0, 0]);
    expect([matching.crowdedRights, matching.crowdedLefts]).toEqual([[0], [0, 1]]);
  }
});

test('pairs are the same from both sides, listed or not', () => {
  const drawn = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(drawn, fc.constantFrom('float64', 'sparse'), (allowed, layout) => {
      const scores = allowed.map((row) => row.map((own) => (own ? 1 : null)));
      const free = reduceByPins(packProblem({ scores, seats: indices(3).map(() => [0, 1]) }, layout as 'sparse'));
      const [applicants, projects] = [seeFromApplicants(free), seeFromProjects(free)];
      for (const [left, row] of allowed.entries()) {
        expect(row.map((_, right) => applicants.mayMeet(left, right))).toEqual(row);
        expect(row.map((_, right) => projects.mayMeet(right, left))).toEqual(row);
      }
      for (const right of indices(3)) {
        const seen: number[] = [];
        projects.forEach(right, (left) => seen.push(left));
        expect(seen).toEqual([...allowed.keys()].filter((left) => allowed[left]![right]));
      }
    }),
  );
});
