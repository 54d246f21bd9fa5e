import { isSpace } from '../letter/character-class';
import { type ParsedLetter, parseLetter } from '../letter/parse-letter';
import type { Repair } from '../types';
import { expandWords } from './expand-words';
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

interface PlacedWords extends Pick<LetterWords, 'written' | 'repairs'> {
  readonly words: OpenWord[];
}

/** A reader that works each word out once; texts read by one reader share its repairs. Linear in the text's length. */
export function createWordReader(spelling?: SpellingRepairer, wording: Wording = PLAIN_WORDING): WordReader {
  const formsOf = new Map<string, FormReader>();
  const stemNumbers: StemNumbers = new Map();
  return {
    read(text, kind) {
      const letter = parseLetter(text);
      const known = formsOf.get(letter.language);
      const forms = known ?? createFormReader(letter.language, stemNumbers, spelling, wording);
      if (known === undefined) formsOf.set(letter.language, forms);
      const { words, ...rest } = placeWords(letter, forms);
      if (kind === 'letter') {
        markLetterPhrases(words);
        markFormalities(letter.text, words);
      }
      return { letter, words, ...rest };
    },
  };
}

function placeWords({ text, sentences, skipped }: ParsedLetter, forms: FormReader): PlacedWords {
  const words: OpenWord[] = [];
  const repairs: Repair[] = [];
  let expands = false;
  let sentence = 0;
  let nextStart = sentences[1]?.start ?? text.length;
  let previous = -1;
  let previousEnd = -1;
  scanWords(text, skipped, (start, end, after, hash) => {
    while (start >= nextStart) {
      sentence += 1;
      nextStart = sentences[sentence + 1]?.start ?? text.length;
    }
    const opens = sentence !== previous;
    const form = forms(text, start, end, hash, opens);
    const adjacent = !opens && isBridge(text, previousEnd, start);
    words.push({ start, end, form, role: form.isSilent ? 'silent' : 'content', sentence, adjacent });
    if (!form.isPlain) {
      if (form.repair !== undefined) repairs.push({ start, end, from: text.slice(start, end), ...form.repair });
      expands ||= form.longForm.length > 0 || form.equivalents.length > 0;
    }
    previous = sentence;
    previousEnd = after;
  });
  return { words: expands ? expandWords(words) : words, written: words.length, repairs };
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
