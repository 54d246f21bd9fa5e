import type { MixMode } from '../programme/team-settings';

/**
 * A mix's score by the number K of teammates whose value is known, as a straight line in two sums over the values v of a team, of whom
 * there are c_v: `base[K] + perSquare[K] x sum of c_v^2 + perShare[K] x sum of share_v c_v`.
 */
export interface MixTables {
  /** By value: its share among all whose value is known, a multiple of 2^-16, so that sums of it are exact. */
  readonly share: Float64Array;
  readonly base: Float64Array;
  readonly perSquare: Float64Array;
  readonly perShare: Float64Array;
}

/**
 * - `alike`: the share of pairs that agree.
 * - `spread`: the share of pairs that differ, of as many as can.
 * - `balanced`: with d the squared distance of the team's counts from everybody's shares x K, 1 at the least that whole people allow and
 *   0 at what teams drawn by lot have in the mean.
 *
 * Fewer than two known: what all pairs together have, so that blank cells neither help nor harm.
 * @complexity values x largest.
 */
export function buildMixTables(values: Int32Array, mode: MixMode, largest: number): MixTables {
  const counts: number[] = [];
  for (const value of values) {
    while (counts.length <= value) counts.push(0);
    if (value >= 0) counts[value] = (counts[value] ?? 0) + 1;
  }
  const known = counts.reduce((sum, count) => sum + count, 0);
  const share = Float64Array.from(counts, (count) => Math.round((count / Math.max(1, known)) * 2 ** 16) / 2 ** 16);
  const tables = {
    share,
    base: new Float64Array(largest + 1),
    perSquare: new Float64Array(largest + 1),
    perShare: new Float64Array(largest + 1),
  };
  const agreeing = known < 2 ? 1 : counts.reduce((sum, count) => sum + count * (count - 1), 0) / (known * (known - 1));
  const present = counts.filter((count) => count > 0).length;
  for (let size = 0; size <= largest; size++) {
    if (mode === 'balanced') fillBalanced(tables, size);
    else if (size < 2) tables.base[size] = mode === 'alike' ? agreeing : 1 - agreeing;
    else if (mode === 'alike') {
      tables.base[size] = -1 / (size - 1);
      tables.perSquare[size] = 1 / (size * (size - 1));
    } else {
      const each = Math.floor(size / Math.max(1, present));
      const over = size % Math.max(1, present);
      const least = over * (each + 1) * (each + 1) + (present - over) * each * each;
      const range = size * size - least;
      tables.base[size] = range > 0 ? (size * size) / range : 1;
      tables.perSquare[size] = range > 0 ? -1 / range : 0;
    }
  }
  return tables;
}

function fillBalanced({ share, base, perSquare, perShare }: MixTables, size: number): void {
  const squares = share.reduce((sum, part) => sum + part * part, 0);
  const byLot = size * (1 - squares);
  const least = leastDistance(share, size);
  if (size < 2 || byLot - least < 1e-9) {
    base[size] = size < 2 ? 0 : 1;
    return;
  }
  const scale = 1 / (byLot - least);
  base[size] = (byLot - size * size * squares) * scale;
  perSquare[size] = -scale;
  perShare[size] = 2 * size * scale;
}

/** The least squared distance of whole counts that sum to `size` from the shares of it: by largest remainders (Hamilton 1792). */
function leastDistance(share: Float64Array, size: number): number {
  const counts = Array.from(share, (part) => Math.floor(part * size));
  const rest = size - counts.reduce((sum, count) => sum + count, 0);
  const order = [...counts.keys()].sort((a, b) => share[b]! * size - counts[b]! - (share[a]! * size - counts[a]!));
  for (const value of order.slice(0, Math.max(0, rest))) counts[value] = counts[value]! + 1;
  return counts.reduce((sum, count, value) => sum + (count - share[value]! * size) ** 2, 0);
}
