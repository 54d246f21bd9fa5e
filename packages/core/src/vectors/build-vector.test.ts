import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVector } from './build-vector';

const counted = (entries: readonly (readonly [number, number])[]) => ({
  terms: Uint32Array.from(entries, ([term]) => term),
  counts: Uint32Array.from(entries, ([, count]) => count),
});

describe('an interest vector', () => {
  it('weighs each term by (1 + ln tf) idf, ascending, at unit length', () => {
    const { terms, weights } = buildVector(
      counted([
        [2, 1],
        [0, 3],
      ]),
      [1, 5, 2],
    );
    const [first, third] = [1 + Math.log(3), 2];
    const norm = Math.hypot(first, third);
    expect([...terms]).toEqual([0, 2]);
    expect(weights[0]).toBeCloseTo(first / norm, 15);
    expect(weights[1]).toBeCloseTo(third / norm, 15);
  });

  it('has unit length or is empty, and is the same whatever the order of its terms', () => {
    const entry = fc.record({
      count: fc.integer({ min: 1, max: 1000 }),
      idf: fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 15, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.infiniteStream(fc.nat()), (entries, random) => {
        const idf = entries.map((each) => each.idf);
        const order = entries.map((_, term) => ({ term, key: random.next().value })).sort((a, b) => a.key - b.key);
        const straight = buildVector(counted(entries.map(({ count }, term) => [term, count])), idf);
        const shuffled = buildVector(counted(order.map(({ term }) => [term, entries[term]?.count ?? 0])), idf);
        expect(shuffled).toEqual(straight);
        expect([...straight.terms]).toEqual(idf.flatMap((value, term) => (value > 0 ? [term] : [])));
        const length = Math.sqrt(straight.weights.reduce((sum, weight) => sum + weight * weight, 0));
        if (straight.terms.length > 0) expect(length).toBeCloseTo(1, 12);
      }),
    );
  });

  it('leaves out terms whose idf is zero or unknown', () => {
    expect(
      buildVector(
        counted([
          [0, 4],
          [7, 2],
        ]),
        [0],
      ),
    ).toEqual({ terms: new Uint32Array(), weights: new Float64Array() });
  });

  it('keeps large counts and large numbers of terms apart', () => {
    const idf = new Float64Array(70_001).fill(1);
    const { terms, weights } = buildVector(
      counted([
        [70_000, 5_000_000],
        [69_999, 1],
      ]),
      idf,
    );
    expect([...terms]).toEqual([69_999, 70_000]);
    expect((weights[1] ?? 0) / (weights[0] ?? 1)).toBeCloseTo(1 + Math.log(5_000_000), 9);
  });
});
