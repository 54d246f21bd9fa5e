import type { ApplicantText, TargetText } from '../types';
import type { TermCounter, TermCounts } from './count-terms';
import type { WordReader } from './read-words';
import type { LetterWords } from './word';

const TITLE_WEIGHT = 3;
/** With this many documents beside the letter a person is compared as a profile, not as a letter. */
const RICH_PROFILE_DOCUMENTS = 5;

/** Words of a project or mentor. */
export interface TargetWords {
  readonly title: LetterWords | undefined;
  readonly descriptions: readonly LetterWords[];
}

/** Counts of a person's terms; `shares`, of a rich profile alone, are by the same places: each term's share of a text's terms, the mean over texts. */
export interface ProfileCounts extends TermCounts {
  readonly shares?: Float64Array;
}

/** Reads a person's texts: the letter first, then the further documents. */
export function readApplicant(applicant: ApplicantText, reader: WordReader): readonly [LetterWords, ...LetterWords[]] {
  const documents = applicant.documents ?? [];
  return [reader.read(applicant.letter, 'letter'), ...documents.map((text) => reader.read(text, 'letter'))];
}

/** A target's texts: the title, where it has one, and every language's description. */
export function readTarget(target: TargetText, reader: WordReader): TargetWords {
  return {
    title: target.title === undefined ? undefined : reader.read(target.title, 'description'),
    descriptions: targetDescriptions(target).map((text) => reader.read(text, 'description')),
  };
}

/** Counts the terms of a person's texts; of a rich profile also each term's mean share of a text's terms. */
export function countApplicant(documents: readonly LetterWords[], counter: TermCounter): ProfileCounts {
  if (documents.length <= RICH_PROFILE_DOCUMENTS) {
    for (const { words } of documents) counter.add(words);
    return counter.take();
  }
  const entries = new Map<number, { count: number; share: number }>();
  const texts = documents.map(({ words }) => {
    counter.add(words);
    return counter.take();
  });
  const filled = texts.filter(({ terms }) => terms.length > 0);
  for (const { terms, counts } of filled) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    terms.forEach((term, index) => {
      const entry = entries.get(term) ?? { count: 0, share: 0 };
      const count = counts[index] ?? 0;
      entries.set(term, { count: entry.count + count, share: entry.share + count / total / filled.length });
    });
  }
  const found = [...entries.values()];
  return {
    terms: Uint32Array.from(entries.keys()),
    counts: Uint32Array.from(found, ({ count }) => count),
    shares: Float64Array.from(found, ({ share }) => share),
  };
}

/** Counts the terms of a project or mentor; the title counts three times, every language's description once. */
export function countTarget({ title, descriptions }: TargetWords, counter: TermCounter): TermCounts {
  if (title !== undefined) counter.add(title.words, TITLE_WEIGHT);
  for (const { words } of descriptions) counter.add(words);
  return counter.take();
}

/** A target's descriptions, the main one first, then by language code. */
export function targetDescriptions(target: TargetText): readonly string[] {
  const further = Object.entries(target.descriptions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [target.description, ...further.map(([, text]) => text)];
}
