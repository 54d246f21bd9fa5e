import { expect, test } from 'vitest';
import { computeBound } from './certificate';
import { createKernels } from './kernels/create-kernels';
import { createJavaScriptKernels } from './kernels/javascript-kernels';
import { drawDraft, packProblem } from './solver-suite/random-problem';

test.each([
  { places: [1, 1] as const, levels: 2 ** 32 },
  { places: [0, 1] as const, levels: 4 },
  { places: [3, 3] as const, levels: 2 ** 32 },
  { places: [1, 4] as const, levels: 4 },
])('a bound found by the kernels is that of the whole rows to the last bit: %j', ({ places, levels }) => {
  const draft = drawDraft({ applicants: 800, projects: 90, places, seats: [5, 60], levels });
  const problem = packProblem(draft, 'float32');
  const prices = Float64Array.from({ length: 90 }, (_, project) => (project % 7) / 9 - 0.1);
  const whole = computeBound(problem, 800, prices, 0.3);
  expect(Number.isFinite(whole)).toBe(true);
  expect(computeBound(problem, 800, prices, 0.3, createKernels)).toBe(whole);
  expect(computeBound(problem, 800, prices, 0.3, createJavaScriptKernels)).toBe(whole);
});
