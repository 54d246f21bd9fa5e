import type { ForcedPair } from '../insight/loss-if-forced';
import { compareIds } from '../programme/compare-ids';
import type { MatchOptions } from './match-options';
import { type RuledProblem, solveRuled } from './solve-ruled';

/**
 * The exact loss in the net if one applicant were put in one project and everyone else placed best again, where rules bind several people
 * together; `null` where no budget tells. Two solves.
 */
export function forceRuledPair(
  named: RuledProblem,
  applicant: string,
  target: string,
  options: Pick<MatchOptions, 'mip' | 'shouldStop'>,
): ForcedPair | null {
  const { problem, applicants, targets } = named;
  const pair = [applicants.indexOf(applicant), targets.indexOf(target)] as const;
  const { ruled: best } = solveRuled(named, problem, options);
  const pinned = [...(problem.pinned ?? []), pair];
  const { ruled: forced, outcome } = solveRuled(named, { ...problem, pinned }, options);
  if (outcome.status === 'infeasible') return { status: 'ruled-out', reason: 'then the rules could not all hold' };
  if (best?.status !== 'optimal' || forced?.status !== 'optimal') return null;
  const placesOf = (projectOf: Int32Array, row: number) => {
    const stride = projectOf.length / applicants.length;
    return [...projectOf.subarray(row * stride, (row + 1) * stride)].filter((project) => project >= 0);
  };
  const moves = applicants.flatMap((id, row) => {
    const [before, after] = [placesOf(best.projectOf, row), placesOf(forced.projectOf, row)];
    const left = before.filter((project) => !after.includes(project));
    const joined = after.filter((project) => !before.includes(project));
    return Array.from({ length: Math.max(left.length, joined.length) }, (_, index) => ({
      applicant: id,
      from: targets[left[index] ?? -1] ?? null,
      to: targets[joined[index] ?? -1] ?? null,
    }));
  });
  return {
    status: 'possible',
    placesLost: best.placed - forced.placed,
    lossInTotal: Math.max(0, best.net - forced.net),
    moves: moves.sort((a, b) => compareIds(a.applicant, b.applicant)),
  };
}
