import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchDemands } from './match-demands';

const indices = (count: number) => Array.from({ length: count }, (_, index) => index);

test('the first keep what they have where they may, and give way where others cannot', () => {
  const allowed = [[0, 1], [0], [0]];
  const matching = matchDemands({
    demand: Uint32Array.of(1, 1, 1),
    capacity: Uint32Array.of(1, 1),
    mayMeet: (left, right) => allowed[left]!.includes(right),
    candidates: () => [0, 1],
  });
  expect(matching.rightsOf).toEqual([[1], [0], []]);
  expect([...matching.missing]).toEqual([0, 0, 1]);
  expect(matching.crowdedRights).toEqual([0]);
  expect(matching.crowdedLefts).toEqual([1, 2]);
});

test('as much as can be met is met: what is crowded proves it', () => {
  const drawn = fc.record({
    allowed: fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
    demand: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    capacity: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(drawn, ({ allowed, demand, capacity }) => {
      const needs = Uint32Array.from(allowed, (_, left) => demand[left]!);
      const matching = matchDemands({
        demand: needs,
        capacity: Uint32Array.from(capacity),
        mayMeet: (left, right) => allowed[left]![right]!,
        candidates: () => indices(4),
      });
      for (const left of needs.keys()) {
        const rights = matching.rightsOf[left]!;
        expect(new Set(rights).size).toBe(rights.length);
        expect(rights.every((right) => allowed[left]![right] && matching.leftsOf[right]!.includes(left))).toBe(true);
        expect(rights.length + matching.missing[left]!).toBe(needs[left]);
      }
      for (const [right, lefts] of matching.leftsOf.entries())
        expect(lefts.length).toBeLessThanOrEqual(capacity[right]!);
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
