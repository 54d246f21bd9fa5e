import type { BackgroundTables } from '@lettermatch/core';
import { type NamedPair, namePairs } from '../assignment/build-placements';
import { type PairTable, selectPairs } from '../graph/pair-table';
import { computeQuality } from '../insight/compute-quality';
import { type BrokenRule, findBrokenRules } from '../insight/find-broken-rules';
import { canonicalOrder } from '../programme/canonical-order';
import { compareIds } from '../programme/compare-ids';
import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { checkRules, type RuleBreach } from '../rules';
import type { MipSolver } from '../solvers';
import type { Quality } from '../types';
import { scoreProjects } from './score-with-letters';
import { solveProjects } from './solve-projects';

/** How good an assignment made elsewhere is, beside the best there is. */
export interface Evaluation {
  readonly placed: number;
  /** Total score of its places. */
  readonly objective: number;
  readonly quality: Quality;
  readonly broken: readonly BrokenRule[];
  /** Soft rules that it does not keep, each with what that costs in units of affinity. */
  readonly breaches: readonly RuleBreach[];
  readonly unplaced: readonly string[];
  /** The best under the rules, by the programme's objective; `null` where the rules cannot all hold. */
  readonly best: {
    readonly placed: number;
    readonly objective: number;
    readonly quality: Quality;
    readonly breaches: readonly RuleBreach[];
  } | null;
}

/** Measures an assignment against the programme's letters, wishes and rules. Pairs that name unknown ids are broken rules and count for nothing. */
export async function evaluateAssignment(
  given: Programme,
  pairs: readonly { readonly applicant: string; readonly project: string }[],
  options: {
    readonly background?: BackgroundTables;
    readonly spelling?: boolean;
    readonly affinities?: PairTable;
    /** Needed where rules bind several people together (`needsMip`). */
    readonly mip?: MipSolver;
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
  const { named, outcome: best } = solveProjects(programme, table, options.mip ? { mip: options.mip } : {});
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

  const measureBest = (places: readonly NamedPair[]): Evaluation['best'] => {
    const chosen = places.map(({ applicant, target }) => ({ applicant, project: target }));
    return {
      placed: chosen.length,
      objective: chosen.reduce((sum, pair) => sum + score(pair), 0),
      quality: measure(chosen),
      breaches: checkRules(programme, chosen).breaches,
    };
  };
  const placed = new Set(known.map(({ applicant }) => applicant));
  return {
    placed: known.length,
    objective: known.reduce((sum, pair) => sum + score(pair), 0),
    quality: measure(known),
    broken: findBrokenRules(programme, pairs),
    breaches: checkRules(programme, known).breaches,
    unplaced: programme.applicants.map(({ id }) => id).filter((id) => !placed.has(id)),
    best: best.status === 'infeasible' ? null : measureBest(namePairs(named, best.projectOf)),
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
