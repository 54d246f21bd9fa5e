import type { CappedFindings } from '../programme/capped-findings';

const error = (meaning: string, remedy: string) => ({ severity: 'error', meaning, remedy }) as const;

/** Every finding about a problem in numbers. */
export const numericFindingCodes = {
  'not-a-problem': error(
    'The file holds no problem.',
    'Give an object with applicants, projects, and either scores or edges.',
  ),
  'missing-key': error('A key that is needed is not there.', 'Add it.'),
  'unknown-key': error('A key has no meaning here.', 'Correct its name, or delete it.'),
  'not-a-list': error(
    'Something that is not a list stands where a list is needed.',
    'Write a list in square brackets.',
  ),
  'bad-id': error('An id is empty or no text.', 'Give a text of one character or more, in quotation marks.'),
  'duplicate-id': error('Two applicants or two projects have the same id.', 'Give each its own id.'),
  'unknown-id': error('An edge names an id that is not listed.', 'Write an id of the list, or add it there.'),
  'bad-count': error(
    'A number of places or seats is negative, fractional or too large.',
    'Write a whole number from 0 to 4294967295.',
  ),
  'min-above-max': error('A minimum is above its maximum.', 'Lower min or raise max.'),
  'too-many-places': error('Someone is to have more places than there are projects.', 'Lower it, or add projects.'),
  'scores-and-edges': error('Scores and edges are both given.', 'Keep one of the two.'),
  'wrong-length': error(
    'The scores do not fit the applicants and projects.',
    'Give one row for each applicant, and in it one score for each project.',
  ),
  'bad-score': error(
    'A score is missing, or no finite number.',
    'Write a number. To rule a pair out, list the allowed pairs under "edges" instead.',
  ),
  'bad-edge': error('An edge is not a list of three.', 'Write ["applicant", "project", score].'),
  'duplicate-edge': error('A pair is listed twice.', 'Keep one score for the pair.'),
  'objective-not-available': error(
    'The objective cannot be solved for, or is "stable", which gives one place each, where places allow more.',
    'Use "total", "fair", "rank", "nash", or "stable" with places of at most 1.',
  ),
} as const;

export type NumericFindingCode = keyof typeof numericFindingCodes;

export type NumericFindings = CappedFindings<NumericFindingCode>;
