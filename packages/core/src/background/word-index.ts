import { EMPTY_HASH, extendHash, NO_PART, PartNumbers } from '../letter/part-numbers';

/** Finds words in columns. */
export interface WordIndex {
  /** The value of a word, `undefined` where it is not listed. */
  valueOf(word: string): number | undefined;
  /** Places of the words that differ from `word` in nothing but how often a letter is repeated; the word itself is one. */
  doubledOf(word: string): readonly number[];
}

/** Words as UTF-16 code units one behind the other, word w at `[starts[w], starts[w + 1])`, with a value each. */
export interface WordColumns {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

const NONE = -1;
const LONGEST_WORD = 255;

/**
 * An index of different words of 1 to 255 letters: they are chained by what is left of them when every run of one letter is written once, so
 * that a chain holds a word itself, and all that differ from it in doubled letters.
 * Linear in the letters to build; a look-up takes a fraction of a microsecond.
 */
export function createWordIndex(columns: WordColumns): WordIndex {
  const { units, starts, values } = columns;
  const keys = new PartNumbers(values.length);
  const key = new Uint16Array(LONGEST_WORD);
  const asked = new Uint16Array(LONGEST_WORD);
  /** By key: the first word of its chain. */
  const heads = new Int32Array(values.length).fill(NONE);
  const next = new Int32Array(values.length);
  for (let place = 0; place < values.length; place += 1) {
    const number = numberOfKey(units, starts[place]!, starts[place + 1]!, 'new');
    next[place] = heads[number]!;
    heads[number] = place;
  }

  function numberOfKey(from: Uint16Array, start: number, end: number, kind: 'known' | 'new'): number {
    let length = 0;
    let hash = EMPTY_HASH;
    for (let at = start; at < end; at += 1) {
      const unit = from[at]!;
      if (length > 0 && key[length - 1] === unit) continue;
      key[length] = unit;
      length += 1;
      hash = extendHash(hash, unit);
    }
    return kind === 'new' ? keys.add(key, 0, length, hash) : keys.find(key, 0, length, hash);
  }

  /** The first word of the chain that a word belongs to. */
  function chainOf(word: string): number {
    if (word.length > LONGEST_WORD) return NONE;
    for (let at = 0; at < word.length; at += 1) asked[at] = word.charCodeAt(at);
    const number = numberOfKey(asked, 0, word.length, 'known');
    return number === NO_PART ? NONE : heads[number]!;
  }

  function isAt(place: number, word: string): boolean {
    const start = starts[place]!;
    if (starts[place + 1]! - start !== word.length) return false;
    for (let at = 0; at < word.length; at += 1) if (units[start + at] !== word.charCodeAt(at)) return false;
    return true;
  }

  return {
    valueOf(word) {
      for (let place = chainOf(word); place !== NONE; place = next[place]!)
        if (isAt(place, word)) return values[place]!;
      return undefined;
    },
    doubledOf(word) {
      const found: number[] = [];
      for (let place = chainOf(word); place !== NONE; place = next[place]!) found.push(place);
      return found;
    },
  };
}

/** A word of some columns, by its place. */
export function wordAt({ units, starts }: WordColumns, place: number): string {
  return String.fromCharCode(...units.subarray(starts[place]!, starts[place + 1]!));
}

/** Packs words and their values. Linear in the letters. */
export function packWords(words: ReadonlyMap<string, number>): WordColumns {
  const starts = new Uint32Array(words.size + 1);
  let place = 0;
  for (const { length } of words.keys()) {
    starts[place + 1] = starts[place]! + length;
    place += 1;
  }
  const units = new Uint16Array(starts[place]!);
  let end = 0;
  for (const word of words.keys()) {
    for (let at = 0; at < word.length; at += 1) units[end + at] = word.charCodeAt(at);
    end += word.length;
  }
  return { units, starts, values: Uint32Array.from(words.values()) };
}
