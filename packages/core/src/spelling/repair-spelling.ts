import { LONGEST_EDITED_WORD } from '../background/is-within-edits';
import { createLexicon, type Lexicon, type LexiconEntry } from '../background/lexicon';
import type { Repair } from '../types';
import { isDerivedWord } from './is-derived-word';

export interface SpellerOptions {
  /** English words that are spelt right. */
  readonly lexicon: Lexicon;
  /** Lower-cased words of the projects and mentors: right, and likelier than others. */
  readonly vocabulary: Iterable<string>;
  /** In how many letters each lower-cased word occurs, as written. */
  readonly seen: ReadonlyMap<string, number>;
}

/** What a misspelt word is read as, lower-cased, and why. */
export type SpellingRepair = Pick<Repair, 'to' | 'reason'>;

export interface Speller {
  /** Whether a lower-cased word counts as right: listed, of the projects, in 3 letters or more, or regularly derived from such a word. */
  isKnown(word: string): boolean;
  /**
   * The repair of a misspelt English word; `undefined` where the word is right, beyond repair or not to be touched.
   * `word` is lower-cased and composed (NFC), `original` is the same as written; `opensSentence` says that a capital means nothing.
   * Words of other languages are the caller's to keep back: only English has a lexicon. A look-up for a word met before, else some
   * microseconds with a lexicon of 168,000 words.
   */
  repair(word: string, original: string, opensSentence?: boolean): SpellingRepair | undefined;
}

/** A word in this many letters is right, whatever the lexicon says. */
const SEEN_OFTEN_ENOUGH = 3;
const SHORTEST_REPAIRED = 5;
/** From this length two edits still leave enough of a word. */
const SHORTEST_FOR_TWO_EDITS = 9;
/** Up to this length some rare word is one edit from nearly everything. */
const SHORT_WORD = 6;
/** A capitalised word of this length is hardly a name that differs from an ordinary word by one letter. */
const LONG_WORD = 8;
/** A lexicon's frequency from which a word counts as common. */
const COMMON_FREQUENCY = 8;

const PLAIN = /^[a-z]+$/;
const CAPITALISED = /^[A-Z][a-z]+$/;
const ACRONYM = /^[A-Z]{2,}s?$/;
const ROMAN_NUMERAL = /^[ivxlcdm]+$/;
/** No English word repeats a letter three times: a slip of the finger, even in a name. */
const TRIPLED = /(.)\1\1/;

interface Candidate extends LexiconEntry {
  /** Of the projects, or in 3 letters or more. */
  readonly isLocal: boolean;
}

/**
 * A speller for one collection of letters. It repairs words of 5 letters or more, a to z, that are not known.
 *
 * 1. Into known words that differ in nothing but doubled letters.
 * 2. Else into known words with the same first letter at a restricted Damerau-Levenshtein distance of 1; else, for words of 9 letters
 *    or more, into common ones at distance 2. A word of 5 or 6 letters is not taken for one that definitions never use.
 *
 * Among several: the nearest, then words of the projects or of 3 letters, then the more frequent, then by alphabet. What may be a name
 * (a capital inside a sentence, mixed case, an acronym) only loses or gains doubled letters, and that on stronger evidence: the projects
 * use the word, a letter stood three times, or the word is long. No word becomes a name that the projects do not use.
 *
 * Each word is searched once and its repair remembered.
 */
export function createSpeller({ lexicon, vocabulary, seen }: SpellerOptions): Speller {
  const local = buildLocalLexicon(vocabulary, seen);
  const known = {
    isListed: (word: string) => lexicon.has(word) || local.has(word),
    isCommon: (word: string) => local.has(word) || (lexicon.entryOf(word)?.frequency ?? 0) >= COMMON_FREQUENCY,
  };
  const isKnown = (word: string) => known.isListed(word) || isDerivedWord(word, known);
  const repairs = new Map<string, SpellingRepair | undefined>();
  const repairsOfOpenings = new Map<string, SpellingRepair | undefined>();

  function findCandidates(find: (words: Lexicon) => readonly LexiconEntry[]): readonly Candidate[] {
    return [
      ...find(local).map((entry) => ({ ...entry, isLocal: true })),
      ...find(lexicon).flatMap((entry) => (local.has(entry.word) ? [] : { ...entry, isLocal: false })),
    ];
  }

  function repairDoubledLetters(word: string, original: string): SpellingRepair | undefined {
    const isPlain = original === word;
    const isAcronym = ACRONYM.test(original);
    const isLong = CAPITALISED.test(original) && word.length >= LONG_WORD;
    const isTripled = TRIPLED.test(word);
    const candidates = findCandidates((words) => words.doubledOf(word)).filter((each) => {
      if (isAcronym && each.word.length !== word.length - 1) return false;
      return each.isLocal || isTripled || (!each.isName && (isPlain || isLong));
    });
    const to = pickBest(candidates, (each) => Math.abs(each.word.length - word.length));
    return to === undefined ? undefined : { to, reason: 'doubled-letter' };
  }

  function repairEdits(word: string, limit: 1 | 2): SpellingRepair | undefined {
    const leastFrequency = limit === 2 ? COMMON_FREQUENCY : Number(word.length <= SHORT_WORD);
    const candidates = findCandidates((words) => words.nearOf(word, limit, words === local ? 0 : leastFrequency));
    const to = pickBest(candidates);
    return to === undefined ? undefined : { to, reason: limit === 1 ? 'one-edit' : 'two-edits' };
  }

  function repairUnknown(word: string, original: string, opensSentence: boolean): SpellingRepair | undefined {
    // A short word that opens a sentence may still be a name, but not one to lose for a doubled letter.
    const isOpening = opensSentence && CAPITALISED.test(original);
    const doubled = repairDoubledLetters(word, isOpening ? word : original);
    if (doubled !== undefined) return doubled;
    if (original !== word && !(isOpening && word.length >= LONG_WORD)) return undefined;
    return repairEdits(word, 1) ?? (word.length >= SHORTEST_FOR_TWO_EDITS ? repairEdits(word, 2) : undefined);
  }

  return {
    isKnown,
    repair(word, original, opensSentence = false) {
      if (word.length < SHORTEST_REPAIRED || word.length > LONGEST_EDITED_WORD) return undefined;
      const memory = opensSentence ? repairsOfOpenings : repairs;
      const remembered = memory.get(original);
      if (remembered !== undefined || memory.has(original)) return remembered;
      const isWord = PLAIN.test(word) && word === original.toLowerCase() && !ROMAN_NUMERAL.test(word);
      const repair = isWord && !isKnown(word) ? repairUnknown(word, original, opensSentence) : undefined;
      memory.set(original, repair);
      return repair;
    },
  };
}

/** The collection's own words; their frequency counts letters. */
function buildLocalLexicon(vocabulary: Iterable<string>, seen: ReadonlyMap<string, number>): Lexicon {
  const words = new Set<string>();
  for (const word of vocabulary) if (PLAIN.test(word)) words.add(word);
  for (const [word, letters] of seen) if (letters >= SEEN_OFTEN_ENOUGH && PLAIN.test(word)) words.add(word);
  return createLexicon(new Map(Array.from(words, (word) => [word, seen.get(word) ?? 0])));
}

/** The nearest candidate; among equals the collection's own, the most frequent, the first by alphabet. */
function pickBest(
  candidates: readonly Candidate[],
  distance: (candidate: Candidate) => number = () => 0,
): string | undefined {
  return candidates.toSorted(
    (a, b) =>
      distance(a) - distance(b) ||
      Number(b.isLocal) - Number(a.isLocal) ||
      b.frequency - a.frequency ||
      (a.word < b.word ? -1 : 1),
  )[0]?.word;
}
