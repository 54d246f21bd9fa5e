import { MatcherError } from '../matcher-error';

/** Affinities of every applicant with every target, by id. */
export interface PairTable {
  readonly applicants: readonly string[];
  readonly targets: readonly string[];
  /** Row-major: applicants x targets. */
  readonly values: Float64Array;
}

/** Looks affinities up by id. */
export interface PairLookup {
  affinity(applicant: string, target: string): number;
}

/** @throws MatcherError `invalid-programme` where the table's size is not applicants x targets. */
export function createPairLookup(table: PairTable): PairLookup {
  const width = table.targets.length;
  if (table.values.length !== table.applicants.length * width) {
    throw new MatcherError(
      'invalid-programme',
      `affinities hold ${table.values.length} values for ${table.applicants.length} applicants x ${width} targets. Give one value a pair, row by row.`,
    );
  }
  const rows = new Map(table.applicants.map((id, index) => [id, index]));
  const columns = new Map(table.targets.map((id, index) => [id, index]));
  return {
    affinity(applicant, target) {
      const row = rows.get(applicant);
      const column = columns.get(target);
      if (row === undefined || column === undefined) {
        throw new MatcherError(
          'unknown-id',
          `no affinity is known for applicant "${applicant}" with "${target}". Give a value for every pair.`,
          {
            applicant,
            target,
          },
        );
      }
      return table.values[row * width + column] ?? 0;
    },
  };
}

/**
 * The part of a table that concerns these applicants and targets, in their order.
 * @throws MatcherError `unknown-id` where a pair has no value.
 */
export function selectPairs(table: PairTable, applicants: readonly string[], targets: readonly string[]): PairTable {
  const lookup = createPairLookup(table);
  const values = new Float64Array(applicants.length * targets.length);
  applicants.forEach((applicant, row) => {
    targets.forEach((target, column) => {
      values[row * targets.length + column] = lookup.affinity(applicant, target);
    });
  });
  return { applicants, targets, values };
}
