import { buildProjectProblem, type NamedProblem } from '../graph/build-problem';
import { buildStart, costlyMove } from '../graph/build-start';
import type { PairTable } from '../graph/pair-table';
import { computePreferenceScores } from '../graph/preference-scores';
import { rankWishes } from '../graph/rank-wishes';
import { MatcherError } from '../matcher-error';
import type { Programme } from '../programme/programme';
import { atMostMoves, type MoveFields, resolveAssignment, solveAssignment } from '../solvers';
import type { SolveOutcome } from '../solvers/solver';
import type { MatchOptions } from './match-options';

/** Places that people have already, for a result that leaves most of them where they are. */
export interface EarlierPlaces {
  /** Of people and projects who are gone they count for nothing. */
  readonly places: readonly { readonly applicant: string; readonly project: string }[];
  /** By project: where the search starts from. */
  readonly prices?: Readonly<Record<string, number>>;
  /** What moving somebody who has a place costs, in units of score; `Infinity` where nobody is moved but for somebody else's place or a rule. */
  readonly costOfMove: number;
  /** As many moves as are allowed, in place of what each costs. */
  readonly mostMoves?: number;
}

export interface SolveProjectsOptions extends Pick<MatchOptions, 'shouldStop' | 'onProgress'> {
  readonly earlier?: EarlierPlaces;
}

/** Places as a solved problem; `moves` where there were earlier places. */
export interface SolvedProjects {
  readonly named: NamedProblem;
  readonly outcome: SolveOutcome;
  readonly moves?: MoveFields;
}

/**
 * Gives places in projects: as many as the rules allow, then the best by the programme's objective. With earlier places the total less
 * `costOfMove` for each move is what is best, whatever the objective.
 * @throws MatcherError `invalid-option` for the cost, and where as many places as possible need more than `mostMoves`.
 */
export function solveProjects(
  programme: Programme,
  table: PairTable,
  options: SolveProjectsOptions = {},
): SolvedProjects {
  const named = buildProjectProblem(programme, table);
  if (options.earlier !== undefined) return resolveProjects(named, options.earlier, options);
  const { onProgress, shouldStop } = options;
  const { objective, counts } = programme.settings;
  const isStable = objective === 'stable';
  const areRanked = objective === 'rank' || (isStable && counts !== 'letters');
  const ranks = areRanked ? rankWishes(programme, named) : undefined;
  const problem = objective === 'total' ? named.problem : { ...named.problem, objective };
  const outcome = solveAssignment(problem, {
    ...(ranks ? { ranks } : {}),
    ...(isStable ? { preferenceScores: computePreferenceScores(programme, named, table) } : {}),
    ...(shouldStop ? { shouldStop } : {}),
    ...(onProgress ? { onProgress: ({ done, total }) => onProgress({ stage: 'solve', done, total }) } : {}),
  });
  return { named, outcome };
}

function resolveProjects(named: NamedProblem, earlier: EarlierPlaces, { shouldStop }: SolveProjectsOptions) {
  const problem = { ...named.problem, start: buildStart(named, earlier.places, earlier.prices) };
  const hooks = shouldStop ? { shouldStop } : {};
  const { mostMoves } = earlier;
  if (mostMoves !== undefined) {
    const within = atMostMoves(problem, mostMoves, hooks);
    if (within.status === 'too-few-moves') throw tooFewMoves(mostMoves, within.fewest);
    if (within.status === 'infeasible') return { named, outcome: within };
    if (within.status !== 'cancelled') {
      const { status, costOfMove, moves, ...fields } = within;
      const net = fields.objective - costOfMove * moves;
      const netBound = fields.bound - costOfMove * mostMoves;
      const outcome: SolveOutcome =
        status === 'optimal' ? { status, ...fields } : { status, stoppedBy: 'search', ...fields };
      return { named, outcome, moves: { costOfMove, moves, net, netBound, netGap: Math.max(0, netBound - net) } };
    }
  }
  const costOfMove = Number.isFinite(earlier.costOfMove) ? earlier.costOfMove : costlyMove(problem);
  const found = resolveAssignment(problem, { ...hooks, costOfMove });
  if (found.status === 'infeasible') return { named, outcome: found };
  const { moves, net, netBound, netGap } = found;
  return { named, outcome: found, moves: { costOfMove, moves, net, netBound, netGap } };
}

function tooFewMoves(mostMoves: number, fewest: number): MatcherError {
  return new MatcherError(
    'invalid-option',
    `at most ${mostMoves} moves are allowed, and as many people as possible have a place only with ${fewest}. Allow ${fewest}, or freeze those who are to stay: then fewer are placed.`,
    { mostMoves, fewest },
  );
}
