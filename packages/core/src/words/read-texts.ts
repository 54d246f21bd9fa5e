import type { ApplicantText, Repair, TargetText, TermOccurrence } from '../types';
import { countTerms, extractTerms } from './extract-terms';
import type { LetterWords, WordReader } from './read-words';

const TITLE_WEIGHT = 3;

/** One text of a person with its words and terms. */
export interface ReadDocument extends LetterWords {
  readonly terms: readonly TermOccurrence[];
}

/** All texts of a person. */
export interface ReadApplicant {
  /** The letter first, then the further documents. */
  readonly documents: readonly ReadDocument[];
  readonly counts: ReadonlyMap<string, number>;
  readonly repairs: readonly Repair[];
}

/** Reads a person's letter and documents. Repairs are those of the letter. */
export function readApplicant(applicant: ApplicantText, reader: WordReader): ReadApplicant {
  const counts = new Map<string, number>();
  const documents = [applicant.letter, ...(applicant.documents ?? [])].map((text) => {
    const read = reader.read(text, 'letter');
    const terms = extractTerms(read.words);
    countTerms(terms, 1, counts);
    return { ...read, terms };
  });
  const repairs = (documents[0]?.words ?? []).flatMap((word) => (word.repair === undefined ? [] : [word.repair]));
  return { documents, counts, repairs };
}

/** The terms of a project or mentor; the title counts three times, every language's description once. */
export function readTarget(target: TargetText, reader: WordReader): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (target.title !== undefined)
    countTerms(extractTerms(reader.read(target.title, 'description').words), TITLE_WEIGHT, counts);
  for (const text of targetDescriptions(target))
    countTerms(extractTerms(reader.read(text, 'description').words), 1, counts);
  return counts;
}

/** A target's descriptions, the main one first, then by language code. */
export function targetDescriptions(target: TargetText): readonly string[] {
  const further = Object.entries(target.descriptions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [target.description, ...further.map(([, text]) => text)];
}
