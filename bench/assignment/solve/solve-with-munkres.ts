import type { Problem } from '@lettermatch/matcher';
import { importPeer } from './import-peer';
import { repeatRuns } from './repeat-runs';
import type { RunLimits } from './run-limits';
import type { SolveRun } from './solve-run';

type Munkres = (costs: readonly (readonly number[])[]) => readonly (readonly [row: number, column: number])[];

/** munkres-js on columns repeated by their seats; dense scores, nothing forbidden, one place each, no fewest seats. */
export async function solveWithMunkres(problem: Problem, limits: RunLimits): Promise<SolveRun> {
  const munkres = await importPeer<Munkres>('munkres-js');
  const { measured } = await repeatRuns(() => solveOnce(problem, munkres), limits);
  return measured;
}

function solveOnce({ applicants, projects, scores, seats }: Problem, munkres: Munkres) {
  const repeated = Array.from(seats.max, (most, project) => new Array<number>(most).fill(project)).flat();
  const scoreOf = (applicant: number, column: number) =>
    scores.values[applicant * projects + (repeated[column] ?? 0)] ?? 0;
  const costs = Array.from({ length: applicants }, (_, applicant) =>
    repeated.map((_, column) => -scoreOf(applicant, column)),
  );
  const places = munkres(costs);
  const objective = places.reduce((sum, [applicant, column]) => sum + scoreOf(applicant, column), 0);
  return { isOptimal: true, placed: places.length, objective };
}
