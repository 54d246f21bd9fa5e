import { type ParsedLetter, parseLetter } from '../letter/parse-letter';
import type { Repair } from '../types';
import { letterPhraseLength } from './letter-phrases';
import { createStemmer, stemLanguage } from './stem';
import { isStopWord } from './stop-words';
import { type Token, tokenize } from './tokenize';

/** What a word is to the interest vector. */
export type WordRole =
  /** Says something about interests. */
  | 'content'
  /** Belongs to letters as such; counts only inside a phrase with a content word. */
  | 'letter'
  /** A stop word, a number, a greeting: never counts. */
  | 'silent';

export interface Word extends Token {
  readonly stem: string;
  readonly role: WordRole;
  readonly repair?: Repair;
}

/** Repairs a misspelt word; `undefined` where it stands as it is. */
export interface SpellingRepairer {
  repair(word: string, original: string, opensSentence: boolean): Pick<Repair, 'to' | 'reason'> | undefined;
}

export interface WordReader {
  /** The words of a text. A `letter` has its letter phrases marked; a `description` keeps them as content. */
  read(text: string, kind: 'letter' | 'description'): LetterWords;
}

export interface LetterWords {
  readonly letter: ParsedLetter;
  readonly words: readonly Word[];
}

const NUMBER = /^[\p{N}.,]+$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th|й|я|ый|ом)$/u;

/** A reader with one memory of stems; texts read by one reader share its repairs. Linear in the text's length. */
export function createWordReader(spelling?: SpellingRepairer): WordReader {
  const stem = createStemmer();
  return {
    read(text, kind) {
      const letter = parseLetter(text);
      const tokens = tokenize(letter);
      const words: Word[] = [];
      let from = 0;
      while (from < tokens.length) {
        let to = from;
        while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to += 1;
        appendSentence(words, tokens.slice(from, to), kind);
        from = to;
      }
      return { letter, words };

      function appendSentence(into: Word[], sentence: readonly Token[], of: typeof kind): void {
        // The lexicon is English: in another language it would turn right words into English ones.
        const speller = letter.language === 'en' || letter.language === 'und' ? spelling : undefined;
        const repairs = sentence.map((token) => speller?.repair(token.word, token.original, token.opensSentence));
        const forms = sentence.map((token, index) => repairs[index]?.to.toLowerCase() ?? token.word);
        const roles = of === 'letter' ? letterRoles(forms, letter.language) : forms.map((): WordRole => 'content');
        sentence.forEach((token, index) => {
          const form = forms[index] ?? token.word;
          const language = stemLanguage(form, letter.language);
          const silent = isSilent(form, language);
          const repair = repairs[index];
          into.push({
            ...token,
            word: form,
            stem: silent ? form : stem(form, language),
            role: silent ? 'silent' : (roles[index] ?? 'content'),
            ...(repair === undefined
              ? {}
              : {
                  repair: {
                    start: token.start,
                    end: token.end,
                    from: token.original,
                    to: withCaseOf(token.original, repair.to),
                    reason: repair.reason,
                  },
                }),
          });
        });
      }
    },
  };
}

function isSilent(word: string, language: string): boolean {
  return word.length < 2 || isStopWord(word, language) || NUMBER.test(word) || ORDINAL.test(word);
}

function letterRoles(words: readonly string[], letterLanguage: string): readonly WordRole[] {
  const roles: WordRole[] = words.map(() => 'content');
  for (let index = 0; index < words.length; index += 1) {
    const language = stemLanguage(words[index] ?? '', letterLanguage);
    const length = letterPhraseLength(words, index, language);
    if (length === 0) continue;
    roles.fill(length === 1 ? 'letter' : 'silent', index, index + length);
    index += length - 1;
  }
  return roles;
}

/** Writes a repaired word as the original was: an acronym in capitals, a capitalised word with its capital. */
function _withCaseOf(original: string, word: string): string {
  if (/^\p{Lu}{2,}s?$/u.test(original))
    return original.endsWith('s') ? `${word.slice(0, -1).toUpperCase()}s` : word.toUpperCase();
  return /^\p{Lu}/u.test(original) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** Writes a repaired word as the original was: an acronym in capitals, a capitalised word with its capital. */
function withCaseOf(original: string, word: string): string {
  if (/^\p{Lu}{2,}s$/u.test(original) && word.endsWith('s')) return `${word.slice(0, -1).toUpperCase()}s`;
  if (/^\p{Lu}{2,}s?$/u.test(original)) return word.toUpperCase();
  return /^\p{Lu}/u.test(original) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
