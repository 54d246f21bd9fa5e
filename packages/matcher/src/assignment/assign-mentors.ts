import { buildNamedProblem, type NamedProblem } from '../graph/build-problem';
import type { PairTable } from '../graph/pair-table';
import type { Programme } from '../programme/programme';
import { solveAssignment } from '../solvers';
import type { SolveOptions, SolveOutcome } from '../solvers/solver';
import type { NamedPair } from './build-placements';

/** Mentors for applicants, as a solved problem. */
export interface SolvedMentors {
  readonly named: NamedProblem;
  readonly outcome: Exclude<SolveOutcome, { status: 'infeasible' }>;
  /** Whether the mentors' minimums had to be given up: no assignment meets them all. */
  readonly minimumsDropped: boolean;
}

/**
 * Gives every applicant one mentor, as many as possible, by affinity. A mentor with projects serves only applicants placed in them;
 * an applicant without a place is then served by mentors without projects alone.
 */
export function assignMentors(
  programme: Programme,
  affinities: PairTable,
  places: readonly NamedPair[],
  options: SolveOptions,
): SolvedMentors {
  const projectsOf = new Map<string, string[]>();
  for (const { applicant, target } of places) projectsOf.set(applicant, [...(projectsOf.get(applicant) ?? []), target]);
  const serves = new Map(programme.mentors.map(({ id, projects }) => [id, new Set(projects)]));
  const named = buildNamedProblem({
    applicants: programme.applicants,
    offers: programme.mentors,
    affinities,
    seed: programme.settings.seed,
    places: { min: 0, max: 1 },
    allows: (applicant, mentor) => {
      const projects = serves.get(mentor);
      return (
        projects === undefined ||
        projects.size === 0 ||
        (projectsOf.get(applicant.id) ?? []).some((project) => projects.has(project))
      );
    },
    score: (affinity) => affinity,
    pinned: [],
  });
  const outcome = solveAssignment(named.problem, options);
  if (outcome.status !== 'infeasible') return { named, outcome, minimumsDropped: false };
  const relaxed = {
    ...named,
    problem: { ...named.problem, seats: { ...named.problem.seats, min: new Uint32Array(named.problem.projects) } },
  };
  const again = solveAssignment(relaxed.problem, options);
  if (again.status === 'infeasible')
    throw new Error('matcher: a problem without minimums was called infeasible. Please report it with the programme.');
  return { named: relaxed, outcome: again, minimumsDropped: true };
}
