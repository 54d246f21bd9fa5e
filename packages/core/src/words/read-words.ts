import { isSpace } from '../letter/character-class';
import { type ParsedLetter, parseLetter } from '../letter/parse-letter';
import { PartNumbers } from '../letter/part-numbers';
import type { Repair } from '../types';
import { expandWords } from './expand-words';
import { findForeignSentences } from './find-foreign-sentences';
import { letterPhraseLength } from './letter-phrases';
import { markFormalities, type OpenWord } from './mark-formalities';
import { createFormReader, type FormReader, LONGEST_WORD, type SpellingRepairer, type StemNumbers } from './read-form';
import { scanWords } from './scan-words';
import type { LetterWords, WordForm } from './word';
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

/** What words are read as in letters of one language, by their numbers: each is worked out once. */
interface KnownForms {
  readonly read: FormReader;
  readonly inside: (WordForm | undefined)[];
  /** Where a word opens a sentence. */
  readonly opening: (WordForm | undefined)[];
}

/** A reader that works each word out once; texts read by one reader share its repairs. Linear in the text's length. */
export function createWordReader(spelling?: SpellingRepairer, wording: Wording = PLAIN_WORDING): WordReader {
  const formsOf = new Map<string, KnownForms>();
  const stemNumbers: StemNumbers = new Map();
  const written = new PartNumbers();

  function formsIn(language: string): KnownForms {
    const known = formsOf.get(language);
    if (known !== undefined) return known;
    const forms = { read: createFormReader(language, stemNumbers, spelling, wording), inside: [], opening: [] };
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

  function placeWords(
    { text, language, sentences, skipped }: ParsedLetter,
    formsIn: (sentence: number) => KnownForms,
  ): PlacedWords {
    const words: OpenWord[] = [];
    const repairs: Repair[] = [];
    let expands = false;
    let sentence = 0;
    let nextStart = sentences[1]?.start ?? text.length;
    let previous = -1;
    let previousEnd = -1;
    let strangers = 0;
    let forms = formsIn(0);
    scanWords(text, skipped, (start, end, after, hash, units) => {
      while (start >= nextStart) {
        sentence += 1;
        nextStart = sentences[sentence + 1]?.start ?? text.length;
      }
      const opens = sentence !== previous;
      if (opens) forms = formsIn(sentence);
      const form =
        end - start > LONGEST_WORD
          ? forms.read(text.slice(start, end), opens)
          : readKnown(forms, opens, written.add(units, start, end, hash), text, start, end);
      const role = form.isSilent ? 'silent' : 'content';
      const adjacent = !opens && isBridge(units, previousEnd, start);
      words.push({ start, end, form, role, sentence, adjacent });
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

  return {
    read(text, kind) {
      const letter = parseLetter(text);
      const { words: placed, expands, repairs, foreign } = place(letter);
      const words = expands ? expandWords(placed) : placed;
      if (kind === 'letter') {
        markLetterPhrases(words);
        markFormalities(letter.text, words);
      }
      return { letter, words, written: placed.length, repairs, foreign };
    },
  };
}

function readKnown(
  { read, opening, inside }: KnownForms,
  opens: boolean,
  number: number,
  text: string,
  start: number,
  end: number,
): WordForm {
  const known = opens ? opening : inside;
  while (known.length <= number) known.push(undefined);
  const form = known[number];
  if (form !== undefined) return form;
  const fresh = read(text.slice(start, end), opens);
  known[number] = fresh;
  return fresh;
}

function isBridge(units: Uint16Array, from: number, to: number): boolean {
  if (to === from + 1) return isSpace(units[from]!) || JOINERS.includes(String.fromCharCode(units[from]!));
  let at = from;
  while (at < to && isSpace(units[at]!)) at += 1;
  return at === to;
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
