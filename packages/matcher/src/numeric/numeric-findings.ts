import type { Finding, FindingTable } from '../programme/finding';

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
  'objective-not-available': error('The objective cannot be solved for.', 'Use the objective "total".'),
} as const;

export type NumericFindingCode = keyof typeof numericFindingCodes;

/** Findings of one code that are listed one by one; the rest is counted. */
const LISTED_PER_CODE = 50;

/** Where a finding is: `column` is the key in the JSON, `row` the 1-based position in its list. */
export interface NumericPlace {
  readonly table?: FindingTable;
  readonly row?: number;
  readonly column?: string;
}

/** Collects everything that is wrong with a numeric problem, so that all of it is told at once. */
export class NumericFindingLog {
  readonly #listed: Finding[] = [];
  readonly #counts = new Map<NumericFindingCode, number>();

  report(code: NumericFindingCode, place: NumericPlace, message: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= LISTED_PER_CODE)
      this.#listed.push({ code, severity: 'error', ...place, message, remedy: numericFindingCodes[code].remedy });
  }

  get failed(): boolean {
    return this.#listed.length > 0;
  }

  /** In the order of discovery; beyond 50 of one code a last one counts the others. */
  findings(): readonly Finding[] {
    const uncounted = [...this.#counts].filter(([, count]) => count > LISTED_PER_CODE);
    return [
      ...this.#listed,
      ...uncounted.map(
        ([code, count]): Finding => ({
          code,
          severity: 'error',
          message: `${count - LISTED_PER_CODE} more findings of the kind ${code} are not listed.`,
          remedy: numericFindingCodes[code].remedy,
        }),
      ),
    ];
  }
}
