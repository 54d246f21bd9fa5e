import { countWords } from './count-words';
import { quote } from './describe-finding';
import { reportShared } from './draft';
import { findOddity } from './find-oddity';
import type { FindingLog, FindingPlace } from './finding-log';
import type { ApplicantDraft } from './read-applicants';

const TELLING_WORDS = 40;
const FEWEST_WORDS = 3;

/** Reports letters that are missing, say little, are no plain prose, or were sent by two people; further documents speak for a person as well. Time O(characters). */
export function checkLetters(applicants: readonly ApplicantDraft[], place: FindingPlace, log: FindingLog): void {
  const written = applicants.filter(({ letter }) => letter.trim() !== '');
  const silent = applicants.filter(({ documents }) => documents.every((text) => text.trim() === ''));
  if (written.length === 0 && silent.length === applicants.length && applicants.length > 1) {
    const message = `None of the ${applicants.length} applicants has a letter.`;
    log.whole(place).report('letter-empty', { column: 'letter', message });
    return;
  }
  for (const applicant of silent) checkLetter(applicant);
  for (const { id, letter, log: own } of written) {
    const oddity = findOddity(letter);
    if (oddity !== undefined) {
      own.report(oddity.code, { column: 'letter', message: `The letter of ${quote(id)} ${oddity.says}.` });
    }
  }
  reportShared(
    'letter-identical',
    written,
    ({ letter }) => (countWords(letter, FEWEST_WORDS) < FEWEST_WORDS ? undefined : letter.trim()),
    ({ id }, other) => ({
      column: 'letter',
      message: `${quote(id)} and ${quote(other.id)} sent the same letter.`,
    }),
  );
}

function checkLetter({ id, letter, log }: ApplicantDraft): void {
  if (letter.trim() === '') {
    log.report('letter-empty', { column: 'letter', message: `${quote(id)} has no letter.` });
    return;
  }
  const words = countWords(letter, TELLING_WORDS);
  if (words >= TELLING_WORDS) return;
  const code = words < FEWEST_WORDS ? 'letter-too-short' : 'letter-short';
  const amount = words === 1 ? '1 word' : `${words} words`;
  // Without the letter's words: findings stand in results, which are passed on.
  log.report(code, { column: 'letter', message: `The letter of ${quote(id)} has ${amount}.` });
}
