import { isForbidden, type NamedProblem } from '../graph/build-problem';
import { createPairLookup, type PairTable } from '../graph/pair-table';
import type { Programme } from '../programme/programme';
import type { Quality } from '../types';

/** What quality is computed from: who is where, the affinities, and who could have been where. */
export interface QualityInput {
  readonly programme: Programme;
  readonly table: PairTable;
  readonly named: NamedProblem;
  readonly pairs: readonly { readonly applicant: string; readonly target: string }[];
  /** By applicant id. */
  readonly languages: ReadonlyMap<string, string>;
}

/** Every quality figure of an assignment, however it was made. Complexity: applicants x projects. */
export function computeQuality({ programme, table, named, pairs, languages }: QualityInput): Quality {
  const lookup = createPairLookup(table);
  const affinities = pairs.map(({ applicant, target }) => lookup.affinity(applicant, target));
  const sorted = [...affinities].sort((a, b) => a - b);
  const allowed = allowedAffinities(named, lookup.affinity);
  const bests = pairs.map(({ applicant }) => allowed.best.get(applicant) ?? 0);
  const total = sum(affinities);
  return {
    totalAffinity: total,
    meanAffinity: pairs.length === 0 ? 0 : total / pairs.length,
    minAffinity: sorted[0] ?? 0,
    deciles: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (tenth) => sorted[Math.max(0, Math.ceil((tenth * sorted.length) / 10) - 1)] ?? 0,
    ),
    bestTotalAffinity: sum(bests),
    randomMeanAffinity: allowed.mean,
    wishes: countWishes(programme, pairs),
    envious: affinities.filter((affinity, index) => affinity < (bests[index] ?? 0)).length,
    seatsFilled: { filled: pairs.length, total: sum([...named.problem.seats.max]) },
    byLanguage: byLanguage(pairs, affinities, languages),
  };
}

function allowedAffinities(
  { applicants, targets, problem }: NamedProblem,
  affinity: (applicant: string, target: string) => number,
) {
  const best = new Map<string, number>();
  let total = 0;
  let count = 0;
  applicants.forEach((applicant, row) => {
    targets.forEach((target, column) => {
      if (isForbidden(problem, row, column)) return;
      const value = affinity(applicant, target);
      total += value;
      count += 1;
      best.set(applicant, Math.max(best.get(applicant) ?? 0, value));
    });
  });
  return { best, mean: count === 0 ? 0 : total / count };
}

function countWishes(programme: Programme, pairs: QualityInput['pairs']): Quality['wishes'] {
  const wishes = new Map(programme.applicants.map(({ id, preferences }) => [id, preferences]));
  const longest = programme.applicants.reduce((most, { preferences }) => Math.max(most, preferences.length), 0);
  const byRank = new Array<number>(longest).fill(0);
  let unstated = 0;
  let stated = 0;
  for (const { applicant, target } of pairs) {
    const list = wishes.get(applicant) ?? [];
    if (list.length === 0) continue;
    stated += 1;
    const rank = list.indexOf(target);
    if (rank < 0) unstated += 1;
    else byRank[rank] = (byRank[rank] ?? 0) + 1;
  }
  return { stated, byRank, unstated };
}

function byLanguage(
  pairs: QualityInput['pairs'],
  affinities: readonly number[],
  languages: ReadonlyMap<string, string>,
): Quality['byLanguage'] {
  const groups = new Map<string, number[]>();
  pairs.forEach(({ applicant }, index) => {
    const language = languages.get(applicant) ?? 'und';
    groups.set(language, [...(groups.get(language) ?? []), affinities[index] ?? 0]);
  });
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, values]) => ({ language, applicants: values.length, meanAffinity: sum(values) / values.length }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
