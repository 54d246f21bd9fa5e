import { detectLanguage } from '../letter/detect-language';
import type { ApplicantText, GlossaryEntry, TargetText } from '../types';
import { addExplanations, chooseAcronyms, type Explanations, joinExplanations } from '../words/collect-acronyms';
import type { Wording } from '../words/wording';
import { joinTargetTexts } from './collect-spelling';
import type { CollectedWords } from './letter-shard';

/** What words stand for beyond themselves. */
export interface WordingOptions {
  /** Terms and what else they are called; both then meet in every text. */
  readonly glossary?: readonly GlossaryEntry[];
  /**
   * Read Russian words of the field as the English terms they stand for, where projects are described in only one of these languages
   * and letters may come in the other. @defaultValue true
   */
  readonly fieldTerms?: boolean;
}

/** The languages that the field's terms stand between. */
const FIELD_LANGUAGES = { term: 'en', equivalent: 'ru' } as const;

/**
 * What words stand for in a programme's texts; the order of people, projects and entries changes nothing. Linear in the targets' texts.
 * @param letters what they explain, and whether one is in the language of the field's terms where `needsFieldLanguage` asks for it.
 */
export function fitWording(
  letters: Pick<CollectedWords, 'explanations' | 'hasFieldLanguage'>,
  targets: readonly TargetText[],
  { glossary = [], fieldTerms = true }: WordingOptions,
): Wording {
  const languages = countLanguages(targets);
  const explanations: Explanations = new Map();
  joinExplanations(explanations, letters.explanations);
  for (const text of joinTargetTexts(targets)) addExplanations(text, explanations);
  return {
    acronyms: chooseAcronyms(explanations),
    glossary: orderGlossary(glossary),
    termLanguage: mostFrequent(languages),
    fieldTerms: fieldTerms && (!languages.has(FIELD_LANGUAGES.equivalent) || letters.hasFieldLanguage),
  };
}

/**
 * Whether it matters that a letter is in the language of the field's terms: English letters beside Russian projects are looked for; for
 * Russian letters beside others the terms cost other letters nothing.
 */
export function needsFieldLanguage(targets: readonly TargetText[], { fieldTerms = true }: WordingOptions): boolean {
  const languages = countLanguages(targets);
  return fieldTerms && languages.has(FIELD_LANGUAGES.equivalent) && !languages.has(FIELD_LANGUAGES.term);
}

/** Whether a letter is in the language of the field's terms. */
export function isInFieldLanguage({ letter }: ApplicantText): boolean {
  return detectLanguage(letter) === FIELD_LANGUAGES.term;
}

/** How many descriptions are in each language. */
function countLanguages(targets: readonly TargetText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title = '', description, descriptions = {} } of targets) {
    for (const language of [detectLanguage(`${title}\n${description}`), ...Object.keys(descriptions)])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  counts.delete('und');
  return counts;
}

function mostFrequent(languages: ReadonlyMap<string, number>): string {
  const [first] = [...languages].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return first?.[0] ?? 'en';
}

function orderGlossary(glossary: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  const keyed = glossary.map(({ term, equivalents }) => {
    const entry = { term, equivalents: [...equivalents].sort() };
    return { key: JSON.stringify(entry), entry };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ entry }) => entry);
}
