import { quote } from './describe-finding';
import type { FindingLog } from './finding-log';
import type { RawLetter } from './raw-programme';
import { type ApplicantDraft, bareApplicant } from './read-applicants';
import { checkId, normaliseId } from './read-id';
import type { ReferenceIndex } from './reference-index';

/**
 * Gives each letter file to the applicant whose id, e-mail or name it bears, in the order of file names. Someone's
 * first text is the letter, further ones become documents. Time O(letters log letters).
 */
export function attachLetters(
  letters: readonly RawLetter[],
  applicants: readonly ApplicantDraft[],
  people: ReferenceIndex,
  log: FindingLog,
): void {
  const byId = new Map(applicants.toReversed().map((applicant) => [applicant.id, applicant]));
  for (const letter of letters.toSorted(compareFiles)) {
    const applicant = byId.get(people.find(letter.applicant) ?? '');
    if (applicant !== undefined) addText(applicant, letter);
    else {
      log.record({ table: 'letters', file: letter.file }).report('letter-without-applicant', {
        value: letter.applicant,
        message: people.explain(letter.applicant),
      });
    }
  }
}

/** Makes an applicant of each letter file, its name the id; two files of one name belong to one person. */
export function applicantsOfLetters(letters: readonly RawLetter[], log: FindingLog): readonly ApplicantDraft[] {
  const applicants = new Map<string, ApplicantDraft>();
  for (const letter of letters.toSorted(compareFiles)) {
    const id = normaliseId(letter.applicant);
    let applicant = applicants.get(id);
    if (applicant === undefined) {
      applicant = bareApplicant(id, log.record({ table: 'letters', file: letter.file }));
      checkId(id, { value: letter.applicant }, applicant.log);
      applicants.set(id, applicant);
    }
    addText(applicant, letter);
  }
  return [...applicants.values()];
}

function addText(applicant: ApplicantDraft, { file, text }: RawLetter): void {
  const isKnown = [applicant.letter, ...applicant.documents].some((known) => known.trim() === text.trim());
  if (isKnown) return;
  if (applicant.letter.trim() === '') applicant.letter = text;
  else {
    applicant.documents = [...applicant.documents, text];
    const message = `${quote(applicant.id)} has a letter, and ${quote(file)} is another.`;
    applicant.log.report('letter-twice', { column: 'letter', value: file, message });
  }
}

function compareFiles(a: RawLetter, b: RawLetter): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
