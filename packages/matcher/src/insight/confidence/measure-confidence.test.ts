import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProjectProblem, type NamedProblem } from '../../graph/build-problem';
import type { PairTable } from '../../graph/pair-table';
import { createPairScorer } from '../../graph/weigh-wishes';
import { canonicalOrder } from '../../programme/canonical-order';
import type { Programme } from '../../programme/programme';
import { solveAssignment } from '../../solvers';
import { createSeededStream } from '../../solvers/lottery/seeded-stream';
import { applicant, programme, project } from '../../test-support';
import { type ConfidenceOptions, measureConfidence } from './measure-confidence';

function tableOf(rows: Readonly<Record<string, readonly number[]>>, targets: readonly string[]): PairTable {
  return { applicants: Object.keys(rows), targets, values: Float64Array.from(Object.values(rows).flat()) };
}

function solve(named: NamedProblem) {
  const outcome = solveAssignment(named.problem);
  if (outcome.status === 'infeasible') throw new Error('cannot hold');
  return outcome;
}

function measure(
  given: Programme,
  affinities: PairTable,
  noise: Readonly<Record<string, number | null>>,
  options: Partial<ConfidenceOptions> = {},
) {
  const named = buildProjectProblem(given, affinities);
  const { score } = createPairScorer(given.settings, given.applicants);
  const basis = { affinities, affinityUnit: score(1, 0) - score(0, 0), noise: new Map(Object.entries(noise)) };
  const outcome = measureConfidence(named, solve(named), basis, { seed: 7, ...options });
  if (outcome.status === 'off') throw new Error(outcome.reason);
  return outcome;
}

/** Ada is torn between both; Ben is for hive alone; there is a place for each of them everywhere. */
const two = programme({
  applicants: [applicant('ada'), applicant('ben')],
  projects: [project('hive', { max: 2 }), project('storm', { max: 2 })],
});
const torn = tableOf({ ada: [0.5, 0.49], ben: [0.9, 0.1] }, ['hive', 'storm']);

describe('confidence', () => {
  it('is low where the letter leaves two projects open, and names the other one', () => {
    const { runs, confidenceOf } = measure(two, torn, { ada: 0.1, ben: 0.1 });
    expect(runs).toBe(50);
    const ada = confidenceOf('ada', 'hive');
    expect(ada.same).toBeGreaterThan(15);
    expect(ada.same).toBeLessThan(40);
    expect(ada).toEqual({ same: ada.same, of: 50, other: 'storm' });
    expect(confidenceOf('ada', 'storm').same).toBe(50 - ada.same);
    expect(confidenceOf('ben', 'hive')).toEqual({ same: 50, of: 50 });
  });

  it('counts runs that leave somebody without a place', () => {
    const scarce = { ...two, projects: [project('hive', { max: 1 }), project('storm', { max: 0 })] };
    const equal = tableOf({ ada: [0.5, 0], ben: [0.49, 0] }, ['hive', 'storm']);
    const { confidenceOf } = measure(scarce, equal, { ada: 0.1, ben: 0.1 });
    const placed = confidenceOf('ada', 'hive');
    expect(placed.other).toBeNull();
    expect(confidenceOf('ben', null)).toMatchObject({ same: placed.same, other: 'hive' });
  });

  it('moves a letter that is too short to tell as far as the least certain one, and says so', () => {
    const unknown = measure(two, torn, { ada: null, ben: 0.1 });
    expect(unknown.confidenceOf('ada', 'hive')).toEqual({
      ...measure(two, torn, { ada: 0.1, ben: 0.1 }).confidenceOf('ada', 'hive'),
      noise: 'unknown',
    });
  });

  it('breaks ties of wishes alone where wishes decide', () => {
    const wishing = programme({
      ...two,
      settings: { counts: 'wishes' },
      applicants: [applicant('ada', { preferences: ['storm', 'hive'] }), applicant('ben')],
    });
    const { confidenceOf } = measure(wishing, torn, { ada: 0.5, ben: 0.5 });
    expect(confidenceOf('ada', 'storm')).toEqual({ same: 50, of: 50 });
    expect(confidenceOf('ben', 'hive').same).toBeLessThan(50);
  });

  it('does not move whose letter says one thing throughout', () => {
    const { confidenceOf } = measure(two, torn, { ada: 0, ben: 0 });
    expect(confidenceOf('ada', 'hive')).toEqual({ same: 50, of: 50 });
  });

  it('is the same for the same seed, in whatever order people come', () => {
    const reversed = canonicalOrder({ ...two, applicants: two.applicants.toReversed() });
    const noise = { ada: 0.1, ben: 0.1 };
    const [first, again, other] = [
      measure(two, torn, noise),
      measure(reversed, torn, noise),
      measure(two, torn, noise, { seed: 8, runs: 400 }),
    ];
    expect(again.confidenceOf('ada', 'hive')).toEqual(first.confidenceOf('ada', 'hive'));
    expect(other.confidenceOf('ada', 'hive').of).toBe(400);
  });

  it('comes near to the chance that a normal difference leaves', () => {
    // The affinities differ by 0.1 and each moves by 0.1: the difference stays above 0 with the chance Φ(0.1 / √0.02) = 0.760.
    const apart = tableOf({ ada: [0.5, 0.4], ben: [0.9, 0.1] }, ['hive', 'storm']);
    const { confidenceOf } = measure(two, apart, { ada: 0.1, ben: 0.1 }, { runs: 4000 });
    expect(confidenceOf('ada', 'hive').same / 4000).toBeCloseTo(0.76, 1.5);
  });

  it('counts every run once for everybody, places within quotas', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer(),
        (people, size, seed) => {
          const random = createSeededStream(seed);
          const applicants = Array.from({ length: people }, (_, index) => applicant(`a${index}`));
          const projects = Array.from({ length: size }, (_, index) => project(`p${index}`, { max: 2 }));
          const given = programme({ applicants, projects });
          const ids = projects.map(({ id }) => id);
          const table = {
            applicants: applicants.map(({ id }) => id),
            targets: ids,
            values: Float64Array.from({ length: people * size }, random),
          };
          const noise = Object.fromEntries(applicants.map(({ id }) => [id, random() / 5]));
          const { confidenceOf } = measure(given, table, noise, { seed, runs: 20 });
          for (const { id } of applicants) {
            const counts = [...ids, null].map((target) => confidenceOf(id, target).same);
            expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
          }
          for (const target of ids) {
            const held = applicants.reduce((sum, { id }) => sum + confidenceOf(id, target).same, 0);
            expect(held).toBeLessThanOrEqual(2 * 20);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is off where no noise is known, for other objectives and beyond a million pairs, and says which', () => {
    const named = buildProjectProblem(two, torn);
    const outcome = solve(named);
    const basis = { affinities: torn, affinityUnit: 1, noise: new Map([['ada', null]]) };
    expect(measureConfidence(named, outcome, basis, { seed: 1 })).toEqual({ status: 'off', reason: 'no-noise' });
    const known = { ...basis, noise: new Map([['ada', 0.1]]) };
    const stopped = { seed: 1, shouldStop: () => true };
    expect(measureConfidence(named, outcome, known, stopped)).toEqual({ status: 'off', reason: 'stopped' });
    const fair = { ...named, problem: { ...named.problem, objective: 'fair' as const } };
    expect(measureConfidence(fair, outcome, known, { seed: 1 })).toEqual({ status: 'off', reason: 'objective' });
    const many = { ...named, applicants: new Array<string>(500_001).fill('ada') };
    expect(measureConfidence(many, outcome, known, { seed: 1 })).toEqual({ status: 'off', reason: 'too-many-pairs' });
  });

  it('counts the runs that were finished when it was stopped', () => {
    let asked = 0;
    const { runs, confidenceOf } = measure(two, torn, { ada: 0.1, ben: 0.1 }, { shouldStop: () => asked++ > 20 });
    expect(runs).toBeGreaterThan(0);
    expect(runs).toBeLessThan(50);
    expect(confidenceOf('ben', 'hive')).toEqual({ same: runs, of: runs });
  });
});
