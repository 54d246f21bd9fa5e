import { CappedFindings } from '../programme/capped-findings';
import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { buildSuggest, didYouMean } from '../programme/suggest';
import type { PairTable } from './pair-table';
import { type PairTableFindingCode, pairTableFindingCodes } from './pair-table-findings';

/** An affinity that someone else computed, and the row of the file or the position in the list where it stands. */
export interface GivenAffinity {
  readonly row: number;
  readonly applicant: string;
  readonly project: string;
  readonly affinity: number;
}

export interface PairTableOptions {
  /** The file's name, for findings. */
  readonly file?: string;
  /** Leave out pairs with errors instead of stopping. @defaultValue false */
  readonly skipBad?: boolean;
}

export type PairTableResult =
  | { readonly status: 'ready'; readonly table: PairTable; readonly findings: readonly Finding[] }
  | { readonly status: 'bad'; readonly findings: readonly Finding[] };

/**
 * Affinities from elsewhere as a table of all pairs of a programme. Each must lie in [0, 1], because wishes are weighed against them,
 * and stand once: of a pair given twice the first counts. A pair without one counts as 0, with one warning for all of them.
 * @complexity applicants x projects + pairs.
 */
export function buildPairTable(
  pairs: readonly GivenAffinity[],
  programme: Pick<Programme, 'applicants' | 'projects'>,
  { file, skipBad = false }: PairTableOptions = {},
): PairTableResult {
  const applicants = programme.applicants.map(({ id }) => id);
  const targets = programme.projects.map(({ id }) => id);
  const values = new Float64Array(applicants.length * targets.length).fill(Number.NaN);
  const [rows, columns] = [indexOf(applicants), indexOf(targets)];
  const suggest = { applicant: buildSuggest(applicants), project: buildSuggest(targets) };
  const found = new CappedFindings<PairTableFindingCode>(pairTableFindingCodes);
  const source = { table: 'affinity', ...(file !== undefined && { file }) } as const;
  const reportUnknown = (column: 'applicant' | 'project', id: string, row: number) => {
    const message = `${quote(id)} is not among the ${column}s.${didYouMean(suggest[column](id))}`;
    found.report(`unknown-${column}`, { ...source, row, column }, message);
  };

  for (const { row, applicant, project, affinity } of pairs) {
    const [index, column] = [rows.get(applicant), columns.get(project)];
    if (index === undefined) reportUnknown('applicant', applicant, row);
    if (column === undefined) reportUnknown('project', project, row);
    if (!(affinity >= 0 && affinity <= 1)) {
      const message = `The affinity of ${quote(applicant)} with ${quote(project)} is ${affinity}.`;
      found.report('affinity-out-of-range', { ...source, row, column: 'affinity' }, message);
      continue;
    }
    if (index === undefined || column === undefined) continue;
    const at = index * targets.length + column;
    if (Number.isNaN(values[at])) values[at] = affinity;
    else
      found.report('duplicate-pair', { ...source, row }, `${quote(applicant)} and ${quote(project)} stand here again.`);
  }
  if (found.failed && !skipBad) return { status: 'bad', findings: found.findings() };

  const missing = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  if (missing > 0) {
    const message = `${missing} of ${values.length} pairs of applicant and project have no affinity; they count as 0.`;
    found.report('affinity-missing', source, message);
  }
  const complete = values.map((value) => (Number.isNaN(value) ? 0 : value));
  return { status: 'ready', table: { applicants, targets, values: complete }, findings: found.findings() };
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
