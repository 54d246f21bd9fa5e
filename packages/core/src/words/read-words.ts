import { isSpace } from '../letter/character-class';
import { type ParsedLetter, parseLetter } from '../letter/parse-letter';
import type { Repair } from '../types';
import { expandWords } from './expand-words';
import { findForeignSentences } from './find-foreign-sentences';
import { letterPhraseLength } from './letter-phrases';
import { markFormalities, type OpenWord } from './mark-formalities';
import { createFormReader, type FormReader, type SpellingRepairer, type StemNumbers } from './read-form';
import { scanWords } from './scan-words';
import type { LetterWords } from './word';
import { PLAIN_WORDING, type Wording } from './wording';

export interface WordReader {
  /** The words of a text. A `letter` has its letter phrases and formalities marked; a `description` keeps them as content. */
  read(text: string, kind: 'letter' | 'description'): LetterWords;
}

const JOINERS = '-/_‐‑';

/** Function words of other languages from which a letter's sentences are looked at one by one. */
const FEWEST_STRANGERS = 3;
const NO_FOREIGN: ReadonlyMap<number, string> = new Map();

/** Words as written. */
interface PlacedWords extends Pick<LetterWords, 'repairs'> {
  readonly words: OpenWord[];
  /** Whether some of them stand for others. */
  readonly expands: boolean;
  /** Function words of other languages. */
  readonly strangers: number;
}

/** A reader that works each word out once; texts read by one reader share its repairs. Linear in the text's length. */
export function createWordReader(spelling?: SpellingRepairer, wording: Wording = PLAIN_WORDING): WordReader {
  const formsOf = new Map<string, FormReader>();
  const stemNumbers: StemNumbers = new Map();

  function formsIn(language: string): FormReader {
    const known = formsOf.get(language);
    if (known !== undefined) return known;
    const forms = createFormReader(language, stemNumbers, spelling, wording);
    formsOf.set(language, forms);
    return forms;
  }

  /** The words as written; sentences in another language are read once more, in that language. */
  function place(letter: ParsedLetter): PlacedWords & Pick<LetterWords, 'foreign'> {
    const forms = formsIn(letter.language);
    const placed = placeWords(letter, () => forms);
    if (placed.strangers < FEWEST_STRANGERS) return { ...placed, foreign: NO_FOREIGN };
    const foreign = findForeignSentences(placed.words, letter.language);
    if (foreign.size === 0) return { ...placed, foreign };
    return { ...placeWords(letter, (sentence) => formsIn(foreign.get(sentence) ?? letter.language)), foreign };
  }

  return {
    read(text, kind) {
      const letter = parseLetter(text);
      const { words: written, expands, repairs, foreign } = place(letter);
      const words = expands ? expandWords(written) : written;
      if (kind === 'letter') {
        markLetterPhrases(words);
        markFormalities(letter.text, words);
      }
      return { letter, words, written: written.length, repairs, foreign };
    },
  };
}

function placeWords(
  { text, language, sentences, skipped }: ParsedLetter,
  formsOf: (sentence: number) => FormReader,
): PlacedWords {
  const words: OpenWord[] = [];
  const repairs: Repair[] = [];
  let expands = false;
  let sentence = 0;
  let nextStart = sentences[1]?.start ?? text.length;
  let previous = -1;
  let previousEnd = -1;
  let strangers = 0;
  let forms = formsOf(0);
  scanWords(text, skipped, (start, end, after, hash) => {
    while (start >= nextStart) {
      sentence += 1;
      nextStart = sentences[sentence + 1]?.start ?? text.length;
    }
    const opens = sentence !== previous;
    if (opens) forms = formsOf(sentence);
    const form = forms(text, start, end, hash, opens);
    const adjacent = !opens && isBridge(text, previousEnd, start);
    words.push({ start, end, form, role: form.isSilent ? 'silent' : 'content', sentence, adjacent });
    if (!form.isPlain) {
      if (form.repair !== undefined) repairs.push({ start, end, from: text.slice(start, end), ...form.repair });
      expands ||= form.longForm.length > 0 || form.equivalents.length > 0;
      if (form.functionWordOf !== '' && form.functionWordOf !== language) strangers += 1;
    }
    previous = sentence;
    previousEnd = after;
  });
  return { words, expands, repairs, strangers };
}

function isBridge(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at === to || (to === from + 1 && JOINERS.includes(text.charAt(from)));
}

/** A phrase of several words says nothing where it stands; a single one only together with its neighbours. */
function markLetterPhrases(words: readonly OpenWord[]): void {
  let index = 0;
  while (index < words.length) {
    const length = letterPhraseLength(words, index);
    for (let offset = 0; offset < length; offset += 1) {
      const word = words[index + offset];
      if (word !== undefined && word.role === 'content') word.role = length === 1 ? 'letter' : 'silent';
    }
    index += Math.max(1, length);
  }
}
