import type { NamedProblem } from '../../graph/build-problem';
import { createPairLookup, type PairTable } from '../../graph/pair-table';
import { createSeededStream } from '../../solvers/lottery/seeded-stream';
import { resolveAssignment } from '../../solvers/resolve/resolve-assignment';
import type { Problem, SolveOutcome } from '../../solvers/solver';
import type { Confidence } from '../../types';
import { drawNormal } from './draw-normal';
import { PlaceCounts } from './place-counts';

type Solved = Exclude<SolveOutcome, { status: 'infeasible' }>;

/** Beyond this many pairs confidence is not measured: fifty solves would take longer than anybody waits for them. */
export const MOST_PAIRS_WITH_CONFIDENCE = 1_000_000;

/** What the scores of a problem rest on. */
export interface ScoreBasis {
  readonly affinities: PairTable;
  /** What one unit of affinity adds to a score. */
  readonly affinityUnit: number;
  /** How far each applicant's affinities depend on single parts of the letter (`Evidence.noise`), by id; `null` where it is not known. */
  readonly noise: ReadonlyMap<string, number | null>;
}

export interface ConfidenceOptions {
  readonly seed: number;
  /** @defaultValue 50 */
  readonly runs?: number;
  /** Polled between and in the re-solves; what is finished by then counts. */
  readonly shouldStop?: () => boolean;
  /** Solves with other scores where rules bind several people together; undefined ends the measuring. */
  readonly solve?: (problem: Problem) => Pick<Solved, 'projectOf' | 'prices'> | undefined;
}

export type ConfidenceOutcome =
  | {
      readonly status: 'measured';
      readonly runs: number;
      /** How sure it is that the applicant has this project; `null` is no place. */
      readonly confidenceOf: (applicant: string, project: string | null) => Confidence;
    }
  | { readonly status: 'off'; readonly reason: 'too-many-pairs' | 'objective' | 'no-noise' | 'stopped' };

const RUNS = 50;

/**
 * How sure each place is: the problem is solved again and again, first from the outcome's prices, every affinity moved by chance as far as the letter
 * leaves it open (normal, by the applicant's noise, cut to [0, 1]), and the runs in which a place is the same are counted. Whose letter
 * is too short to tell gets the largest noise of the others. Nothing but the part of a score that comes from the affinity moves, so where
 * wishes decide, only their ties do. For the objective `total`, the one whose prices a re-solve can start from.
 *
 * The same problem, basis and seed give the same figures: normals come from whole numbers, alike on every machine.
 * @complexity `runs` times the pairs, and a re-solve each; memory: pairs.
 */
export function measureConfidence(
  named: NamedProblem,
  outcome: Solved,
  { affinities, affinityUnit, noise }: ScoreBasis,
  { seed, runs = RUNS, shouldStop, solve = solveAgain(shouldStop) }: ConfidenceOptions,
): ConfidenceOutcome {
  const { applicants, targets, problem } = named;
  const width = targets.length;
  if (applicants.length * width > MOST_PAIRS_WITH_CONFIDENCE) return { status: 'off', reason: 'too-many-pairs' };
  if ((problem.objective ?? 'total') !== 'total') return { status: 'off', reason: 'objective' };
  const known = applicants.map((id) => noise.get(id) ?? null);
  const largest = known.reduce<number | null>((most, own) => (own === null ? most : Math.max(most ?? 0, own)), null);
  if (largest === null) return { status: 'off', reason: 'no-noise' };

  const scales = Float64Array.from(known, (own) => own ?? largest);
  const { affinity } = createPairLookup(affinities);
  const plain = new Float64Array(applicants.length * width);
  applicants.forEach((id, row) => {
    targets.forEach((target, column) => {
      plain[row * width + column] = affinity(id, target);
    });
  });
  const counts = new PlaceCounts(applicants.length, width);
  const stride = outcome.projectOf.length / applicants.length;
  let { prices } = outcome;
  const random = createSeededStream(seed);
  for (let run = 0; run < runs && !(shouldStop?.() ?? false); run++) {
    const values = moveScores(problem.scores.values, plain, scales, affinityUnit, random);
    const start = { projectOf: outcome.projectOf, prices };
    const again = solve({ ...problem, scores: { ...problem.scores, values }, start });
    if (again === undefined) break;
    counts.add(again.projectOf);
    // Noise moves all prices alike: those of the run before are nearer than the outcome's own.
    prices = again.prices;
  }
  if (counts.runs === 0) return { status: 'off', reason: 'stopped' };

  const rowOf = new Map(applicants.map((id, row) => [id, row]));
  const columnOf = new Map(targets.map((id, column) => [id, column]));
  return {
    status: 'measured',
    runs: counts.runs,
    confidenceOf: (applicant, project) => {
      const row = rowOf.get(applicant) ?? -1;
      const column = project === null ? width : (columnOf.get(project) ?? -1);
      const other = counts.mostFrequent(row, outcome.projectOf.subarray(row * stride, (row + 1) * stride));
      return {
        same: counts.of(row, column),
        of: counts.runs,
        ...(other !== undefined && { other: targets[other] ?? null }),
        ...(known[row] === null && { noise: 'unknown' as const }),
      };
    },
  };
}

function solveAgain(shouldStop: (() => boolean) | undefined) {
  return (problem: Problem) => {
    const again = resolveAssignment(problem, shouldStop ? { shouldStop } : {});
    return again.status === 'optimal' ? again : undefined;
  };
}

/** Scores after every affinity moved by chance. */
function moveScores(
  scores: Float32Array | Float64Array,
  affinities: Float64Array,
  scales: Float64Array,
  unit: number,
  random: () => number,
): Float64Array {
  const width = affinities.length / scales.length;
  const moved = new Float64Array(affinities.length);
  scales.forEach((scale, row) => {
    for (let pair = row * width; pair < (row + 1) * width; pair++) {
      const before = affinities[pair] ?? 0;
      const after = Math.min(1, Math.max(0, before + scale * drawNormal(random)));
      moved[pair] = (scores[pair] ?? 0) + unit * (after - before);
    }
  });
  return moved;
}
