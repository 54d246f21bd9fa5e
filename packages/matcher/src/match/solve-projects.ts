import { buildProjectProblem, type NamedProblem } from '../graph/build-problem';
import type { PairTable } from '../graph/pair-table';
import { computePreferenceScores } from '../graph/preference-scores';
import { rankWishes } from '../graph/rank-wishes';
import { MatcherError } from '../matcher-error';
import type { Programme } from '../programme/programme';
import { atMostMoves, computeBound, countMoves, resolveAssignment, solveAssignment } from '../solvers';
import { listPlaces, sumScores } from '../solvers/certificate';
import type { Problem, SolveOutcome } from '../solvers/solver';
import type { MoveSummary } from '../types';
import type { EarlierPlaces } from './earlier-places';
import { countKept, keepSeated } from './keep-seated';
import type { MatchOptions } from './match-options';
import { resolveRuled } from './resolve-ruled';
import { isRuled, type RuledSolve, type RulesConflict, solveRuled } from './solve-ruled';

export interface SolveProjectsOptions extends Pick<MatchOptions, 'shouldStop' | 'onProgress' | 'mip'> {
  readonly earlier?: EarlierPlaces;
}

/** Places as a solved problem; `moves` where there were earlier places, `ruled` where rules bind several people together. */
export interface SolvedProjects {
  readonly named: NamedProblem;
  readonly outcome: SolveOutcome | RulesConflict;
  readonly moves?: MoveSummary;
  readonly ruled?: RuledSolve['ruled'];
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
  if (isRuled(named)) {
    assertTotal(programme);
    return options.earlier === undefined
      ? { named, ...solveRuled(named, named.problem, options) }
      : resolveRuled(named, options.earlier, options);
  }
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

function assertTotal({ settings: { objective } }: Programme): void {
  if (objective === 'total') return;
  throw new MatcherError(
    'invalid-option',
    `the objective is "${objective}", and rules such as together, apart, at-most or may-close go with the objective "total" alone. Set objective: total, or leave these rules out.`,
    { objective },
  );
}

/** Solves from earlier places; see `keepSeated`. */
function resolveProjects(
  named: NamedProblem,
  earlier: EarlierPlaces,
  { shouldStop }: SolveProjectsOptions,
): SolvedProjects {
  const hooks = shouldStop ? { shouldStop } : {};
  const seated = keepSeated(named, earlier);
  const { hasOnePlace, costOfMove: asked, costOfLoss } = seated;
  const { start } = seated.problem;
  const problem = { ...named.problem, start };
  const found = solveSeated(seated.problem, hasOnePlace ? asked : 0, earlier.mostMoves, hooks);
  if (!('netBound' in found)) return { named, outcome: found };

  const { outcome, costOfMove, netBound } = found;
  const { placed, projectOf } = outcome;
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const moves = countMoves(problem, start, projectOf);
  const lost = seated.places - countKept(start.projectOf, projectOf, problem.applicants, hasOnePlace);
  // Whoever moved among several places gave up one of them: that is what weighs.
  const cost = hasOnePlace ? costOfMove : 0;
  const net = objective - cost * moves - costOfLoss * lost;
  // The bonuses are large beside the scores: what they round off is none of the bound.
  const bound = Math.max(net, netBound - costOfLoss * seated.places);
  return {
    named,
    outcome: { ...outcome, objective, ...boundFreely(problem, outcome, objective, hooks), placed },
    moves: { costOfMove: cost, moves, costOfLoss, lost, net, netBound: bound, netGap: bound - net },
  };
}

type Hooks = Pick<SolveProjectsOptions, 'shouldStop'>;
type Solved = Exclude<SolveOutcome, { readonly status: 'infeasible' }>;

interface SeatedSolve {
  readonly outcome: Solved;
  readonly costOfMove: number;
  readonly netBound: number;
}

function solveSeated(
  problem: Problem,
  asked: number,
  mostMoves: number | undefined,
  hooks: Hooks,
): SeatedSolve | Extract<SolveOutcome, { status: 'infeasible' }> {
  if (mostMoves !== undefined) {
    const within = atMostMoves(problem, mostMoves, hooks);
    if (within.status === 'too-few-moves') throw tooFewMoves(mostMoves, within.fewest);
    if (within.status === 'infeasible') return within;
    if (within.status !== 'cancelled') {
      const { status, costOfMove, moves: _, ...fields } = within;
      const outcome: Solved = status === 'optimal' ? { status, ...fields } : { status, stoppedBy: 'search', ...fields };
      return { outcome, costOfMove, netBound: fields.bound - costOfMove * mostMoves };
    }
  }
  const found = resolveAssignment(problem, { ...hooks, costOfMove: asked });
  if (found.status === 'infeasible') return found;
  const { costOfMove, moves: _, net: __, netBound, netGap: ___, ...outcome } = found;
  return { outcome: outcome as Solved, costOfMove, netBound };
}

/** What the total could be if nobody had to stay, with its proof; after a stop, what the prices at hand prove. */
function boundFreely(problem: Problem, { placed, prices, placePrice }: Solved, objective: number, hooks: Hooks) {
  const free = hooks.shouldStop?.() === true ? undefined : resolveAssignment(problem, { ...hooks, costOfMove: 0 });
  if (free !== undefined && free.status === 'optimal' && free.placed === placed) {
    const bound = Math.max(free.bound, objective);
    return { bound, gap: bound - objective, prices: free.prices, placePrice: free.placePrice };
  }
  const bound = computeBound(problem, placed, prices, placePrice);
  return { bound, gap: Math.max(0, bound - objective), prices, placePrice };
}

function tooFewMoves(mostMoves: number, fewest: number): MatcherError {
  return new MatcherError(
    'invalid-option',
    `at most ${mostMoves} moves are allowed, and as many people as possible have a place only with ${fewest}. Allow ${fewest}, or freeze those who are to stay: then fewer are placed.`,
    { mostMoves, fewest },
  );
}
