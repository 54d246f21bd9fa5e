import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitDifference } from './split-difference';

const PROJECTS = 4;
const OUTSIDE = PROJECTS;

test('a ring, and a chain into a free seat, come apart', () => {
  const before = Int32Array.of(0, 1, 2, -1);
  const after = Int32Array.of(1, 0, 3, -1);
  const parts = splitDifference(before, after, 1, PROJECTS).map((part) => part.map(({ applicant }) => applicant));
  expect(parts.map((part) => part.sort())).toEqual([[2], [0, 1]]);
});

test('the parts are the difference, and each is a path or a cycle that changes no load but towards the other assignment', () => {
  const row = fc.shuffledSubarray([0, 1, 2, 3], { maxLength: 2 });
  fc.assert(
    fc.property(fc.array(fc.tuple(row, row), { minLength: 1, maxLength: 8 }), (rows) => {
      const pack = (side: 0 | 1) => Int32Array.from(rows.flatMap((pair) => [pair[side][0] ?? -1, pair[side][1] ?? -1]));
      const [before, after] = [pack(0), pack(1)];
      if (countPlaces(before) !== countPlaces(after)) return;
      const parts = splitDifference(before, after, 2, PROJECTS);
      const change = (moves: (typeof parts)[number]) => {
        const by = new Int32Array(PROJECTS + 1);
        for (const { from, to } of moves) {
          by[from < 0 ? OUTSIDE : from]! -= 1;
          by[to < 0 ? OUTSIDE : to]! += 1;
        }
        return by;
      };
      const whole = change(parts.flat());
      for (const part of parts) {
        const nodes = part.map(({ from }) => from);
        expect(new Set(nodes).size).toBe(nodes.length);
        const loads = change(part);
        expect(loads[OUTSIDE]).toBe(0);
        loads.forEach((load, project) => {
          expect(Math.abs(load)).toBeLessThanOrEqual(1);
          if (load !== 0) expect(Math.sign(load)).toBe(Math.sign(whole[project]!));
        });
      }
      rows.forEach(([old, now], applicant) => {
        const own = parts.flat().filter((move) => move.applicant === applicant);
        const rest = old.filter((project) => !own.some(({ from }) => from === project));
        const joined = own.map(({ to }) => to).filter((project) => project >= 0);
        expect([...rest, ...joined].sort()).toEqual([...now].sort());
      });
    }),
    { numRuns: 1000 },
  );
});

function countPlaces(projectOf: Int32Array): number {
  return projectOf.filter((project) => project >= 0).length;
}
