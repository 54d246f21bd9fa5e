import type { RowReader } from '../read-rows';
import type { Step } from '../shortest-augmenting-paths/exchange-arcs';
import type { Move } from './path-search';

/** The steps of a path as moves, in their order; who steps out and at once in again moves once. */
export function readMoves(steps: readonly Step[], outside: number): readonly Move[] {
  const moves: Move[] = [];
  for (const { applicant, from, to } of steps) {
    const last = moves.at(-1);
    if (from === outside && last?.to === -1 && last.applicant === applicant) {
      moves[moves.length - 1] = { ...last, to: to === outside ? -1 : to };
      continue;
    }
    moves.push({ applicant, from: from === outside ? -1 : from, to: to === outside ? -1 : to });
  }
  return moves;
}

/** What moves take away from the total, summed on their own so that it does not drown in the total's rounding. */
export function sumLoss(moves: readonly Move[], { scoreOf }: RowReader): number {
  let loss = 0;
  for (const { applicant, from, to } of moves) {
    if (from >= 0) loss += scoreOf(applicant, from);
    if (to >= 0) loss -= scoreOf(applicant, to);
  }
  return loss;
}
