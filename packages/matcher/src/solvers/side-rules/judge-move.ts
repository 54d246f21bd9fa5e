import type { Problem } from '../solver';
import { measureBreaches } from './measure-breaches';
import type { SideRules } from './side-rules';

/** What one person's move from a project, or from none (-1), into another adds to the penalty; `Infinity` where a hard rule breaks. */
export type MoveJudge = (applicant: number, from: number, to: number) => number;

/**
 * Judges single moves, everybody else staying: only limits that speak of the person and of either project are looked at.
 *
 * @param projectOf An assignment that keeps the hard rules, in the layout of an outcome, one place each.
 * @complexity of a judgement the people of those limits.
 */
export function createMoveJudge(problem: Problem, rules: SideRules, projectOf: Int32Array): MoveJudge {
  const stride = problem.applicants === 0 ? 0 : projectOf.length / problem.applicants;
  const of = <Limit extends { readonly applicants: Uint32Array }>(limits: readonly Limit[]) => {
    const own: Limit[][] = Array.from({ length: problem.applicants }, () => []);
    for (const limit of limits) for (const applicant of limit.applicants) own[applicant]!.push(limit);
    return own;
  };
  const [counts, together, notAlone] = [of(rules.counts), of(rules.together), of(rules.notAlone)];
  return (applicant, from, to) => {
    const concerns = ({ projects }: { readonly projects: Uint32Array }) =>
      projects.includes(from) || projects.includes(to);
    const touched: SideRules = {
      counts: counts[applicant]!.filter(concerns),
      together: together[applicant]!,
      notAlone: notAlone[applicant]!.filter(concerns),
      mayClose: rules.mayClose.filter(({ project }) => project === from || project === to),
    };
    const penalty = (places: Int32Array) =>
      measureBreaches(problem, touched, places).reduce((sum, { cost }) => sum + cost, 0);
    const moved = projectOf.slice();
    moved.fill(-1, applicant * stride, (applicant + 1) * stride);
    moved[applicant * stride] = to;
    const after = penalty(moved);
    return after === Number.POSITIVE_INFINITY ? after : after - penalty(projectOf);
  };
}
