import { isForbidden, type NamedProblem } from '../graph/build-problem';
import { compareIds } from '../programme/compare-ids';
import { lossIfForced as lossOfPair } from '../solvers';
import type { SolveOutcome } from '../solvers/solver';

/** What happens if a pair is forced. */
export type ForcedPair =
  | {
      readonly status: 'possible';
      /** How many fewer are placed, and what the total at that number loses; both exact. */
      readonly placesLost: number;
      readonly lossInTotal: number;
      /** Everyone who would change, the forced applicant included; `null` is no place. */
      readonly moves: readonly {
        readonly applicant: string;
        readonly from: string | null;
        readonly to: string | null;
      }[];
    }
  | { readonly status: 'ruled-out'; readonly reason: string };

type Solved = Exclude<SolveOutcome, { status: 'infeasible' }>;

/**
 * The exact loss if one applicant were put in one project, everyone else again placed best.
 * @param solved The optimum of the problem.
 * @complexity one shortest path.
 */
export function lossIfForced(named: NamedProblem, solved: Solved, applicant: string, target: string): ForcedPair {
  const row = named.applicants.indexOf(applicant);
  const column = named.targets.indexOf(target);
  if (isForbidden(named.problem, row, column))
    return { status: 'ruled-out', reason: 'a rule or the applicant rules this project out' };
  const forced = lossOfPair(named.problem, solved, [row, column]);
  if (forced.status === 'impossible')
    return { status: 'ruled-out', reason: 'then the locks and the minimum and maximum sizes could not all hold' };
  return {
    status: 'possible',
    placesLost: forced.placed,
    lossInTotal: Math.max(0, forced.total),
    moves: forced.moves
      .map(({ applicant, from, to }) => ({
        applicant: named.applicants[applicant] ?? '',
        from: named.targets[from] ?? null,
        to: named.targets[to] ?? null,
      }))
      .sort((a, b) => compareIds(a.applicant, b.applicant)),
  };
}
