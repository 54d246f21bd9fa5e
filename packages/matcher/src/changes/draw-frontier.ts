import { buildProjectProblem } from '../graph/build-problem';
import type { PairTable } from '../graph/pair-table';
import type { EarlierRun } from '../match/earlier-run';
import { keepSeated } from '../match/keep-seated';
import type { MatchOptions } from '../match/match-options';
import { isRuled } from '../match/solve-ruled';
import { findMoveFrontier } from '../solvers';
import { listPlaces, sumScores } from '../solvers/certificate';
import type { FrontierPoint } from './changes';
import { drawRuledFrontier } from './draw-ruled-frontier';

/**
 * Moves against total, as far as moves pay: all breakpoints, fewest moves first; empty where it was stopped. Nobody loses their place along
 * it. Where rules bind several people together the total is less what breaches cost, and it is drawn up to 3,000 pairs.
 */
export function drawFrontier(
  { held, places }: Pick<EarlierRun, 'held' | 'places'>,
  table: PairTable,
  options: Pick<MatchOptions, 'shouldStop' | 'mip'>,
): readonly FrontierPoint[] {
  const { shouldStop } = options;
  const named = buildProjectProblem(held, table);
  if (isRuled(named)) return drawRuledFrontier(named, places, options);
  const { problem } = keepSeated(named, places);
  const frontier = findMoveFrontier(problem, shouldStop ? { shouldStop } : {});
  if (!('breakpoints' in frontier)) return [];
  return frontier.breakpoints.map(({ moves, costFrom, outcome }) => ({
    moves,
    objective: sumScores(named.problem, listPlaces(named.problem, outcome.projectOf)),
    costFrom,
  }));
}
