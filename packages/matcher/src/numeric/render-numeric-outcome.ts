import { describeConflict } from '../insight/describe-conflict';
import { listRepairs } from '../insight/list-repairs';
import type { SolveOutcome } from '../solvers/solver';
import { boundTotal, type ObjectiveSummary, summariseObjective } from '../solvers/summarise-objective';
import type { InfeasibleMatch, Repair } from '../types';
import type { NumericProblem } from './parse-numeric-problem';

/** A place of a numeric outcome. */
export interface NumericPlacement {
  readonly applicant: string;
  readonly project: string;
  readonly score: number;
}

/** What a numeric problem came to, by ids; applicants and projects in the order of the problem. */
export type NumericOutcome =
  | (ObjectiveSummary & {
      readonly status: 'optimal' | 'feasible' | 'cancelled';
      /** Absent too where the search for an objective that is not proved for several places each came to its end. */
      readonly stoppedBy?: 'time' | 'user';
      readonly placed: number;
      readonly objective: number;
      /** No assignment of as many places totals more, whatever the objective. */
      readonly bound: number;
      readonly gap: number;
      readonly assignments: readonly NumericPlacement[];
      /** Applicants without any place. */
      readonly unplaced: readonly string[];
      readonly prices: Readonly<Record<string, number>>;
      /** What one more place in all would add: with the prices it proves the bound. */
      readonly placePrice: number;
    })
  | ({ readonly status: 'infeasible' } & Pick<InfeasibleMatch, 'conflict' | 'repairs'>);

/**
 * A solver's outcome by ids; `stoppedBy` is why `shouldStop` answered true, where it did.
 * Complexity: linear in the places, plus the problem's edges where it is sparse.
 */
export function buildNumericOutcome(
  numeric: NumericProblem,
  outcome: SolveOutcome,
  stoppedBy: 'time' | 'user' = 'user',
): NumericOutcome {
  const { applicants, projects } = numeric;
  if (outcome.status === 'infeasible') {
    const named = { applicants, targets: projects, problem: numeric.problem };
    return {
      status: 'infeasible',
      conflict: describeConflict(outcome.conflict, named),
      repairs: listRepairs(numeric.problem, named),
    };
  }
  const stride = applicants.length === 0 ? 0 : outcome.projectOf.length / applicants.length;
  const assignments: NumericPlacement[] = [];
  const unplaced: string[] = [];
  applicants.forEach((applicant, row) => {
    const columns = outcome.projectOf.subarray(row * stride, (row + 1) * stride).filter((column) => column >= 0);
    if (columns.length === 0) unplaced.push(applicant);
    for (const column of columns) {
      assignments.push({ applicant, project: projects[column] ?? '', score: scoreOf(numeric, row, column) });
    }
  });
  const total = boundTotal(outcome);
  return {
    status: outcome.status,
    ...(isCut(outcome) ? { stoppedBy } : {}),
    placed: outcome.placed,
    objective: outcome.objective,
    bound: total.bound,
    gap: total.gap,
    ...summariseObjective(outcome),
    assignments,
    unplaced,
    prices: Object.fromEntries(projects.map((id, column) => [id, total.prices[column] ?? 0])),
    placePrice: total.placePrice,
  };
}

function isCut(outcome: SolveOutcome): boolean {
  return outcome.status === 'cancelled' || (outcome.status === 'feasible' && outcome.stoppedBy === 'stop');
}

/** The outcome as JSON text for people and programs: a line for each assignment and each repair, the same bytes for the same problem. */
export function renderNumericOutcome(outcome: NumericOutcome): string {
  const fields = Object.entries(outcome).map(([key, value]) => {
    const name = JSON.stringify(key);
    if (key === 'conflict') return `  ${name}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`;
    if (!(key === 'assignments' || key === 'repairs') || value.length === 0)
      return `  ${name}: ${JSON.stringify(value)}`;
    const lines = (value as readonly (NumericPlacement | Repair)[]).map((line) => `    ${JSON.stringify(line)}`);
    return `  ${name}: [\n${lines.join(',\n')}\n  ]`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function scoreOf({ problem }: NumericProblem, row: number, column: number): number {
  const { scores, projects } = problem;
  if (scores.kind === 'dense') return scores.values[row * projects + column] ?? 0;
  const from = scores.rowStart[row] ?? 0;
  const at = scores.project.subarray(from, scores.rowStart[row + 1]).indexOf(column);
  return scores.values[from + at] ?? 0;
}
