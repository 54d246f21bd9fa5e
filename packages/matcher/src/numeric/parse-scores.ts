import { quote } from '../programme/describe-finding';
import { buildSuggest, didYouMean } from '../programme/suggest';
import type { DenseScores, SparseScores } from '../solvers/solver';
import type { NumericFindings } from './numeric-findings';

/** The solver's own limit: sums and prices of larger scores could overflow. */
const LARGEST_SCORE = 1e100;

/** `rows` as one matrix, row-major; every row of another length and every score that is no number is reported. */
export function parseDenseScores(
  rows: readonly unknown[],
  applicants: readonly string[],
  projects: readonly string[],
  log: NumericFindings,
): DenseScores {
  const values = new Float64Array(applicants.length * projects.length);
  if (rows.length !== applicants.length) {
    const message = `There are ${rows.length} rows of scores for ${applicants.length} applicants.`;
    log.report('wrong-length', { column: 'scores' }, message);
  }
  rows.slice(0, applicants.length).forEach((row, index) => {
    const place = { row: index + 1, column: 'scores' };
    const name = `applicant ${quote(applicants[index])}`;
    if (!Array.isArray(row)) {
      log.report('not-a-list', place, `${quote(row)} stands where the scores of ${name} are needed.`);
      return;
    }
    if (row.length !== projects.length) {
      const message = `The row of ${name} has ${row.length} scores for ${projects.length} projects.`;
      log.report('wrong-length', place, message);
    }
    for (let column = 0; column < Math.min(row.length, projects.length); column++) {
      const score: unknown = row[column];
      if (isScore(score)) values[index * projects.length + column] = score;
      else log.report('bad-score', place, describeBadScore(score, applicants[index], projects[column]));
    }
  });
  return { kind: 'dense', values };
}

/** The listed pairs as compressed rows with ascending columns; unknown ids, pairs listed twice and scores that are no numbers are reported. */
export function parseEdges(
  edges: readonly unknown[],
  applicants: readonly string[],
  projects: readonly string[],
  log: NumericFindings,
): SparseScores {
  const findRow = createFinder('applicants', applicants, log);
  const findColumn = createFinder('projects', projects, log);
  const rows: { readonly column: number; readonly score: number; readonly at: number }[][] = applicants.map(() => []);
  edges.forEach((edge, index) => {
    const place = { row: index + 1, column: 'edges' };
    if (!Array.isArray(edge) || edge.length !== 3) {
      const received = Array.isArray(edge) ? `A list of ${edge.length} stands` : `${quote(edge)} stands`;
      log.report('bad-edge', place, `${received} where a pair and its score are needed.`);
      return;
    }
    const [applicant, project, score] = edge as readonly unknown[];
    const row = findRow(applicant, place);
    const column = findColumn(project, place);
    if (!isScore(score)) log.report('bad-score', place, describeBadScore(score, applicant, project));
    else if (row !== undefined && column !== undefined) rows[row]?.push({ column, score, at: index + 1 });
  });

  const count = rows.reduce((sum, row) => sum + row.length, 0);
  const scores = {
    kind: 'sparse',
    rowStart: new Uint32Array(applicants.length + 1),
    project: new Uint32Array(count),
    values: new Float64Array(count),
  } as const;
  let at = 0;
  rows.forEach((row, index) => {
    row.sort((a, b) => a.column - b.column || a.at - b.at);
    row.forEach(({ column, score, at: edge }, position) => {
      const before = row[position - 1];
      if (before?.column === column) {
        const message = `The pair ${quote(applicants[index])} and ${quote(projects[column])} is also listed at ${before.at}.`;
        log.report('duplicate-edge', { row: edge, column: 'edges' }, message);
      }
      scores.project[at] = column;
      scores.values[at] = score;
      at++;
    });
    scores.rowStart[index + 1] = at;
  });
  return scores;
}

function createFinder(
  table: 'applicants' | 'projects',
  ids: readonly string[],
  log: NumericFindings,
): (id: unknown, place: { readonly row: number; readonly column: string }) => number | undefined {
  const index = new Map(ids.map((id, position) => [id, position]));
  const suggest = buildSuggest(ids);
  return (id, place) => {
    const found = typeof id === 'string' ? index.get(id) : undefined;
    if (found === undefined) {
      const guess = typeof id === 'string' ? didYouMean(suggest(id)) : '';
      log.report('unknown-id', place, `${quote(id)} is not among the ${table}.${guess}`);
    }
    return found;
  };
}

function isScore(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_SCORE;
}

function describeBadScore(score: unknown, applicant: unknown, project: unknown): string {
  const pair = `applicant ${quote(applicant)} with project ${quote(project)}`;
  return score === undefined ? `The score of ${pair} is missing.` : `The score of ${pair} is ${quote(score)}.`;
}
