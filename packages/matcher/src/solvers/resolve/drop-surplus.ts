import type { FreeProblem } from '../reduce-by-pins';
import type { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';

/** Takes people out of projects above their maximum, those with the lowest scores there first: what a stopped search gives back. */
export function dropSurplus({ places, problem, rows }: ResidualNetwork): void {
  for (let project = 0; project < problem.projects; project++) {
    const surplus = places.load[project]! - problem.seats.max[project]!;
    if (surplus <= 0) continue;
    const members: number[] = [];
    for (let slot = places.first[project]!; slot >= 0; slot = places.next[slot]!) {
      members.push(Math.floor(slot / places.stride));
    }
    members.sort((a, b) => rows.scoreOf(a, project) - rows.scoreOf(b, project) || b - a);
    for (const applicant of members.slice(0, surplus)) places.remove(applicant, project);
  }
}

/** Whether everyone and every project has its minimum. */
export function holdsMinimums(places: ResidualNetwork['places'], problem: FreeProblem): boolean {
  return (
    problem.places.min.every((min, applicant) => places.filled[applicant]! >= min) &&
    problem.seats.min.every((min, project) => places.load[project]! >= min)
  );
}
