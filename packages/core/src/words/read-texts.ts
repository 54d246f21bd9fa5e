import type { ApplicantText, TargetText } from '../types';
import type { TermCounter, TermCounts } from './count-terms';
import type { WordReader } from './read-words';
import type { LetterWords } from './word';

const TITLE_WEIGHT = 3;

/** Reads a person's texts: the letter first, then the further documents. */
export function readApplicant(applicant: ApplicantText, reader: WordReader): readonly [LetterWords, ...LetterWords[]] {
  const documents = applicant.documents ?? [];
  return [reader.read(applicant.letter, 'letter'), ...documents.map((text) => reader.read(text, 'letter'))];
}

/** Counts the terms of a person's texts. */
export function countApplicant(documents: readonly LetterWords[], counter: TermCounter): TermCounts {
  for (const { words } of documents) counter.add(words);
  return counter.take();
}

/** Counts the terms of a project or mentor; the title counts three times, every language's description once. */
export function countTarget(target: TargetText, reader: WordReader, counter: TermCounter): TermCounts {
  if (target.title !== undefined) counter.add(reader.read(target.title, 'description').words, TITLE_WEIGHT);
  for (const text of targetDescriptions(target)) counter.add(reader.read(text, 'description').words);
  return counter.take();
}

/** A target's descriptions, the main one first, then by language code. */
export function targetDescriptions(target: TargetText): readonly string[] {
  const further = Object.entries(target.descriptions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [target.description, ...further.map(([, text]) => text)];
}
