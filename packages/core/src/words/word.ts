import type { ParsedLetter } from '../letter/parse-letter';
import type { Repair, Span } from '../types';

/** What a word is to the interest vector. */
export type WordRole =
  /** Says something about interests. */
  | 'content'
  /** Belongs to letters as such; counts only inside a phrase with a content word. */
  | 'letter'
  /** A stop word, a number, a greeting: never counts. */
  | 'silent';

/** A run of words that letters say because they are letters; an open part is a stem, another one a word. */
export interface LetterPhrase {
  readonly parts: readonly { readonly text: string; readonly open: boolean }[];
}

/** What a written word is read as; the same object for all its occurrences in letters of one language. */
export interface WordForm {
  /** Lower case, composed (NFKC), repaired; without hyphens and joiners inside, "ё" as "е". */
  readonly word: string;
  readonly stem: string;
  /** Of the stem among all that its reader has met. */
  readonly stemNumber: number;
  /** A stop word, a number, a letter: never counts. */
  readonly isSilent: boolean;
  readonly repair: Pick<Repair, 'to' | 'reason'> | undefined;
  /** Those that begin with this word. */
  readonly letterPhrases: readonly LetterPhrase[];
  /** Forms of the words that an acronym stands for; none for any other word. */
  readonly longForm: readonly WordForm[];
  /** Runs of words that begin with this one and are read as a term, longest first. */
  readonly equivalents: readonly TermEquivalent[];
  /** Read as it stands: neither repaired nor an acronym, the beginning of an equivalent, or a function word of another language than the letter's. */
  readonly isPlain: boolean;
  /** The language that this is a function word of, empty for most words. */
  readonly functionWordOf: string;
  /** May begin a formality or name an institution: see `markFormalities`. */
  readonly isFormal: boolean;
}

/** A run of words by their stems, and the forms of the words of the term that stand for it. */
export interface TermEquivalent {
  readonly stems: readonly string[];
  /** Written in capitals; the same letters in lower case are another word. */
  readonly isAcronym: boolean;
  readonly term: readonly WordForm[];
}

/** A word as it stands in a text. An acronym, and what a glossary knows, stand for each word of the long form or term, at one place. */
export interface Word extends Span {
  readonly form: WordForm;
  readonly role: WordRole;
  /** Index into the letter's sentences. */
  readonly sentence: number;
  /** Only white space, or one hyphen or slash, stands between this word and the one before it in its sentence. */
  readonly adjacent: boolean;
}

/** A text with its words, in order. */
export interface LetterWords {
  readonly letter: ParsedLetter;
  /** Number of words as written: an acronym is one. */
  readonly written: number;
  readonly words: readonly Word[];
  readonly repairs: readonly Repair[];
  /** Sentences in another language than the letter's, by index: theirs. */
  readonly foreign: ReadonlyMap<number, string>;
}
