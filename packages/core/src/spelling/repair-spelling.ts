import { encodeLexicon, type Lexicon, type LexiconEntry, parseLexicon } from '../background/lexicon';
import type { WordMatcher } from '../background/parse-word-table';
import type { Repair } from '../types';
import { isDerivedWord } from './is-derived-word';
import { matchDoubledLetters } from './match-doubled-letters';
import { matchEdits } from './match-edits';

export interface SpellerOptions {
  /** Words that are spelt right. */
  readonly lexicon: Lexicon;
  /** Lower-cased words of the projects and mentors: right, and likelier than others. */
  readonly vocabulary: Iterable<string>;
  /** In how many letters each lower-cased word occurs, as written. */
  readonly seen: ReadonlyMap<string, number>;
}

/** What a misspelt word is read as, lower-cased, and why. */
export type SpellingRepair = Pick<Repair, 'to' | 'reason'>;

export interface Speller {
  /**
   * The repair of a misspelt English word; `undefined` where the word is right, not repairable or not to be touched.
   * `word` is lower-cased and composed (NFC), `original` is the same as written; `opensSentence` says that a capital means nothing.
   */
  repair(word: string, original: string, opensSentence?: boolean): SpellingRepair | undefined;
}

/** A word in this many letters is right, whatever the lexicon says. */
const SEEN_OFTEN_ENOUGH = 3;
const SHORTEST_WORD = 5;
const LONGEST_REPAIRABLE = 40;
const SHORTEST_FOR_TWO_EDITS = 9;
/** A capitalised word of this length is too long for a surname that is an ordinary word but for a doubled letter. */
const LONG_WORD = 8;

/** Definitions that hold a word which counts as common. */
const COMMON = +(globalThis.process.env.COMMON ?? 8);

const PLAIN = /^[a-z]+$/;
const CAPITALISED = /^[A-Z][a-z]+$/;
const ACRONYM = /^[A-Z]{2,}s?$/;
const ROMAN_NUMERAL = /^[ivxlcdm]+$/;
/** No English word repeats a letter three times: a slip of the finger, even in a name. */
const TRIPLED = /(.)\1\1/;

/**
 * A speller for one collection of letters. It repairs only words of 5 letters or more, a to z, that nobody knows: not the lexicon, not
 * the projects, not 3 letters of the collection, and that are no regular derivation of a known word.
 *
 * 1. Known words that differ in nothing but doubled letters.
 * 2. Known words at restricted Damerau-Levenshtein distance 1, or 2 for words of 9 letters or more, with the same first letter.
 *
 * Among several: the smallest distance, then words of the projects or of 3 letters, then the more frequent, then the alphabet. Words
 * that may be names (a capital inside a sentence, mixed case, acronyms) only lose doubled letters, and only on stronger evidence.
 *
 * Candidates come from a walk over the packed lexicon, which a misspelling leaves after a few letters: some 50 microseconds a word
 * that is new, a look-up for one met before. Nothing but the words of this collection is indexed.
 */
export function createSpeller({ lexicon, vocabulary, seen }: SpellerOptions): Speller {
  const local = createLocalLexicon(vocabulary, seen);
  const plain = new Map<string, SpellingRepair | undefined>();
  const named = new Map<string, SpellingRepair | undefined>();

  const known = {
    isListed: (word: string) => lexicon.has(word) || local.has(word),
    isCommon: (word: string) => local.has(word) || (lexicon.entryOf(word)?.frequency ?? 0) >= COMMON,
  };

  function isKnown(word: string): boolean {
    return known.isListed(word) || isDerivedWord(word, known);
  }

  function findCandidates(word: string, matcher: () => WordMatcher): readonly Candidate[] {
    const initial = word.charAt(0);
    const candidates: Candidate[] = [];
    local.search(initial, matcher(), (entry) => candidates.push({ ...entry, isLocal: true }));
    lexicon.search(initial, matcher(), (entry) => {
      if (!local.has(entry.word)) candidates.push({ ...entry, isLocal: false });
    });
    return candidates;
  }

  function repairPlain(word: string): SpellingRepair | undefined {
    if (isKnown(word)) return undefined;
    const tripled = TRIPLED.test(word);
    const doubled = findCandidates(word, () => matchDoubledLetters(word));
    const respelt = pickBest(
      doubled.filter((each) => isTarget(each) || tripled),
      word,
    );
    if (respelt !== undefined) return { to: respelt, reason: 'doubled-letter' };
    for (const limit of word.length >= SHORTEST_FOR_TWO_EDITS ? [1, 2] : [1]) {
      const edited = pickBest(findCandidates(word, () => matchEdits(word, limit)).filter(isTarget));
      if (edited !== undefined) return { to: edited, reason: limit === 1 ? 'one-edit' : 'two-edits' };
    }
    return undefined;
  }

  function repairName(word: string, original: string): SpellingRepair | undefined {
    if (isKnown(word)) return undefined;
    const isAcronym = ACRONYM.test(original);
    const tripled = TRIPLED.test(word);
    const long = CAPITALISED.test(original) && word.length >= LONG_WORD;
    const candidates = findCandidates(word, () => matchDoubledLetters(word)).filter((each) => {
      if (isAcronym && Math.abs(each.word.length - word.length) !== 1) return false;
      return each.isLocal || tripled || (long && isTarget(each));
    });
    const to = pickBest(candidates, word);
    return to === undefined ? undefined : { to, reason: 'doubled-letter' };
  }

  return {
    isKnown,
    repair(word, original, opensSentence = false) {
      if (
        word.length < SHORTEST_WORD ||
        word.length > LONGEST_REPAIRABLE ||
        !PLAIN.test(word) ||
        ROMAN_NUMERAL.test(word)
      ) {
        return undefined;
      }
      const isPlain = original === word || (opensSentence && CAPITALISED.test(original));
      const memory = isPlain ? plain : named;
      const key = isPlain ? word : original;
      const remembered = memory.get(key);
      if (remembered !== undefined || memory.has(key)) return remembered;
      const repair = isPlain ? repairPlain(word) : repairName(word, original);
      memory.set(key, repair);
      return repair;
    },
  };
}

interface Candidate extends LexiconEntry {
  /** From the projects, or from letters. */
  readonly isLocal: boolean;
}

/** The words of the projects and those seen often enough, in the form in which words are searched; their frequency counts letters. */
function createLocalLexicon(vocabulary: Iterable<string>, seen: ReadonlyMap<string, number>): Lexicon {
  const words = new Set<string>();
  for (const word of vocabulary) if (PLAIN.test(word)) words.add(word);
  for (const [word, letters] of seen) if (letters >= SEEN_OFTEN_ENOUGH && PLAIN.test(word)) words.add(word);
  return parseLexicon(encodeLexicon(words, { frequencyOf: (word) => seen.get(word) ?? 0 }));
}

/** A lower-case word is not a misspelt name, unless people here use that name. */
function isTarget(candidate: Candidate): boolean {
  return candidate.isLocal || !candidate.isName;
}

/** The best candidate; with `word`, first those nearest to its length. */
function pickBest(candidates: readonly Candidate[], word?: string): string | undefined {
  const distance = (each: Candidate) => (word === undefined ? 0 : Math.abs(each.word.length - word.length));
  return [...candidates].sort(
    (a, b) =>
      distance(a) - distance(b) ||
      Number(b.isLocal) - Number(a.isLocal) ||
      b.frequency - a.frequency ||
      (a.word < b.word ? -1 : 1),
  )[0]?.word;
}
