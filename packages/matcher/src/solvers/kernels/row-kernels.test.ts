import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJavaScriptKernels } from './javascript-kernels';
import type { RowKernels } from './row-kernels';
import { createWebAssemblyKernels } from './webassembly-kernels';

const fillIn = (kernels: RowKernels, scores: readonly number[], prices: readonly number[]): RowKernels => {
  kernels.scores.set(scores);
  kernels.prices.set(prices);
  kernels.exactPrices.set(prices);
  return kernels;
};
const listed = ({ counts, columns, most }: RowKernels, row: number) =>
  Array.from(columns.subarray(row * most, row * most + counts[row]!));

test('the best column, those within reach, and what the best of the others is worth', () => {
  const kernels = fillIn(createJavaScriptKernels(4, 1, 4), [0.5, 1, 0.75, 0.25], [0, 0.25, 0, 0]);
  kernels.list(1, 1, 0.125, 0);
  expect(listed(kernels, 0)).toEqual([1, 2]);
  expect(kernels.limits[0]).toBe(0.5);
  kernels.findBest(1);
  expect(kernels.bests[0]).toBe(0.75);
  expect(kernels.findTwoBest(0)).toBe(1);
  expect([...kernels.twoBest]).toEqual([0.75, 0.75]);
  kernels.keepLeast(0, 1);
  expect([...kernels.exactPrices.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
});

/** Scores on few levels, so that there are ties, or on many; some pairs forbidden, some columns closed. */
const anyBlock = fc
  .record({
    projects: fc.integer({ min: 1, max: 120 }),
    rows: fc.integer({ min: 1, max: 4 }),
    places: fc.integer({ min: 1, max: 4 }),
    levels: fc.constantFrom(2, 5, 1_000_000),
    share: fc.double({ min: 0.05, max: 1, noNaN: true }),
    reach: fc.double({ min: 0, max: 0.6, noNaN: true }),
    first: fc.nat(100_000),
  })
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      scores: fc.array(fc.option(fc.nat(shape.levels), { freq: 6, nil: null }), {
        minLength: shape.rows * shape.projects,
        maxLength: shape.rows * shape.projects,
      }),
      prices: fc.array(fc.option(fc.nat(shape.levels), { freq: 12, nil: null }), {
        minLength: shape.projects,
        maxLength: shape.projects,
      }),
    }),
  );

test('WebAssembly and JavaScript find the same to the last bit, and nothing left out is worth more than they say', () => {
  fc.assert(
    fc.property(anyBlock, ({ shape, scores, prices }) => {
      const { projects, rows, places, levels, share, reach, first } = shape;
      const most = Math.max(1, Math.ceil(projects * share));
      const values = scores.map((level) => (level === null ? Number.NEGATIVE_INFINITY : Math.fround(level / levels)));
      const costs = prices.map((level) =>
        level === null ? Number.POSITIVE_INFINITY : Math.fround(level / levels / 3),
      );
      const javaScript = fillIn(createJavaScriptKernels(projects, rows, most), values, costs);
      const webAssembly = createWebAssemblyKernels(projects, rows, most);
      if (webAssembly === undefined) throw new Error('this platform has no WebAssembly with vectors');
      fillIn(webAssembly, values, costs);
      for (const kernels of [javaScript, webAssembly]) {
        kernels.list(rows, places, reach, first);
        kernels.findBest(rows);
      }
      for (let row = 0; row < rows; row++) {
        expect(webAssembly.findTwoBest(row)).toBe(javaScript.findTwoBest(row));
        expect([...webAssembly.twoBest]).toEqual([...javaScript.twoBest]);
        const [best, second] = javaScript.twoBest;
        const worths = costs.map((cost, column) => values[row * projects + column]! - cost).sort((a, b) => b - a);
        expect([best, second]).toEqual([worths[0], worths[1] ?? Number.NEGATIVE_INFINITY]);
        const columns = listed(javaScript, row);
        expect(listed(webAssembly, row)).toEqual(columns);
        expect(new Set(columns).size).toBe(columns.length);
        expect(webAssembly.limits[row]).toBe(javaScript.limits[row]);
        expect(webAssembly.bests[row]).toBe(javaScript.bests[row]);
        for (let column = 0; column < projects; column++) {
          const worth = Math.fround(values[row * projects + column]! - costs[column]!);
          if (!columns.includes(column)) expect(worth).toBeLessThanOrEqual(javaScript.limits[row]!);
        }
      }
      const behind = webAssembly.exactPrices.subarray(projects);
      for (let row = 0; row < rows; row++) {
        const before = javaScript.exactPrices.slice(0, projects);
        for (const kernels of [javaScript, webAssembly]) kernels.keepLeast(row, reach);
        const after = before.map((price, column) => Math.min(price, reach - values[row * projects + column]!));
        expect(javaScript.exactPrices.subarray(0, projects)).toEqual(after);
        expect(webAssembly.exactPrices.subarray(0, projects)).toEqual(after);
      }
      expect(behind.every((price) => price === Number.POSITIVE_INFINITY)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a number that is none is seen wherever it stands, in both', () => {
  const bad = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(69), bad, (count, at, value) => {
      const webAssembly = createWebAssemblyKernels(1, 70, 0);
      if (webAssembly === undefined) throw new Error('this platform has no WebAssembly with vectors');
      for (const kernels of [createJavaScriptKernels(1, 70, 0), webAssembly]) {
        kernels.scores.fill(-3.4e38, 0, count);
        expect(kernels.areFinite(count)).toBe(true);
        kernels.scores[at % count] = value;
        expect(kernels.areFinite(count)).toBe(false);
      }
    }),
  );
});
