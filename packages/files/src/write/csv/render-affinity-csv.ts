import { compareIds, type PairTable } from '@lettermatch/matcher';
import { type Cell, renderCsv } from './render-csv';

/** The columns of affinity.csv. */
export const AFFINITY_COLUMNS = ['applicant', 'project', 'affinity'] as const;

export interface AffinityCsvOptions {
  /** Only each applicant's best so many, best first; equal ones by id. @defaultValue every pair, in the table's order */
  readonly top?: number;
}

/**
 * affinity.csv: one row a pair, applicants in the table's order. UTF-8 without BOM, numbers at full precision.
 * The text is held in memory, some 30 bytes a pair; beyond ten million pairs use `top`.
 */
export function renderAffinityCsv(table: PairTable, { top }: AffinityCsvOptions = {}): string {
  return renderCsv(AFFINITY_COLUMNS, affinityRows(table, top));
}

function* affinityRows({ applicants, targets, values }: PairTable, top: number | undefined): Iterable<readonly Cell[]> {
  for (const [row, applicant] of applicants.entries()) {
    const pairs = targets.map((target, column) => ({ target, affinity: values[row * targets.length + column] ?? 0 }));
    if (top !== undefined) pairs.sort((a, b) => b.affinity - a.affinity || compareIds(a.target, b.target));
    for (const { target, affinity } of pairs.slice(0, top)) yield [applicant, target, affinity];
  }
}
