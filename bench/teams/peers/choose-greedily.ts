import { createSeededStream } from '@lettermatch/matcher';
import type { TeamObjective } from '../plain-objective';
import { shuffledOrder } from './shuffle';

/** Of more people who are left, so many are looked at for each place. */
const MOST_LOOKED_AT = 500;

/** Fills team after team, each place with whoever makes the team best. */
export function chooseGreedily(objective: TeamObjective, starts: Int32Array, seed: number): Int32Array {
  const order = shuffledOrder(starts.at(-1) ?? 0, createSeededStream(seed));
  for (let team = 0; team + 1 < starts.length; team++) {
    const start = starts[team]!;
    for (let place = start + 1; place < starts[team + 1]!; place++) {
      const last = Math.min(order.length, place + MOST_LOOKED_AT);
      let [best, chosen] = [Number.NEGATIVE_INFINITY, place];
      const kept = order[place]!;
      for (let at = place; at < last; at++) {
        order[place] = order[at]!;
        const value = objective(order, start, place + 1);
        if (value > best) [best, chosen] = [value, at];
      }
      order[place] = chosen === place ? kept : order[chosen]!;
      if (chosen !== place) order[chosen] = kept;
    }
  }
  return order;
}
