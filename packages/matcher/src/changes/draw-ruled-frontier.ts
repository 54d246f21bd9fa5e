import type { EarlierPlaces } from '../match/earlier-places';
import { keepSeated } from '../match/keep-seated';
import type { MatchOptions } from '../match/match-options';
import { type RuledProblem, solveRuled } from '../match/solve-ruled';
import { chargeMoves, countMoves } from '../solvers';
import { listPlaces, sumScores } from '../solvers/certificate';
import type { FrontierPoint } from './changes';

/** Each point takes a programme or two. */
const MOST_PAIRS = 3_000;
const MOST_SOLVES = 24;

type Point = Pick<FrontierPoint, 'moves' | 'objective'>;

/**
 * The concave frontier under rules that bind several people together: between two points the cost at which both are as good is tried, and either
 * gives a third above their line or proves them neighbours (Eisner and Severance 1976). Empty for several places each, beyond 3,000
 * pairs, and where it was stopped.
 */
export function drawRuledFrontier(
  named: RuledProblem,
  places: EarlierPlaces,
  options: Pick<MatchOptions, 'shouldStop' | 'mip'>,
): readonly FrontierPoint[] {
  if (named.problem.scores.values.length > MOST_PAIRS || options.mip === undefined) return [];
  let solves = 0;
  const pointAt = (costOfMove: number): Point | undefined => {
    if (solves++ >= MOST_SOLVES || options.shouldStop?.()) return undefined;
    const seated = keepSeated(named, { ...places, costOfMove });
    if (!seated.hasOnePlace) return undefined;
    const { start } = seated.problem;
    const { ruled } = solveRuled(named, chargeMoves(seated.problem, start, seated.costOfMove), options);
    if (ruled?.status !== 'optimal') return undefined;
    return {
      moves: countMoves(named.problem, start, ruled.projectOf),
      objective: sumScores(named.problem, listPlaces(named.problem, ruled.projectOf)) - ruled.penalty,
    };
  };
  const [fewest, best] = [pointAt(Number.POSITIVE_INFINITY), pointAt(0)];
  if (fewest === undefined || best === undefined) return [];
  const between = (left: Point, right: Point): readonly Point[] => {
    if (right.moves - left.moves < 2) return [];
    const cost = slopeOf(left, right);
    const middle = pointAt(cost);
    if (middle === undefined || middle.moves <= left.moves || middle.moves >= right.moves) return [];
    if (middle.objective - cost * middle.moves <= left.objective - cost * left.moves + TOLERANCE) return [];
    return [...between(left, middle), middle, ...between(middle, right)];
  };
  const isWorth = best.moves > fewest.moves && best.objective > fewest.objective + TOLERANCE;
  const points = isWorth ? [fewest, ...between(fewest, best), best] : [fewest];
  return points.map((point, at) => {
    const next = points[at + 1];
    return { ...point, costFrom: next === undefined ? 0 : slopeOf(point, next) };
  });
}

const TOLERANCE = 1e-9;

function slopeOf(left: Point, right: Point): number {
  return (right.objective - left.objective) / (right.moves - left.moves);
}
