import { type DecidedBy, ordinal, type Placement, type Unplaced } from '@lettermatch/matcher';

/** What a placement rests on, as people read it. */
export const DECIDED_BY: Readonly<Record<DecidedBy, string>> = { lock: 'kept here', wish: 'wish', letter: 'letter' };

/** Why someone has no place, as people read it. */
export const UNPLACED_REASONS: Readonly<Record<Unplaced['reason'], string>> = {
  'no-seat-left': 'No place left.',
  'every-project-ruled-out': 'Every place is ruled out, by what they avoid or by a rule.',
};

/** `2nd wish`; empty for someone who stated none. */
export function describeWish(placement: Pick<Placement, 'statedRank'>, hasWishes: boolean): string {
  if (placement.statedRank !== null) return `${ordinal(placement.statedRank)} wish`;
  return hasWishes ? 'not among the wishes' : '';
}
