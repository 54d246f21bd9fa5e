import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKernels } from '../kernels/create-kernels';
import { createJavaScriptKernels } from '../kernels/javascript-kernels';
import { reduceByPins } from '../reduce-by-pins';
import { drawDraft, packProblem } from '../solver-suite/random-problem';
import { CandidateLists } from './candidate-lists';

const never = () => false;

const openLists = (seed: number, layout: 'float64' | 'float32' | 'sparse', reach: number, forbidden: number) => {
  const draft = drawDraft({ applicants: 12, projects: 90, places: [1, 1], seats: [0, 1], forbidden, seed });
  const problem = reduceByPins(packProblem(draft, layout));
  const kernels = seed % 2 === 0 ? createKernels : createJavaScriptKernels;
  return new CandidateLists(problem, 1, reach, kernels, undefined);
};

const expectBounds = (lists: CandidateLists, prices: Float64Array) => {
  for (let applicant = 0; applicant < lists.length.length; applicant++) {
    const from = lists.start[applicant]!;
    const listed = Array.from(lists.column.subarray(from, from + lists.length[applicant]!));
    expect(new Set(listed).size).toBe(listed.length);
    listed.forEach((column, at) => {
      expect(lists.value[from + at]).toBe(lists.scoreOf(applicant, column));
    });
    for (let column = 0; column < prices.length; column++) {
      if (listed.includes(column)) continue;
      expect(lists.scoreOf(applicant, column) - prices[column]!).toBeLessThanOrEqual(lists.bound[applicant]!);
    }
  }
};

test('nothing that is left out is worth more than the bound, whatever was listed, extended, added or made cheaper', () => {
  const layout = fc.constantFrom('float64' as const, 'float32' as const, 'sparse' as const);
  const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(11), fc.nat(89), fc.double({ min: 0, max: 0.5, noNaN: true })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.nat(50), layout, fc.constantFrom(0, 0.02, 0.5, 3), fc.constantFrom(0, 0.4), steps, (...drawn) => {
      const [seed, as, reach, forbidden, changes] = drawn;
      const lists = openLists(seed, as, reach, forbidden);
      const prices = new Float64Array(90);
      lists.listEach(1, false, never);
      expectBounds(lists, prices);
      for (const [kind, applicant, column, amount] of changes) {
        if (kind === 0) {
          prices[column]! += amount;
          lists.setPrice(column, prices[column]!);
        } else if (kind === 1) lists.list(applicant);
        else if (kind === 2) lists.extend(applicant, prices, amount);
        else {
          prices[column]! -= amount;
          lists.setPrice(column, prices[column]!);
          lists.add(applicant, column);
          for (let other = 0; other < 12; other++) lists.expect(other, column, prices[column]!);
        }
        expectBounds(lists, prices);
      }
    }),
    { numRuns: 60 },
  );
});

test('a listing that is stopped says so', () => {
  expect(openLists(1, 'float32', 0.1, 0).listEach(1, true, () => true)).toBe(false);
});
