import { buildProjectProblem } from '../graph/build-problem';
import type { PairTable } from '../graph/pair-table';
import type { EarlierRun } from '../match/earlier-run';
import { keepSeated } from '../match/keep-seated';
import { findMoveFrontier } from '../solvers';
import { listPlaces, sumScores } from '../solvers/certificate';
import type { FrontierPoint } from './changes';

/** Moves against total, as far as moves pay: all breakpoints, fewest moves first; empty where it was stopped, and where rules bind several people together. Nobody loses their place along it. */
export function drawFrontier(
  { held, places }: Pick<EarlierRun, 'held' | 'places'>,
  table: PairTable,
  { shouldStop }: { readonly shouldStop?: () => boolean },
): readonly FrontierPoint[] {
  const named = buildProjectProblem(held, table);
  if (named.side !== undefined) return [];
  const { problem } = keepSeated(named, places);
  const frontier = findMoveFrontier(problem, shouldStop ? { shouldStop } : {});
  if (!('breakpoints' in frontier)) return [];
  return frontier.breakpoints.map(({ moves, costFrom, outcome }) => ({
    moves,
    objective: sumScores(named.problem, listPlaces(named.problem, outcome.projectOf)),
    costFrom,
  }));
}
