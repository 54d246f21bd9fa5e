import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Candidate, chooseMeetings } from './choose-meetings';

const rows = fc.array(
  fc
    .uniqueArray(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 50 })), { maxLength: 3, selector: ([other]) => other })
    .map((own) => own.map(([other, closeness]): Candidate => ({ other, closeness })).sort((a, b) => a.other - b.other)),
  { maxLength: 4 },
);

it('gives as many as any choice does, one to each first, and the closest where each has one', () => {
  const limits = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(rows, limits, fc.integer({ min: 0, max: 2 }), (candidates, room, most) => {
      const chosen = chooseMeetings({ candidates, room, most });
      const total = chosen.reduce((sum, { closeness }) => sum + closeness, 0);
      const [count, best] = bestOf(candidates, room, most);
      expect(chosen).toHaveLength(count);
      if (most === 1) expect(total).toBe(best);
      else expect(total).toBeLessThanOrEqual(best);
      const [served] = bestOf(candidates, room, Math.min(1, most));
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(served);
      for (const other of [0, 1, 2])
        expect(chosen.filter((each) => each.other === other).length).toBeLessThanOrEqual(room[other] ?? 0);
    }),
    { numRuns: 500 },
  );
});

function bestOf(candidates: readonly (readonly Candidate[])[], room: readonly number[], most: number) {
  let best: readonly [number, number] = [0, 0];
  const look = (
    row: number,
    at: number,
    taken: number,
    left: readonly number[],
    count: number,
    total: number,
  ): void => {
    const candidate = candidates[row]?.[at];
    if (row === candidates.length) {
      if (count > best[0] || (count === best[0] && total > best[1])) best = [count, total];
      return;
    }
    if (candidate === undefined) {
      look(row + 1, 0, 0, left, count, total);
      return;
    }
    look(row, at + 1, taken, left, count, total);
    if (taken === most || (left[candidate.other] ?? 0) === 0) return;
    const after = left.with(candidate.other, (left[candidate.other] ?? 0) - 1);
    look(row, at + 1, taken + 1, after, count + 1, total + candidate.closeness);
  };
  look(0, 0, 0, room, 0, 0);
  return best;
}
