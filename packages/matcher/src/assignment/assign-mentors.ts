import { buildNamedProblem, type NamedProblem } from '../graph/build-problem';
import { buildStart, costlyMove } from '../graph/build-start';
import type { PairTable } from '../graph/pair-table';
import type { Programme } from '../programme/programme';
import { resolveAssignment, solveAssignment } from '../solvers';
import type { SolveOptions, SolveOutcome } from '../solvers/solver';
import type { NamedPair } from './build-placements';

/** Mentors for applicants, as a solved problem. */
export interface SolvedMentors {
  readonly named: NamedProblem;
  readonly outcome: Exclude<SolveOutcome, { status: 'infeasible' }>;
  /** Whether the mentors' minimums had to be given up: no assignment meets them all. */
  readonly minimumsDropped: boolean;
}

export interface MentorOptions extends Pick<SolveOptions, 'shouldStop'> {
  /** Pairs of an earlier run: nobody who has a mentor gets another one, but where somebody would have none. */
  readonly earlier?: readonly { readonly applicant: string; readonly mentor: string }[];
}

/**
 * Gives every applicant one mentor, as many as possible, by affinity. A mentor with projects serves only applicants placed in them;
 * an applicant without a place is then served by mentors without projects alone.
 */
export function assignMentors(
  programme: Programme,
  affinities: PairTable,
  places: readonly NamedPair[],
  { earlier, ...options }: MentorOptions,
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
  const held = earlier?.map(({ applicant, mentor }) => ({ applicant, project: mentor }));
  const solve = ({ problem }: NamedProblem): SolveOutcome =>
    held === undefined
      ? solveAssignment(problem, options)
      : resolveAssignment(
          { ...problem, start: buildStart(named, held) },
          { ...options, costOfMove: costlyMove(problem) },
        );
  const outcome = solve(named);
  if (outcome.status !== 'infeasible') return { named, outcome, minimumsDropped: false };
  const relaxed = {
    ...named,
    problem: { ...named.problem, seats: { ...named.problem.seats, min: new Uint32Array(named.problem.projects) } },
  };
  const again = solve(relaxed);
  if (again.status === 'infeasible')
    throw new Error('matcher: a problem without minimums was called infeasible. Please report it with the programme.');
  return { named: relaxed, outcome: again, minimumsDropped: true };
}
