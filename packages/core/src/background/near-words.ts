import { isWithinEdits, LONGEST_EDITED_WORD } from './is-within-edits';
import type { WordColumns } from './word-index';

/**
 * Visits the places of the words that begin with the letter that `word` does, are within `limit` edits of it (see `isWithinEdits`) and have
 * at least the rank `least`. `word` has 1 to 31 letters.
 */
export type NearWordFinder = (word: string, limit: number, least: number, visit: (place: number) => void) => void;

const INITIALS = 32;
/** The longest are never compared: they are one group. */
const LENGTHS = LONGEST_EDITED_WORD + 4;
const MOST_WORDS = 2 ** 21;

/**
 * Finds near words without an index of edits: among words of the same initial and of about the same length, highest rank first, each edit
 * brings in one letter at most and takes one away, so that sets of letters, a bit each, refuse nearly all.
 * n log n in the words to build; of 168,000 words some thousands are looked at, at a nanosecond or a few each.
 * @param ranks of the words, from 0 on; words below are never found.
 */
export function createNearWordFinder(
  { units, starts }: Omit<WordColumns, 'values'>,
  ranks: Int32Array,
): NearWordFinder {
  const groupAt = (place: number) => groupOf(units[starts[place]!]!, starts[place + 1]! - starts[place]!);
  const order = orderByRank(ranks);
  const groups = new Uint32Array(INITIALS * LENGTHS + 1);
  for (const place of order) groups[groupAt(place) + 1]! += 1;
  for (let group = 1; group < groups.length; group += 1) groups[group]! += groups[group - 1]!;
  const next = groups.slice();
  const places = new Uint32Array(order.length);
  const letterSets = new Int32Array(order.length);
  for (const place of order) {
    const group = groupAt(place);
    const slot = next[group]!;
    next[group] = slot + 1;
    places[slot] = place;
    for (let at = starts[place]!; at < starts[place + 1]!; at += 1) letterSets[slot]! |= letterBit(units[at]!);
  }

  /** Where a group's words of a rank below `least` begin. */
  function endOf(group: number, least: number): number {
    let low = groups[group]!;
    let high = groups[group + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ranks[places[middle]!]! >= least) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return (word, limit, least, visit) => {
    const initial = word.charCodeAt(0);
    let wanted = 0;
    for (let at = 0; at < word.length; at += 1) wanted |= letterBit(word.charCodeAt(at));
    for (let length = Math.max(1, word.length - limit); length <= word.length + limit; length += 1) {
      const group = groupOf(initial, length);
      const end = endOf(group, least);
      for (let slot = groups[group]!; slot < end; slot += 1) {
        const found = letterSets[slot]!;
        let more = found & ~wanted;
        let fewer = wanted & ~found;
        for (let edit = 0; edit < limit; edit += 1) {
          more &= more - 1;
          fewer &= fewer - 1;
        }
        if ((more | fewer) !== 0) continue;
        const place = places[slot]!;
        const start = starts[place]!;
        if (units[start] === initial && isWithinEdits(word, units, start, starts[place + 1]!, limit)) visit(place);
      }
    }
  };
}

/** Places of the words that have a rank, the highest first. */
function orderByRank(ranks: Int32Array): Uint32Array {
  const keys = new Float64Array(ranks.length);
  let ranked = 0;
  for (let place = 0; place < ranks.length; place += 1) {
    if (ranks[place]! < 0) continue;
    keys[ranked] = place - ranks[place]! * MOST_WORDS;
    ranked += 1;
  }
  return Uint32Array.from(keys.subarray(0, ranked).sort(), (key) => key - Math.floor(key / MOST_WORDS) * MOST_WORDS);
}

function groupOf(initial: number, length: number): number {
  return (initial % INITIALS) * LENGTHS + Math.min(length, LENGTHS - 1);
}

/** The letters a to z have a bit each. Others share one with them: fewer words are refused then, but never a near one. */
function letterBit(unit: number): number {
  return 1 << (unit % 32);
}
