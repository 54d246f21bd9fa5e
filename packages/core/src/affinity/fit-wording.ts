import { detectLanguage } from '../letter/detect-language';
import type { ApplicantText, GlossaryEntry, TargetText } from '../types';
import { collectAcronyms } from '../words/collect-acronyms';
import type { Wording } from '../words/wording';
import { joinTargetTexts, joinTexts } from './collect-spelling';

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
const FIELD_LANGUAGES = ['en', 'ru'] as const;

/** What words stand for in a programme's texts; the order of people, projects and entries changes nothing. Linear in the texts' length. */
export function fitWording(
  applicants: readonly ApplicantText[],
  targets: readonly TargetText[],
  { glossary = [], fieldTerms = true }: WordingOptions,
): Wording {
  const languages = countLanguages(targets);
  return {
    acronyms: collectAcronyms(readAll(applicants, targets)),
    glossary: orderGlossary(glossary),
    termLanguage: mostFrequent(languages),
    fieldTerms: fieldTerms && needsFieldTerms(applicants, languages),
  };
}

function* readAll(applicants: readonly ApplicantText[], targets: readonly TargetText[]): Iterable<string> {
  yield* joinTexts(applicants);
  yield* joinTargetTexts(targets);
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

/** English letters beside Russian projects are looked for; for Russian letters beside others the terms cost other letters nothing. */
function needsFieldTerms(applicants: readonly ApplicantText[], languages: ReadonlyMap<string, number>): boolean {
  const [term, equivalent] = FIELD_LANGUAGES;
  if (!languages.has(equivalent)) return true;
  return !languages.has(term) && applicants.some(({ letter }) => detectLanguage(letter) === term);
}

function orderGlossary(glossary: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  const keyed = glossary.map(({ term, equivalents }) => {
    const entry = { term, equivalents: [...equivalents].sort() };
    return { key: JSON.stringify(entry), entry };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ entry }) => entry);
}
