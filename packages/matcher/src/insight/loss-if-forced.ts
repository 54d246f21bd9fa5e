import { isForbidden, type NamedProblem } from '../graph/build-problem';
import { compareIds } from '../programme/compare-ids';
import { solveAssignment } from '../solvers';
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
 * @complexity one solve.
 */
export function lossIfForced(named: NamedProblem, solved: Solved, applicant: string, target: string): ForcedPair {
  const row = named.applicants.indexOf(applicant);
  const column = named.targets.indexOf(target);
  const { problem } = named;
  if (isForbidden(problem, row, column))
    return { status: 'ruled-out', reason: 'a rule or the applicant rules this project out' };
  const pinned = problem.pinned ?? [];
  if (pinned.some(([pinnedRow, pinnedColumn]) => pinnedRow === row && pinnedColumn === column)) {
    return { status: 'possible', placesLost: 0, lossInTotal: 0, moves: [] };
  }
  const forced = solveAssignment({ ...problem, pinned: [...pinned, [row, column] as const] });
  if (forced.status === 'infeasible')
    return { status: 'ruled-out', reason: 'then the locks and the minimum and maximum sizes could not all hold' };
  return {
    status: 'possible',
    placesLost: solved.placed - forced.placed,
    lossInTotal: Math.max(0, solved.objective - forced.objective),
    moves: findMoves(named, solved.projectOf, forced.projectOf),
  };
}

function findMoves(
  { applicants, targets }: NamedProblem,
  before: Int32Array,
  after: Int32Array,
): Extract<ForcedPair, { status: 'possible' }>['moves'] {
  const stride = applicants.length === 0 ? 0 : before.length / applicants.length;
  return applicants
    .flatMap((applicant, row) => {
      const from = [...before.subarray(row * stride, (row + 1) * stride)].filter((column) => column >= 0);
      const to = [...after.subarray(row * stride, (row + 1) * stride)].filter((column) => column >= 0);
      const left = from.filter((column) => !to.includes(column));
      const joined = to.filter((column) => !from.includes(column));
      return Array.from({ length: Math.max(left.length, joined.length) }, (_, index) => ({
        applicant,
        from: targets[left[index] ?? -1] ?? null,
        to: targets[joined[index] ?? -1] ?? null,
      }));
    })
    .sort((a, b) => compareIds(a.applicant, b.applicant));
}
