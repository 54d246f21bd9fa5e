import { encodeWordTable } from './encode-word-table';
import { createNearWordFinder, type NearWordFinder } from './near-words';
import { parseWordTable } from './parse-word-table';
import { createWordIndex, packWords, type WordColumns, wordAt } from './word-index';

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
  /** Whether a lower-cased word is listed. */
  has(word: string): boolean;
  /** The entry of a lower-cased word, `undefined` where it is not listed. */
  entryOf(word: string): LexiconEntry | undefined;
  /** The words that differ from a lower-cased one in nothing but how often a letter is repeated, in no particular order. */
  doubledOf(word: string): readonly LexiconEntry[];
  /**
   * The words that begin with the letter that a lower-cased one does and are within `limit` edits of it (see `isWithinEdits`), at least so
   * frequent and no names; in no particular order.
   */
  nearOf(word: string, limit: number, leastFrequency: number): readonly LexiconEntry[];
  /** All words, ascending. */
  entries(): readonly LexiconEntry[];
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
 * Throws `invalid-table` where it is damaged. See `createWordIndex` for what look-ups cost.
 */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  return openLexicon(parseWordTable(bytes, 'lexicon'));
}

/** A lexicon of lower-cased words, each with its frequency; none is a name. */
export function createLexicon(frequencies: ReadonlyMap<string, number>): Lexicon {
  const values = new Map(Array.from(frequencies, ([word, frequency]) => [word, 2 * frequency]));
  return openLexicon(packWords(values));
}

function openLexicon(columns: WordColumns): Lexicon {
  const { values } = columns;
  const index = createWordIndex(columns);
  const entryAt = (place: number) => toEntry(wordAt(columns, place), values[place] ?? 0);
  let findNear: NearWordFinder | undefined;
  return {
    size: values.length,
    has: (word) => index.valueOf(word) !== undefined,
    entryOf(word) {
      const value = index.valueOf(word);
      return value === undefined ? undefined : toEntry(word, value);
    },
    doubledOf: (word) => index.doubledOf(word).map(entryAt),
    nearOf(word, limit, leastFrequency) {
      // No draft of well-spelt letters needs it.
      findNear ??= createNearWordFinder(
        columns,
        Int32Array.from(values, (value) => (value & 1 ? -1 : value >>> 1)),
      );
      const found: LexiconEntry[] = [];
      findNear(word, limit, leastFrequency, (place) => found.push(entryAt(place)));
      return found;
    },
    entries: () => Array.from(values.keys(), entryAt),
  };
}

function toEntry(word: string, value: number): LexiconEntry {
  return { word, frequency: value >>> 1, isName: (value & 1) === 1 };
}

/** Packs lower-cased words; repeated ones count once. */
export function encodeLexicon(words: Iterable<string>, details: LexiconDetails = {}): Uint8Array {
  const values = new Map<string, number>();
  for (const word of words) values.set(word, 2 * (details.frequencyOf?.(word) ?? 1) + (details.isName?.(word) ? 1 : 0));
  return encodeWordTable(values, 0);
}
