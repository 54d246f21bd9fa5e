import { isUnspaced } from '../letter/character-class';
import type { Repair } from '../types';
import { createAcronymExpander } from './acronyms';
import { translateForms } from './expand-words';
import { createEquivalentFinder, type Equivalent } from './find-equivalents';
import { composeWord, foldWord } from './fold-word';
import { languageOfFunctionWord } from './function-words';
import { letterPhrasesFrom } from './letter-phrases';
import { isFormalWord } from './mark-formalities';
import { stemLanguage, stemWord } from './stem';
import { isStopWord } from './stop-words';
import type { TermEquivalent, WordForm } from './word';
import { PLAIN_WORDING, type Wording } from './wording';

/** Repairs a misspelt word; `undefined` where it stands as it is. */
export interface SpellingRepairer {
  repair(word: string, original: string, opensSentence: boolean): Pick<Repair, 'to' | 'reason'> | undefined;
}

/** Longer runs of letters are no words: they are neither stemmed, repaired nor remembered. */
export const LONGEST_WORD = 64;
const NONE: readonly never[] = [];
const NO_WORD: WordForm = {
  word: '',
  stem: '',
  stemNumber: -1,
  isSilent: true,
  repair: undefined,
  letterPhrases: [],
  longForm: NONE,
  equivalents: NONE,
  isPlain: true,
  functionWordOf: '',
  isFormal: false,
};
/** The lexicon is English: in another language it would turn right words into English ones. */
const REPAIRED_LANGUAGES = new Set(['en', 'und']);
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
/** Particles and endings: Japanese writes its nouns in other letters or longer. */
const SHORT_HIRAGANA = /^\p{Script=Hiragana}{1,2}$/u;
/** Numbers, ordinals, amounts and marks: 4.8, 2nd, 1-го, 20h, 10k, B2. 3D, 2D and 5G are words. */
const NUMBER =
  /^\p{N}[\p{N}.,⁄]*(?:[^dg\p{N}]|st|nd|rd|th|am|pm|bn|hrs?|min|ms|hz|[kcmμn]m|[km]g|[kmgtp]b|\p{Script=Cyrillic}{1,3})?$|^[abc][12]$|^top\d+$/u;

/** The form of a word as it is written; reading it once more gives another object. */
export type FormReader = (written: string, opensSentence: boolean) => WordForm;

/** Numbers stems in the order in which they are met. */
export type StemNumbers = Map<string, number>;

/** Reads words of letters in one language. */
export function createFormReader(
  letterLanguage: string,
  stemNumbers: StemNumbers,
  spelling: SpellingRepairer | undefined,
  wording: Wording = PLAIN_WORDING,
): FormReader {
  const expandAcronym = createAcronymExpander(wording.acronyms);
  const findEquivalents = createEquivalentFinder(wording, letterLanguage);
  const speller = REPAIRED_LANGUAGES.has(letterLanguage) ? spelling : undefined;
  /** Forms of right words in lower case: what their capitals and repairs do not change. */
  const plain = new Map<string, WordForm>();

  function readPlain(word: string): WordForm {
    const known = plain.get(word);
    if (known !== undefined) return known;
    const language = stemLanguage(word, letterLanguage);
    const form = makeForm(word, language);
    const found = findEquivalents(form.stem);
    const whole = found.length === 0 ? form : { ...form, isPlain: false, equivalents: found.map(readEquivalent) };
    plain.set(word, whole);
    return whole;
  }

  function makeForm(word: string, language: string): WordForm {
    const stem = stemWord(word, language);
    const stemNumber = stemNumbers.get(stem) ?? stemNumbers.size;
    stemNumbers.set(stem, stemNumber);
    const functionWordOf = languageOfFunctionWord(word);
    return {
      word,
      stem,
      stemNumber,
      isSilent: isSilent(word, language),
      repair: undefined,
      letterPhrases: letterPhrasesFrom(word, stem, language),
      longForm: NONE,
      equivalents: NONE,
      isPlain: functionWordOf === '' || functionWordOf === letterLanguage,
      functionWordOf,
      isFormal: isFormalWord(word),
    };
  }

  function readEquivalent({ stems, isAcronym, term, termLanguage }: Equivalent): TermEquivalent {
    return { stems, isAcronym, term: term.map((word) => makeForm(word, stemLanguage(word, termLanguage))) };
  }

  return (asWritten, opensSentence) => {
    if (asWritten.length > LONGEST_WORD) return NO_WORD;
    const composed = composeWord(asWritten);
    const written = foldWord(composed);
    const repaired = speller?.repair(written, composed, opensSentence);
    const form = readPlain(repaired?.to ?? written);
    const repair = repaired && { to: withCaseOf(composed, repaired.to), reason: repaired.reason };
    const expanded = expandAcronym(composed, form.stem, stemLanguage(form.word, letterLanguage));
    const longForm = translateForms(expanded.map(readPlain));
    // Information technology is written in capitals.
    const isSilent = form.isSilent && composed !== 'IT';
    const equivalents = form.equivalents.filter(({ isAcronym }) => !isAcronym || CAPITALS.test(composed));
    const isSame = isSilent === form.isSilent && equivalents.length === form.equivalents.length;
    if (isSame && repair === undefined && longForm.length === 0) return form;
    const [first, ...rest] = longForm;
    return {
      ...form,
      repair,
      isSilent,
      equivalents,
      isPlain: false,
      longForm: first === undefined ? NONE : [{ ...first, repair }, ...rest],
    };
  };
}

function isSilent(word: string, language: string): boolean {
  return (
    (word.length < 2 && !isUnspaced(word)) ||
    SHORT_HIRAGANA.test(word) ||
    isStopWord(word, language) ||
    NUMBER.test(word)
  );
}

/** Writes a repaired word as the original was: an acronym in capitals, a capitalised word with its capital. */
function withCaseOf(original: string, word: string): string {
  if (/^\p{Lu}{2,}s$/u.test(original) && word.endsWith('s')) return `${word.slice(0, -1).toUpperCase()}s`;
  if (/^\p{Lu}{2,}s?$/u.test(original)) return word.toUpperCase();
  return /^\p{Lu}/u.test(original) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
