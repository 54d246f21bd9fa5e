import type { GlossaryEntry } from '../types';

/** What words stand for in the texts of one programme, frozen with its model. */
export interface Wording {
  /** Acronyms that the texts themselves explain, in lower case and ascending, with the words they stand for. */
  readonly acronyms: readonly (readonly [string, string])[];
  /** The programme's own glossary, by ascending term. */
  readonly glossary: readonly GlossaryEntry[];
  /** Language in which the glossary's terms are stemmed: that of most descriptions. */
  readonly termLanguage: string;
  /** Whether Russian words of the field are read as the English terms of `FIELD_TERMS`. */
  readonly fieldTerms: boolean;
}

/** Words stand for themselves. */
export const PLAIN_WORDING: Wording = { acronyms: [], glossary: [], termLanguage: 'en', fieldTerms: false };
