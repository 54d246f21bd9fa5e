import type { PairTable } from '../graph/pair-table';
import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { buildSuggest, didYouMean, type Suggest } from '../programme/suggest';

/** An affinity that someone else computed, and the row of the file it stands in. */
export interface GivenAffinity {
  readonly row?: number;
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
 * Affinities from elsewhere as a table of all pairs of a programme. Each must lie in [0, 1], because wishes are weighed against them.
 * A pair without one counts as 0, with one warning for all of them; of a pair given twice the last counts.
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
  const suggestions = { applicant: buildSuggest(applicants), project: buildSuggest(targets) };
  const findings: Finding[] = [];
  for (const { row, applicant, project, affinity } of pairs) {
    const place = { ...(file !== undefined && { file }), ...(row !== undefined && { row }) };
    const [index, column] = [rows.get(applicant), columns.get(project)];
    if (index === undefined) findings.push(unknownId('applicant', applicant, suggestions.applicant, place));
    if (column === undefined) findings.push(unknownId('project', project, suggestions.project, place));
    if (!(affinity >= 0 && affinity <= 1)) {
      findings.push({
        code: 'affinity-out-of-range',
        severity: 'error',
        ...place,
        column: 'affinity',
        message: `The affinity of ${quote(applicant)} with ${quote(project)} is ${affinity}.`,
        remedy: 'Scale all affinities to lie between 0 and 1.',
      });
    } else if (index !== undefined && column !== undefined) values[index * targets.length + column] = affinity;
  }
  if (findings.length > 0 && !skipBad) return { status: 'bad', findings };

  const missing = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  if (missing > 0) {
    findings.push({
      code: 'affinity-missing',
      severity: 'warning',
      ...(file !== undefined && { file }),
      message: `${missing} of ${values.length} pairs of applicant and project have no affinity; they count as 0.`,
      remedy: 'Add them if they should count; use a rule "forbid" to rule a pair out.',
    });
  }
  return {
    status: 'ready',
    table: { applicants, targets, values: values.map((value) => (Number.isNaN(value) ? 0 : value)) },
    findings,
  };
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

function unknownId(
  column: 'applicant' | 'project',
  id: string,
  suggest: Suggest,
  place: { readonly file?: string; readonly row?: number },
): Finding {
  return {
    code: `unknown-${column}`,
    severity: 'error',
    ...place,
    column,
    message: `${quote(id)} is not among the ${column}s.${didYouMean(suggest(id))}`,
    remedy: `Write the id of the ${column} as it stands in the programme.`,
  };
}
