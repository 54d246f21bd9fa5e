import { createUnitCollector, type TextUnits, type UnitCollector } from '../semantic/text-units';
import type { ApplicantText, TargetText } from '../types';
import { createTermCounter, type TermCounter } from '../words/count-terms';
import { countApplicant, countTarget, type ProfileCounts, readApplicant, readTarget } from '../words/read-texts';
import type { WordReader } from '../words/read-words';
import type { TermTable } from '../words/term-table';
import type { LetterWords } from '../words/word';

/** What texts are read and counted with. */
export interface Reading {
  readonly reader: WordReader;
  readonly table: TermTable;
  readonly counter: TermCounter;
  readonly collector: UnitCollector;
}

/** A person's or a target's terms, by numbers of the reading's table or by places in a vocabulary. */
export interface TextTerms {
  readonly counts: ProfileCounts;
  readonly units: TextUnits;
}

export function createReading(reader: WordReader, table: TermTable): Reading {
  return { reader, table, counter: createTermCounter(table), collector: createUnitCollector(table) };
}

/** Reads a person's texts, the letter first, and counts their terms. */
export function readPerson(
  applicant: ApplicantText,
  reading: Reading,
): TextTerms & { readonly documents: readonly [LetterWords, ...LetterWords[]] } {
  const documents = readApplicant(applicant, reading.reader);
  return { documents, ...countPerson(documents, reading) };
}

/** Counts the terms of a person's texts. */
export function countPerson(
  documents: readonly LetterWords[],
  { counter, collector }: Pick<Reading, 'counter' | 'collector'>,
): TextTerms {
  for (const document of documents) collector.add(document);
  return { counts: countApplicant(documents, counter), units: collector.take() };
}

/** Reads a target's texts and counts their terms; the title belongs to the first unit of the description. */
export function readTargetTerms(
  target: TargetText,
  { reader, counter, collector }: Reading,
): TextTerms & { readonly words: readonly LetterWords[] } {
  const words = readTarget(target, reader);
  if (words.title !== undefined) collector.add(words.title, true);
  for (const description of words.descriptions) collector.add(description);
  return {
    words: [...(words.title === undefined ? [] : [words.title]), ...words.descriptions],
    counts: countTarget(words, counter),
    units: collector.take(),
  };
}
