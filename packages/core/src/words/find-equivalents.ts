import type { GlossaryEntry } from '../types';
import { FIELD_TERMS } from './field-terms';
import { composeWord, foldWord } from './fold-word';
import { scanWords } from './scan-words';
import { stemLanguage, stemWord } from './stem';
import type { Wording } from './wording';

/** A run of words that is read as a term. */
export interface Equivalent {
  /** Stems of the run's words, one at least. */
  readonly stems: readonly string[];
  /** Written in capitals; the same letters in lower case are another word. */
  readonly isAcronym: boolean;
  /** The term's words, folded, and the language they are stemmed in. */
  readonly term: readonly string[];
  readonly termLanguage: string;
}

/** Finds the equivalents that begin with a word, longest first; of equally long ones the programme's own before those of the field. */
export type EquivalentFinder = (stem: string) => readonly Equivalent[];

type EquivalentIndex = ReadonlyMap<string, readonly Equivalent[]>;

const NONE: readonly Equivalent[] = [];
const ACRONYM = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*s?$/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const FIELD_LANGUAGES = { term: 'en', equivalent: 'ru' } as const;

let fieldIndex: EquivalentIndex | undefined;

/**
 * Finds equivalents in letters of one language: words of a glossary are stemmed as the letter's own are.
 * Linear in the glossary's length; the field's terms are indexed once, when a Cyrillic word is first met.
 */
export function createEquivalentFinder(wording: Wording, letterLanguage: string): EquivalentFinder {
  const own = indexEquivalents(wording.glossary, letterLanguage, wording.termLanguage);
  return (stem) => {
    const mine = own.get(stem) ?? NONE;
    if (!wording.fieldTerms || !CYRILLIC.test(stem)) return mine;
    fieldIndex ??= indexFieldTerms();
    const theirs = fieldIndex.get(stem) ?? NONE;
    return mine.length === 0 ? theirs : [...mine, ...theirs].sort(byLength);
  };
}

function indexFieldTerms(): EquivalentIndex {
  return indexEquivalents(parseTerms(FIELD_TERMS), FIELD_LANGUAGES.equivalent, FIELD_LANGUAGES.term);
}

function parseTerms(list: string): readonly GlossaryEntry[] {
  return list
    .split(';')
    .filter((entry) => entry.includes(':'))
    .map((entry) => {
      const [term = '', equivalents = ''] = entry.trim().split(': ');
      return { term, equivalents: equivalents.split(', ') };
    });
}

function indexEquivalents(
  glossary: readonly GlossaryEntry[],
  letterLanguage: string,
  termLanguage: string,
): EquivalentIndex {
  const index = new Map<string, Equivalent[]>();
  for (const { term, equivalents } of glossary) {
    const termWords = splitWords(term).map(foldWord);
    if (termWords.length === 0) continue;
    const canonical = stemAll(termWords, termLanguage).join(' ');
    for (const equivalent of [term, ...equivalents]) {
      const written = splitWords(equivalent);
      const stems = stemAll(written.map(foldWord), letterLanguage);
      const [first] = stems;
      if (first === undefined || stems.join(' ') === canonical) continue;
      const isAcronym = written.length === 1 && ACRONYM.test(equivalent.trim());
      const known = index.get(first);
      const entry = { stems, isAcronym, term: termWords, termLanguage };
      if (known === undefined) index.set(first, [entry]);
      else known.push(entry);
    }
  }
  for (const entries of index.values()) entries.sort(byLength);
  return index;
}

/** Stable: equally long ones keep the glossary's order, which is that of its terms. */
function byLength(a: Equivalent, b: Equivalent): number {
  return b.stems.length - a.stems.length;
}

function stemAll(words: readonly string[], language: string): readonly string[] {
  return words.map((word) => stemWord(word, stemLanguage(word, language)));
}

function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  scanWords(text, [], (start, end) => words.push(composeWord(text.slice(start, end))));
  return words;
}
