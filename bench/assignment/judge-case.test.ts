import { expect, test } from 'vitest';
import type { BenchCase } from './cases';
import { onePlaceEach } from './instances/shapes';
import { uniformScores } from './instances/uniform-scores';
import { judgeCase } from './judge-case';
import type { CaseMeasures } from './measure-case';
import { TimeLimitError } from './solve/run-program';

const benchCase: BenchCase = { name: 'case', shape: onePlaceEach(20, 4), scores: uniformScores, ratio: 10 };

function measures(medianMs: number, lemonMs?: number | 'over', peakMb = 100): CaseMeasures {
  const engine = { isOptimal: true, placed: 20, objective: 19, firstMs: 90, earlyMs: 50, medianMs, bestMs: 1, peakMb };
  const lemon = { isOptimal: true, objective: 19, bestMs: Number(lemonMs), buildMs: 1, peakMb: 10 };
  if (lemonMs === undefined) return { name: 'case', matrixMb: 10, engine, peers: {} };
  return { name: 'case', matrixMb: 10, engine, peers: { LEMON: lemonMs === 'over' ? new TimeLimitError() : lemon } };
}

test('a case is fast where LEMON takes the wanted multiple of our median', () => {
  expect(judgeCase(benchCase, measures(10, 100), undefined)).toMatchObject({ ratio: 10, isFast: true });
  expect(judgeCase(benchCase, measures(10, 99), undefined)).toMatchObject({ ratio: 9.9, isFast: false });
});

test('without a target of its own, a case must reach 0.8 times the speed of LEMON', () => {
  const { ratio: _, ...plain } = benchCase;
  expect(judgeCase(plain, measures(10, 8), undefined).isFast).toBe(true);
  expect(judgeCase(plain, measures(10, 7.9), undefined).isFast).toBe(false);
});

test('a target in seconds is held whether LEMON was run or not', () => {
  const timed = { ...benchCase, seconds: 1 };
  expect(judgeCase(timed, measures(999), undefined).isFast).toBe(true);
  expect(judgeCase(timed, measures(1001, 1e6), undefined).isFast).toBe(false);
});

test('nothing is said about speed where LEMON was not run, took too long, and nothing else is there to compare with', () => {
  expect(judgeCase(benchCase, measures(10), undefined).isFast).toBeUndefined();
  expect(judgeCase(benchCase, measures(10, 'over'), undefined).isFast).toBeUndefined();
});

test("an earlier run's time of LEMON stands in where it was not run, and our own median must not have grown", () => {
  expect(judgeCase(benchCase, measures(10), measures(9, 200))).toMatchObject({ ratio: 20, beforeMs: 9, isFast: true });
  expect(judgeCase(benchCase, measures(16), measures(9, 200)).isFast).toBe(false);
});

test('the peak may be 1.3 times the matrix and 120 MB', () => {
  expect(judgeCase(benchCase, measures(10, 100, 133), undefined)).toMatchObject({ mostMb: 133, isSmall: true });
  expect(judgeCase(benchCase, measures(10, 100, 134), undefined).isSmall).toBe(false);
});
