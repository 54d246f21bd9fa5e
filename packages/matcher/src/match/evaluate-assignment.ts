import type { BackgroundTables } from '@lettermatch/core';
import { namePairs } from '../assignment/build-placements';
import { buildProjectProblem } from '../graph/build-problem';
import { type PairTable, selectPairs } from '../graph/pair-table';
import { computeQuality } from '../insight/compute-quality';
import { type BrokenRule, findBrokenRules } from '../insight/find-broken-rules';
import { canonicalOrder } from '../programme/canonical-order';
import { compareIds } from '../programme/compare-ids';
import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { solveAssignment } from '../solvers';
import type { Quality } from '../types';
import { scoreProjects } from './score-with-letters';

/** How good an assignment made elsewhere is, beside the best there is. */
export interface Evaluation {
  readonly placed: number;
  /** Total score of its places. */
  readonly objective: number;
  readonly quality: Quality;
  readonly broken: readonly BrokenRule[];
  readonly unplaced: readonly string[];
  /** The best under the rules; `null` where the rules cannot all hold. */
  readonly best: { readonly placed: number; readonly objective: number; readonly quality: Quality } | null;
}

/** Measures an assignment against the programme's letters, wishes and rules. Pairs that name unknown ids are broken rules and count for nothing. */
export async function evaluateAssignment(
  given: Programme,
  pairs: readonly { readonly applicant: string; readonly project: string }[],
  options: {
    readonly background?: BackgroundTables;
    readonly spelling?: boolean;
    readonly affinities?: PairTable;
  } = {},
): Promise<Evaluation> {
  const programme = canonicalOrder(given);
  const scored =
    options.affinities === undefined
      ? await scoreProjects(programme, options)
      : {
          table: selectPairs(
            options.affinities,
            programme.applicants.map(({ id }) => id),
            programme.projects.map(({ id }) => id),
          ),
        };
  const { table } = scored;
  const named = buildProjectProblem(programme, table);
  const rows = new Map(named.applicants.map((id, row) => [id, row]));
  const columns = new Map(named.targets.map((id, column) => [id, column]));
  const known = uniquePairs(pairs).filter(({ applicant, project }) => rows.has(applicant) && columns.has(project));
  const languages = new Map(
    ('affinity' in scored ? scored.affinity?.letters : undefined)?.map(({ id, language }) => [id, language]),
  );
  const measure = (chosen: readonly { readonly applicant: string; readonly project: string }[]) =>
    computeQuality({
      programme,
      table,
      named,
      pairs: chosen.map(({ applicant, project }) => ({ applicant, target: project })),
      languages,
    });
  const score = ({ applicant, project }: { readonly applicant: string; readonly project: string }) =>
    named.problem.scores.values[(rows.get(applicant) ?? 0) * named.targets.length + (columns.get(project) ?? 0)] ?? 0;

  const best = solveAssignment(named.problem);
  const placed = new Set(known.map(({ applicant }) => applicant));
  return {
    placed: known.length,
    objective: known.reduce((sum, pair) => sum + score(pair), 0),
    quality: measure(known),
    broken: findBrokenRules(programme, pairs),
    unplaced: programme.applicants.map(({ id }) => id).filter((id) => !placed.has(id)),
    best:
      best.status === 'infeasible'
        ? null
        : {
            placed: best.placed,
            objective: best.objective,
            quality: measure(
              namePairs(named, best.projectOf).map(({ applicant, target }) => ({ applicant, project: target })),
            ),
          },
  };
}

/** Each pair once, in the order of ids, so that sums do not depend on the file's rows. */
function uniquePairs<T extends { readonly applicant: string; readonly project: string }>(
  pairs: readonly T[],
): readonly T[] {
  const seen = new Set<string>();
  return pairs
    .filter(({ applicant, project }) => {
      const key = pairKey(applicant, project);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => compareIds(a.applicant, b.applicant) || compareIds(a.project, b.project));
}
