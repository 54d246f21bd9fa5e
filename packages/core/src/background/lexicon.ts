import { encodeWordTable } from './encode-word-table';
import { parseWordTable, type WordMatcher } from './parse-word-table';

/** What a lexicon knows about one word. */
export interface LexiconEntry {
  readonly word: string;
  /** How common it is: how many definitions or letters use it. */
  readonly frequency: number;
  /** Written with capital letters only: a person, a place, a product, an acronym. */
  readonly isName: boolean;
}

/** Words that are spelt right, lower-cased. */
export interface Lexicon {
  readonly size: number;
  /** Whether a lower-cased word is listed. Logarithmic in `size`. */
  has(word: string): boolean;
  /** The entry of a lower-cased word, `undefined` where it is not listed. */
  entryOf(word: string): LexiconEntry | undefined;
  /** Visits, in order, every word that starts with the letter `initial` and that the matcher accepts. */
  search(initial: string, matcher: WordMatcher, visit: (entry: LexiconEntry) => void): void;
}

/** What is known about words beyond their spelling. */
export interface LexiconDetails {
  /** @defaultValue 1 for every word */
  readonly frequencyOf?: (word: string) => number;
  /** @defaultValue no word is a name */
  readonly isName?: (word: string) => boolean;
}

/**
 * Reads the table that `encodeLexicon` writes: a word table whose value is twice the frequency, plus one for a name.
 * Words stay packed. Throws `invalid-table` where it is damaged.
 */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  const table = parseWordTable(bytes, 'lexicon');
  const toEntry = (word: string, value: number) => ({ word, frequency: value >>> 1, isName: (value & 1) === 1 });
  return {
    size: table.size,
    has: (word) => table.valueOf(word) !== undefined,
    entryOf(word) {
      const value = table.valueOf(word);
      return value === undefined ? undefined : toEntry(word, value);
    },
    search: (initial, matcher, visit) => table.search(initial, matcher, (word, value) => visit(toEntry(word, value))),
  };
}

/** Packs lower-cased words; repeated ones count once. */
export function encodeLexicon(words: Iterable<string>, details: LexiconDetails = {}): Uint8Array {
  const values = new Map<string, number>();
  for (const word of words) values.set(word, 2 * (details.frequencyOf?.(word) ?? 1) + (details.isName?.(word) ? 1 : 0));
  return encodeWordTable(values, 0);
}
