import { MatcherError } from '../../matcher-error';
import { COUNTED, type Face, type Marks, openFace } from '../face/face';
import { finishOnFace, stopOnFace } from '../face/finish-on-face';
import { createMarker, type Narrowing, narrowFromLowest } from '../face/narrow-from-lowest';
import { listHeld, type Narrowed, type TotalSolver, takeStep } from '../face/take-step';
import type { RankProfile } from '../objective-fields';
import type { Problem, SolveOptions, SolveOutcome } from '../solver';
import { rankByScore } from './rank-by-score';

/**
 * As many places as possible, then the best profile of ranks, then the total.
 *
 * Rank-maximal: most places at rank 1, of those most at rank 2, and so on (Irving, Kavitha, Mehlhorn, Michail & Paluch
 * 2006, "Rank-maximal matchings"). Generous: fewest places without a rank, then fewest at the worst rank, and so on upwards (Huang, Kavitha,
 * Mehlhorn & Michail 2016, "Fair matchings and related problems").
 *
 * Rank by rank on the face of the assignments that are best so far (`restrictFace`), which a power of the number of
 * applicants for each rank would only do up to 2^53. Exact for any number of places. The papers reduce by the
 * decomposition of Dulmage & Mendelsohn; here complementary slackness does, which also serves minimums and several places.
 * Two problems of the total, and for each rank in use one more or O(exchanges x pairs): `takeStep`.
 *
 * `bound`, `gap`, prices and place price are of the total among the assignments of this profile; where `feasible`, of all.
 */
export function solveRank(problem: Problem, options: SolveOptions, solve: TotalSolver): SolveOutcome {
  const ranks = options.ranks ?? rankByScore(problem);
  assertRanksFit(problem, ranks);
  const first = solve(problem, options);
  if (first.status === 'infeasible' || first.status === 'cancelled') return first;
  const start: Narrowed = { face: openFace(problem), held: first.projectOf, steps: [] };
  const { narrowed, isStopped } =
    first.status === 'feasible'
      ? { narrowed: start, isStopped: true }
      : options.generous === true
        ? narrowFromLowest(start, keysOf(ranks), solve, options)
        : narrowFromFirst(start, ranks, solve, options);
  const outcome = isStopped
    ? stopOnFace(problem, narrowed.face, narrowed.held, first)
    : finishOnFace(problem, narrowed, first, solve, options);
  return { ...outcome, ranks: { ...countRanks(problem, ranks, outcome.projectOf), steps: narrowed.steps } };
}

/** Marks of the pairs that each step counts, for both kinds of profile. */
export function createRankMarker(
  face: Face,
  ranks: Uint32Array,
  isGenerous: boolean,
): (face: Face, key: number) => Marks {
  if (!isGenerous) return ({ entry }, rank) => markOthers(entry, ranks, rank);
  const marker = createMarker(face, keysOf(ranks));
  return (_, key) => marker(key);
}

/** How many places bear each rank. */
export function countRanks(
  problem: Problem,
  ranks: Uint32Array,
  projectOf: Int32Array,
): Pick<RankProfile, 'byRank' | 'unranked'> {
  // The face of a problem without pins knows all its pairs.
  const { pinned: _, ...free } = problem;
  const byRank: number[] = [];
  let unranked = 0;
  for (const { entry } of listHeld(openFace(free), projectOf)) {
    const rank = ranks[entry]!;
    if (rank === 0) unranked += 1;
    else {
      while (byRank.length < rank) byRank.push(0);
      byRank[rank - 1]! += 1;
    }
  }
  return { byRank, unranked };
}

function narrowFromFirst(start: Narrowed, ranks: Uint32Array, solve: TotalSolver, options: SolveOptions): Narrowing {
  const present = [...new Set(start.face.entry.map((entry) => ranks[entry]!))].sort((a, b) => a - b);
  let narrowed = start;
  for (const rank of present.filter((each) => each > 0)) {
    // Once nothing in use is ranked below, nothing further can be gained.
    if ([...listHeld(narrowed.face, narrowed.held)].every(({ entry }) => isAbove(ranks[entry]!, rank))) break;
    const next = takeStep(narrowed, rank, markOthers(narrowed.face.entry, ranks, rank), solve, options);
    if (next === undefined) return { narrowed, isStopped: true };
    narrowed = next;
  }
  return { narrowed, isStopped: false };
}

function isAbove(rank: number, other: number): boolean {
  return rank > 0 && rank < other;
}

function markOthers(entries: Uint32Array, ranks: Uint32Array, rank: number): Marks {
  const marks: Marks = new Uint8Array(ranks.length);
  for (const entry of entries) marks[entry] = ranks[entry] === rank ? 0 : COUNTED;
  return marks;
}

/** Keys that ascend from the worst: no rank, then the last rank. */
function keysOf(ranks: Uint32Array): Float64Array {
  return Float64Array.from(ranks, keyOf);
}

export function keyOf(rank: number): number {
  return 0 - (rank === 0 ? UNRANKED : rank);
}

/** Below every rank that 32 bits hold. */
const UNRANKED = 2 ** 32;

function assertRanksFit({ scores }: Problem, ranks: Uint32Array): void {
  if (!(ranks instanceof Uint32Array)) {
    throw new MatcherError('invalid-option', `ranks must be a Uint32Array, got ${typeof ranks}. Use Uint32Array.from.`);
  }
  if (ranks.length === scores.values.length) return;
  const expected = `ranks must hold ${scores.values.length} numbers, one for each score`;
  throw new MatcherError('invalid-option', `${expected}, got ${ranks.length}. Use 0 for a pair without a rank.`);
}
