import type { Finding, FindingTable } from '../programme/finding';

/** What each finding about a numeric problem asks people to do. */
const remedies = {
  'not-a-problem': 'Give an object with applicants, projects, and either scores or edges.',
  'missing-key': 'Add it.',
  'unknown-key': 'Correct its name, or delete it.',
  'not-a-list': 'Write a list in square brackets.',
  'bad-id': 'Give a text of one character or more, in quotation marks.',
  'duplicate-id': 'Give each its own id.',
  'unknown-id': 'Write an id of the list, or add it there.',
  'bad-count': 'Write a whole number from 0 to 4294967295.',
  'min-above-max': 'Lower min or raise max.',
  'too-many-places': 'Lower it, or add projects.',
  'scores-and-edges': 'Keep one of the two.',
  'wrong-length': 'Give one row for each applicant, and in it one score for each project.',
  'bad-score': 'Write a number. To rule a pair out, list the allowed pairs under "edges" instead.',
  'bad-edge': 'Write ["applicant", "project", score].',
  'duplicate-edge': 'Keep one score for the pair.',
  'objective-not-available': 'Use the objective "total".',
} as const;

export type NumericFindingCode = keyof typeof remedies;

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
      this.#listed.push({ code, severity: 'error', ...place, message, remedy: remedies[code] });
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
          remedy: remedies[code],
        }),
      ),
    ];
  }
}
