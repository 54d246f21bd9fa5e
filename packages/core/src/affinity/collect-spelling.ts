import { openTables } from '../background/open-tables';
import { createSpeller } from '../spelling';
import type { ApplicantText, BackgroundTables, TargetText } from '../types';
import { collectSeenWords, SEEN_IN_LETTERS } from '../words/collect-seen-words';
import type { SpellingRepairer } from '../words/read-form';
import { targetDescriptions } from '../words/read-texts';
import type { Model } from './model';

/** How letters are read: with which tables, and whether misspelt words are repaired. */
export interface ReadingOptions {
  /** Tables made when the package was built; without them no spelling is repaired and rarity is judged by the programme's own texts. */
  readonly background?: BackgroundTables;
  /** Repair misspelt words of letters. @defaultValue true */
  readonly spelling?: boolean;
  /** Further words that are spelt right, in any case. */
  readonly lexicon?: readonly string[];
}

/**
 * Words that count as spelt right: those of the targets' texts, those of a lexicon, and those seen in three letters or more.
 * Linear in the words.
 * @param seen in how many letters each word stands.
 */
export function collectSpelling(
  seen: ReadonlyMap<string, number>,
  targets: readonly TargetText[],
  { lexicon = [] }: ReadingOptions = {},
): Model['spelling'] {
  const vocabulary = collectSeenWords([...joinTargetTexts(targets), ...lexicon]);
  return {
    vocabulary: [...vocabulary.keys()].sort(),
    seen: [...seen].filter(([, letters]) => letters >= SEEN_IN_LETTERS).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** The speller of a model, where the tables are given and repairs are wanted. */
export function buildSpeller(spelling: Model['spelling'], options: ReadingOptions): SpellingRepairer | undefined {
  if (options.background === undefined || options.spelling === false) return undefined;
  return createSpeller({
    lexicon: openTables(options.background).lexicon,
    vocabulary: spelling.vocabulary,
    seen: new Map(spelling.seen),
  });
}

/** Each target's title and descriptions as one text. */
export function joinTargetTexts(targets: readonly TargetText[]): readonly string[] {
  return targets.map((target) => [target.title ?? '', ...targetDescriptions(target)].join('\n'));
}

/** Each person's letter and documents as one text. */
export function* joinTexts(applicants: Iterable<ApplicantText>): Iterable<string> {
  for (const { letter, documents = [] } of applicants)
    yield documents.length === 0 ? letter : [letter, ...documents].join('\n');
}
