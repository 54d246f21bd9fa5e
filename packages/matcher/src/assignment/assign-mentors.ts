import { buildNamedProblem, type NamedProblem } from '../graph/build-problem';
import { buildStart, costlyMove } from '../graph/build-start';
import type { PairTable } from '../graph/pair-table';
import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { translateRules } from '../rules';
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
 * Gives every applicant one mentor, as many as possible, by affinity and the rules about the two. A mentor with projects serves only applicants placed in them;
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
  const projectsServed = new Map(programme.mentors.map(({ id, projects }) => [id, new Set(projects)]));
  const { mentorExcluded, mentorAdjusted } = translateRules(programme);
  const named = buildNamedProblem({
    applicants: programme.applicants,
    offers: programme.mentors,
    affinities,
    seed: programme.settings.seed,
    places: { min: 0, max: 1 },
    allows: (applicant, mentor) => {
      const projects = projectsServed.get(mentor);
      const serves =
        projects === undefined ||
        projects.size === 0 ||
        (projectsOf.get(applicant.id) ?? []).some((project) => projects.has(project));
      return serves && !mentorExcluded.has(pairKey(applicant.id, mentor));
    },
    score: (affinity, applicant, mentor) => affinity + (mentorAdjusted.get(pairKey(applicant, mentor)) ?? 0),
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
