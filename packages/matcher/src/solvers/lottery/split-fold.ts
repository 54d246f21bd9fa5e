import { listPlaces } from '../certificate';
import type { FreeProblem } from '../reduce-by-pins';
import type { Problem, Quota, SolveOutcome } from '../solver';

/**
 * Splits an assignment into parts so that the places of everyone and the people of every project are shared out evenly: each part has a t-th of
 * them, rounded down or up. One part at a time: an assignment within what is left, with these shares as quotas, exists because what is left
 * divided by the parts to come is one in fractions, and such problems have whole solutions (de Werra 1971).
 * Undefined where the solver was stopped.
 *
 * @param solve A solver for the total; scores are 0.
 */
export function splitFold(
  folded: FreeProblem,
  projectOf: Int32Array,
  fold: number,
  solve: (problem: Problem) => SolveOutcome,
): readonly (readonly (readonly number[])[])[] | undefined {
  const left = Array.from({ length: folded.applicants }, () => new Set<number>());
  for (const [applicant, project] of listPlaces(folded, projectOf)) left[applicant]!.add(project);
  const parts: (readonly (readonly number[])[])[] = [];
  for (let toCome = fold; toCome > 1; toCome--) {
    const problem = buildPart(folded.projects, left, toCome);
    const outcome = solve(problem);
    if (outcome.status !== 'optimal') return undefined;
    const part = left.map((): number[] => []);
    for (const [applicant, project] of listPlaces(problem, outcome.projectOf)) {
      part[applicant]!.push(project);
      left[applicant]!.delete(project);
    }
    parts.push(part);
  }
  parts.push(left.map((own) => [...own]));
  return parts;
}

function buildPart(projects: number, left: readonly ReadonlySet<number>[], toCome: number): Problem {
  const people = new Uint32Array(projects);
  for (const own of left) for (const project of own) people[project]! += 1;
  const rowStart = new Uint32Array(left.length + 1);
  left.forEach((own, applicant) => {
    rowStart[applicant + 1] = rowStart[applicant]! + own.size;
  });
  const project = Uint32Array.from(left.flatMap((own) => [...own].sort((a, b) => a - b)));
  return {
    applicants: left.length,
    projects,
    scores: { kind: 'sparse', rowStart, project, values: new Float64Array(project.length) },
    places: shareOut(
      left.map((own) => own.size),
      toCome,
    ),
    seats: shareOut([...people], toCome),
  };
}

function shareOut(counts: readonly number[], parts: number): Quota {
  return {
    min: Uint32Array.from(counts, (count) => Math.floor(count / parts)),
    max: Uint32Array.from(counts, (count) => Math.ceil(count / parts)),
  };
}
