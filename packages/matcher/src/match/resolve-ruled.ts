import { chargeMoves, countMoves, type Problem, type Start, solveAssignment } from '../solvers';
import { computeBound, listPlaces, sumScores } from '../solvers/certificate';
import type { EarlierPlaces } from './earlier-places';
import { countKept, keepSeated, type SeatedProblem } from './keep-seated';
import type { SolvedProjects, SolveProjectsOptions } from './solve-projects';
import { type RuledProblem, type RuledSolve, solveRuled } from './solve-ruled';

/** Halvings of the cost of a move, to find one that few enough are worth. */
const MOST_HALVINGS = 24;

/**
 * Solves rules beyond the flow from earlier places: the total less what breaches and moves cost, by the same search with moves charged in
 * the scores. With at most K moves: the least cost of a move, by halving, at which there are no more; its bound is Lagrange's.
 */
export function resolveRuled(
  named: RuledProblem,
  earlier: EarlierPlaces,
  options: SolveProjectsOptions,
): SolvedProjects {
  const seated = keepSeated(named, earlier);
  const { start } = seated.problem;
  const { mostMoves } = earlier;
  const most = seated.costOfMove;
  const at = (costOfMove: number): RuledSolve =>
    solveAt(named, seated.problem, seated.hasOnePlace ? costOfMove : 0, options);
  const relaxed = withoutMinimumsToClose(named);
  const free = solveAssignment(relaxed, options.shouldStop ? { shouldStop: options.shouldStop } : {});
  let costOfMove = seated.hasOnePlace ? most : 0;
  const mayMove = Number.isFinite(earlier.costOfMove) || mostMoves !== undefined || !seated.hasOnePlace;
  const staying = mayMove || free.status === 'infeasible' ? undefined : solveStaying(named, seated, free, options);
  let found = staying ?? at(costOfMove);
  if (mostMoves !== undefined && found.ruled !== undefined && seated.hasOnePlace) {
    const movesOf = (solved: typeof found) =>
      solved.ruled === undefined ? Number.POSITIVE_INFINITY : countMoves(named.problem, start, solved.ruled.projectOf);
    let [low, high] = [0, most];
    for (let halving = 0; halving < MOST_HALVINGS && movesOf(found) <= mostMoves; halving += 1) {
      const middle = halving === 0 ? 0 : (low + high) / 2;
      const tried = at(middle);
      if (movesOf(tried) <= mostMoves) {
        found = tried;
        costOfMove = middle;
        high = middle;
        if (middle === 0) break;
      } else low = middle;
    }
  }
  const { outcome, ruled } = found;
  if (ruled === undefined || outcome.status === 'infeasible') return { named, outcome };

  const problem = { ...named.problem, start };
  const { projectOf, placed, penalty } = ruled;
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const moves = countMoves(problem, start, projectOf);
  const { costOfLoss } = seated;
  const lost = seated.places - countKept(start.projectOf, projectOf, problem.applicants, seated.hasOnePlace);
  const net = objective - penalty - costOfMove * moves - costOfLoss * lost;
  const netBound = Math.max(net, ruled.netBound - costOfLoss * seated.places);
  // Prices of scores that hold people in their places prove little of the total: those of a total in which nobody has to stay do.
  const { prices, placePrice } = free.status === 'infeasible' ? ruled : free;
  const bound = Math.max(objective, computeBound(relaxed, placed, prices, placePrice));
  return {
    named,
    outcome: { ...outcome, objective, bound, gap: bound - objective, prices, placePrice },
    moves: { costOfMove, moves, costOfLoss, lost, net, netBound, netGap: netBound - net },
    ruled: {
      ...ruled,
      objective,
      bound,
      gap: bound - objective,
      net: objective - penalty,
      // Nobody has to stay in it: no penalty raises a net above the total.
      netBound: bound,
      netGap: bound - objective + penalty,
      prices,
      placePrice,
    },
  };
}

/**
 * The best assignment in which everybody who has a place stays in it; undefined where there is none, or more people could have a place
 * if somebody moved. Few pairs are left then, so that it takes a fraction of the whole search.
 */
function solveStaying(
  named: RuledProblem,
  { problem, places }: SeatedProblem,
  free: { readonly placed: number },
  options: SolveProjectsOptions,
): RuledSolve | undefined {
  const { start } = problem;
  const found = solveRuled(named, holdSeated(named.problem.scores, problem, start), options);
  if (found.ruled?.status !== 'optimal' || found.ruled.placed < free.placed) return undefined;
  const { projectOf } = found.ruled;
  const isKept = countKept(start.projectOf, projectOf, problem.applicants, true) === places;
  return isKept && countMoves(problem, start, projectOf) === 0 ? found : undefined;
}

/** Whoever has a place may go nowhere else. */
function holdSeated({ forbidden }: RuledProblem['problem']['scores'], problem: Problem, start: Start): Problem {
  const { applicants, projects, scores } = problem;
  const held = forbidden.slice();
  const stride = start.projectOf.length / Math.max(1, applicants);
  for (let applicant = 0; applicant < applicants; applicant += 1) {
    const own = start.projectOf.subarray(applicant * stride, (applicant + 1) * stride).filter((each) => each >= 0);
    if (own.length === 0) continue;
    for (let project = 0; project < projects; project += 1) {
      const pair = applicant * projects + project;
      if (!own.includes(project)) held[pair >> 3] = (held[pair >> 3] ?? 0) | (1 << (pair & 7));
    }
  }
  return { ...problem, scores: { ...scores, kind: 'dense', forbidden: held } as Problem['scores'] };
}

function solveAt(
  named: RuledProblem,
  problem: Problem & { readonly start: Start },
  costOfMove: number,
  options: SolveProjectsOptions,
) {
  return solveRuled(named, chargeMoves(problem, problem.start, costOfMove), options);
}

function withoutMinimumsToClose({ problem, side }: RuledProblem): Problem {
  const min = problem.seats.min.slice();
  for (const { project } of side.rules.mayClose) min[project] = 0;
  return { ...problem, seats: { ...problem.seats, min } };
}
