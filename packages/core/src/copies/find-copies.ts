import { CoreError } from '../core-error';
import type { ApplicantText, RunHooks, Span } from '../types';
import { createWordReader } from '../words/read-words';
import { type Aligner, createAligner } from './align-letters';
import { DisjointSets } from './disjoint-sets';
import { findCandidates } from './find-candidates';
import { createFormTest, findPassages, maskWords, type WordRange } from './find-form-wording';
import { indexFingerprints } from './fingerprint-index';
import { createWordFolder, findWordSpans, MASKED } from './fold-words';
import { groupPassages, type PairPassage, type PassageGroup } from './group-passages';
import { hashShingles, SHINGLE_WORDS } from './winnow';

/** Where a passage stands in someone's letter. */
export interface LetterSpan extends Span {
  readonly id: string;
}

/** Letters that share what each should have written alone. */
export interface Copies {
  /**
   * `same-letter`: nearly all of the shorter one is in the other. `shared-passage`: two share a long passage. `template`: three or more do.
   * `form-wording`: so many do that it is the form's own wording.
   */
  readonly kind: 'same-letter' | 'shared-passage' | 'template' | 'form-wording';
  /** Ids, ascending. */
  readonly applicants: readonly string[];
  /** The longest first: where each stands, by id, in every letter that holds it or a part of it. */
  readonly passages: readonly (readonly LetterSpan[])[];
}

export interface CopyOptions extends RunHooks {
  /** The programme's own texts: a letter that quotes them copies from nobody. */
  readonly ownTexts?: readonly string[];
}

export interface CopyReport {
  /** `stopped` where `shouldStop` answered true: nothing is reported then. */
  readonly status: 'complete' | 'stopped';
  readonly copies: readonly Copies[];
}

/** A shorter passage is a stock phrase. */
export const FEWEST_PASSAGE_WORDS = 25;
/** Of a passage's words so many must say something: neither stop words nor the words that letters use because they are letters. */
const FEWEST_TELLING_WORDS = 8;
/** Also of scripts that have no spaces, where a word is one character. */
const FEWEST_CHARACTERS = 80;
/** From this share of the shorter letter on, two letters are one. */
const SAME_LETTER_SHARE = 0.8;
const NO_WORDS = new Int32Array();

/**
 * Letters that share long passages, with where these stand. Case, punctuation, doubled letters and small changes hide no copy.
 * Passages that stand in more than a fifth of 20 or more letters are a form's wording: they are reported once, and what is left is compared.
 * The order of applicants changes nothing.
 * @throws CoreError `duplicate-id` where two applicants share an id.
 * @complexity linear in the texts' length, plus the lengths of the pairs that share fingerprints: see `winnow` and `findCandidates`.
 */
export function findCopies(
  applicants: readonly Pick<ApplicantText, 'id' | 'letter'>[],
  { shouldStop = () => false, ownTexts = [] }: CopyOptions = {},
): CopyReport {
  const letters = applicants.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  assertUniqueIds(letters);
  const fold = createWordFolder();
  const quotable = new Set(ownTexts.flatMap((text) => [...hashShingles(fold(text))]));
  const words: Int32Array[] = [];
  const stopped: CopyReport = { status: 'stopped', copies: [] };
  for (const { letter } of letters) {
    if (shouldStop()) return stopped;
    words.push(maskShingles(fold(letter), quotable));
  }

  const index = indexFingerprints(mapEach(words, hashShingles));
  const isForm = createFormTest(index);
  const forms = findPassages(index, isForm);
  maskWords(words, forms);
  const places = createPlaces(letters);
  const pairs = comparePairs(words, findCandidates(index, isForm), createTellingTest(letters, places), shouldStop);
  if (pairs === undefined) return stopped;

  const sameLetter = new DisjointSets(letters.length);
  for (const { first, second, isSame } of pairs) if (isSame) sameLetter.join(first, second);
  const isOne = ({ first, second }: ComparedPair): boolean => sameLetter.find(first) === sameLetter.find(second);
  const describe = (kind: Copies['kind'], { letters: holders, passages }: PassageGroup): Copies => ({
    kind,
    applicants: holders.map((letter) => letters[letter]?.id ?? ''),
    passages: passages.map((ranges) => ranges.map(places)),
  });
  const group = (chosen: readonly ComparedPair[]) =>
    groupPassages(
      chosen.flatMap(({ passages }) => passages),
      letters.length,
    );
  return {
    status: 'complete',
    copies: [
      ...group(pairs.filter(isOne)).map((found) => describe('same-letter', found)),
      ...group(pairs.filter((pair) => !isOne(pair))).map((found) =>
        describe(found.letters.length > 2 ? 'template' : 'shared-passage', found),
      ),
      ...forms.flatMap((ranges) => {
        const whole = ranges.filter(({ start, end }) => end - start >= FEWEST_PASSAGE_WORDS);
        const holders = [...new Set(whole.map(({ letter }) => letter))];
        return holders.length === 0 ? [] : [describe('form-wording', { letters: holders, passages: [whole] })];
      }),
    ],
  };
}

interface ComparedPair {
  readonly first: number;
  readonly second: number;
  readonly isSame: boolean;
  readonly passages: readonly PairPassage[];
}

/** The pairs that share a long passage; `undefined` where it was told to stop. */
function comparePairs(
  words: readonly Int32Array[],
  candidates: readonly (readonly [number, number])[],
  isTelling: (passage: PairPassage) => boolean,
  shouldStop: () => boolean,
): readonly ComparedPair[] | undefined {
  const pairs: ComparedPair[] = [];
  let align: Aligner = () => [];
  let aligned = -1;
  for (const [first, second] of candidates) {
    if (shouldStop()) return undefined;
    const [inFirst, inSecond] = [words[first] ?? NO_WORDS, words[second] ?? NO_WORDS];
    if (aligned !== first) align = createAligner(inFirst);
    aligned = first;
    const shared = align(inSecond);
    const passages = shared
      .filter((alignment) => alignment.words >= FEWEST_PASSAGE_WORDS)
      .map((alignment) => ({ first, second, ...alignment }))
      .filter(isTelling);
    if (passages.length === 0) continue;
    const covered = shared.reduce((sum, alignment) => sum + alignment.words, 0);
    const isSame = covered >= SAME_LETTER_SHARE * Math.min(countOwn(inFirst), countOwn(inSecond));
    pairs.push({ first, second, isSame, passages });
  }
  return pairs;
}

/** Whether a passage says enough to be someone's own. */
function createTellingTest(
  letters: readonly Pick<ApplicantText, 'letter'>[],
  places: (range: WordRange) => LetterSpan,
): (passage: PairPassage) => boolean {
  const reader = createWordReader();
  return ({ first, startInFirst, endInFirst }) => {
    const { start, end } = places({ letter: first, start: startInFirst, end: endInFirst });
    if (end - start < FEWEST_CHARACTERS) return false;
    const { words } = reader.read(letters[first]?.letter.slice(start, end) ?? '', 'letter');
    return words.filter(({ role }) => role === 'content').length >= FEWEST_TELLING_WORDS;
  };
}

/** From ranges of words to places in the letters; each letter is looked through once. */
function createPlaces(letters: readonly Pick<ApplicantText, 'id' | 'letter'>[]): (range: WordRange) => LetterSpan {
  const known = new Map<number, readonly Span[]>();
  return ({ letter, start, end }) => {
    const { id = '', letter: text = '' } = letters[letter] ?? {};
    const spans = known.get(letter) ?? findWordSpans(text);
    known.set(letter, spans);
    return { id, start: spans[start]?.start ?? 0, end: spans[end - 1]?.end ?? 0 };
  };
}

/** Masks every shingle of a set. */
function maskShingles(words: Int32Array, shingles: ReadonlySet<number>): Int32Array {
  if (shingles.size === 0) return words;
  hashShingles(words).forEach((shingle, at) => {
    if (shingles.has(shingle)) words.fill(MASKED, at, at + SHINGLE_WORDS);
  });
  return words;
}

function* mapEach(words: readonly Int32Array[], map: (words: Int32Array) => Int32Array): Iterable<Int32Array> {
  for (const own of words) yield map(own);
}

function countOwn(words: Int32Array): number {
  return words.reduce((sum, word) => (word === MASKED ? sum : sum + 1), 0);
}

function assertUniqueIds(letters: readonly { readonly id: string }[]): void {
  const twice = letters.find(({ id }, index) => id === letters[index + 1]?.id);
  if (twice !== undefined)
    throw new CoreError('duplicate-id', `applicants: the id "${twice.id}" occurs twice. Give each an id of its own.`, {
      id: twice.id,
    });
}
