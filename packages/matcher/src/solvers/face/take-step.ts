import { computeBound } from '../certificate';
import type { FaceStep } from '../objective-fields';
import type { Problem, SolveOptions, SolveOutcome } from '../solver';
import { findFewestPairs } from './exchange-search';
import { buildStage, closePairs, type Face, findPair, type Marks, restrictFace } from './face';

/** A solver for the total, as other objectives use one. */
export type TotalSolver = (problem: Problem, options: SolveOptions) => SolveOutcome;

/** A face with one of its assignments, and how it came about. */
export interface Narrowed {
  readonly face: Face;
  /** Projects by applicant in slots, -1 where empty; required places may or may not be among them. */
  readonly held: Int32Array;
  readonly steps: readonly FaceStep[];
}

/** Exchanges are searched one by one up to this share of the places; beyond it the solver for the total is faster. */
const FEW = 0.25;

/**
 * Narrows a face to its assignments with the fewest counted pairs and without the closed ones; undefined where the search was stopped.
 * One pass over the pairs and a search for each counted pair in use, or one problem of the total with weights -1 and 0.
 *
 * @param narrowed Its assignment uses no closed pair.
 */
export function takeStep(
  { face, held, steps }: Narrowed,
  key: number,
  marks: Marks,
  solve: TotalSolver,
  options: SolveOptions,
): Narrowed | undefined {
  const few = FEW * countPlaces(held);
  const found =
    (countHeld(face, held, marks, few) > few ? solveForFewest(face, marks, solve, options) : undefined) ??
    findFewestPairs(face, held, marks, options);
  if (found === undefined) return undefined;
  const { count, prices, placePrice } = found;
  return {
    face: restrictFace(face, marks, prices, placePrice),
    held: found.held,
    steps: [...steps, { key, count, prices, placePrice }],
  };
}

/** The problem whose best total is minus the fewest counted pairs. */
export function buildCountingStage(face: Face, marks: Marks): Problem {
  return buildStage(closePairs(face, marks), (entry) => 0 - marks[entry]!);
}

/** By the solver for the total; undefined where it was stopped, or its prices are no proof once they are whole numbers. */
function solveForFewest(face: Face, marks: Marks, solve: TotalSolver, { shouldStop }: SolveOptions) {
  const stage = buildCountingStage(face, marks);
  const outcome = solve(stage, shouldStop === undefined ? {} : { shouldStop });
  if (outcome.status !== 'optimal') return undefined;
  // Whole weights have whole optimal prices; rounding all potentials of a network alike keeps them optimal.
  const prices = outcome.prices.map((price) => Math.floor(price + 0.5));
  const placePrice = Math.floor(outcome.placePrice + 0.5);
  const count = 0 - outcome.objective;
  if (computeBound(stage, outcome.placed, prices, placePrice) !== outcome.objective) return undefined;
  return { count, held: outcome.projectOf, prices, placePrice };
}

function countPlaces(held: Int32Array): number {
  return held.reduce((count, project) => count + (project >= 0 ? 1 : 0), 0);
}

/** Counted pairs in use on the face; no more than `enough` and one are looked for. */
function countHeld(face: Face, held: Int32Array, marks: Marks, enough: number): number {
  let count = 0;
  for (const { entry } of listHeld(face, held)) {
    count += marks[entry]!;
    if (count > enough) break;
  }
  return count;
}

/** Open pairs of a face that an assignment uses, by applicant, then project. */
export function* listHeld(
  face: Face,
  held: Int32Array,
): Generator<{ readonly project: number; readonly entry: number }> {
  const { applicants, entry } = face;
  const stride = held.length / Math.max(1, applicants);
  for (let applicant = 0; applicant < applicants; applicant++) {
    for (let slot = applicant * stride; slot < (applicant + 1) * stride; slot++) {
      if (held[slot]! < 0) continue;
      const at = findPair(face, applicant, held[slot]!);
      if (at >= 0) yield { project: held[slot]!, entry: entry[at]! };
    }
  }
}
