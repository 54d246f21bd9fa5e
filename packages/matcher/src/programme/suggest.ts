/** Steps after which no more suggestions are looked for, some tenths of a second: a glance is one, a distance many. */
const STEP_BUDGET = 5_000_000;
const STEPS_OF_A_DISTANCE = 20;

/** Equally near candidates beyond this are no help: `a99` is near every `a9x`. */
const MOST_SUGGESTIONS = 3;

/** Finds what someone may have meant. */
export type Suggest = (text: string) => readonly string[];

/**
 * Prepares "did you mean" over candidates: those at the least restricted Damerau-Levenshtein distance, in any case
 * of letters, within one edit for 3 to 5 characters, two up to 11 and three beyond; none where more than three are
 * equally near. Time O(candidates) a text, with a distance only where length and letters allow one; a budget of
 * steps holds over all texts.
 */
export function buildSuggest(candidates: readonly string[]): Suggest {
  let prepared: readonly Candidate[] | undefined;
  let budget = STEP_BUDGET;
  const known = new Map<string, readonly string[]>();

  return (text) => {
    const folded = text.trim().toLowerCase();
    const earlier = known.get(folded);
    if (earlier !== undefined) return earlier;
    prepared ??= [...new Set(candidates)].map(prepare);

    const mask = letterMask(folded);
    let bound = allowedEdits(folded.length);
    let nearest: string[] = [];
    for (const candidate of bound === 0 || budget <= 0 ? [] : prepared) {
      budget--;
      // An edit changes at most two bits: one letter goes, another comes.
      if (Math.abs(candidate.folded.length - folded.length) > bound) continue;
      if (bitCount(candidate.mask ^ mask) > 2 * bound) continue;
      budget -= STEPS_OF_A_DISTANCE;
      const distance = editDistance(folded, candidate.folded, bound);
      if (distance > bound) continue;
      if (distance < bound) nearest = [];
      bound = distance;
      nearest.push(candidate.text);
    }
    const suggestions = nearest.length > MOST_SUGGESTIONS ? [] : nearest.toSorted();
    known.set(folded, suggestions);
    return suggestions;
  };
}

/** `Did you mean "vision" or "visions"?` with a space before it; empty where there is nothing to suggest. */
export function didYouMean(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : ` Did you mean ${suggestions.map((text) => `"${text}"`).join(' or ')}?`;
}

interface Candidate {
  readonly text: string;
  readonly folded: string;
  readonly mask: number;
}

function prepare(text: string): Candidate {
  const folded = text.toLowerCase();
  return { text, folded, mask: letterMask(folded) };
}

function allowedEdits(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

function letterMask(text: string): number {
  let mask = 0;
  for (let index = 0; index < text.length; index++) mask |= 1 << (text.charCodeAt(index) & 31);
  return mask;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Restricted Damerau-Levenshtein distance (optimal string alignment), or anything above `bound` where it is larger. */
export function editDistance(a: string, b: string, bound: number): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      let distance = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + same);
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) distance = Math.min(distance, twoAbove[column - 2]! + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    // Neighbouring rows differ by at most one, so a swap from the row above would cost more than the bound as well.
    if (least > bound) return least;
    twoAbove = above;
    above = current;
  }
  return above[b.length]!;
}
