import { isForbidden, type NamedProblem } from '../graph/build-problem';
import { createPairLookup, type PairTable } from '../graph/pair-table';
import { compareIds } from '../programme/compare-ids';
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
  const longest = programme.applicants.reduce((most, { preferences }) => Math.max(most, preferences.length), 0);
  const byRank = new Array<number>(longest).fill(0);
  const counts = { stated: 0, unstated: 0, unplaced: 0 };
  const placesOf = new Map<string, string[]>();
  for (const { applicant, target } of pairs) placesOf.set(applicant, [...(placesOf.get(applicant) ?? []), target]);
  for (const { id, preferences } of programme.applicants) {
    if (preferences.length === 0) continue;
    counts.stated += 1;
    const ranks = (placesOf.get(id) ?? []).map((target) => preferences.indexOf(target));
    const granted = ranks.filter((rank) => rank >= 0);
    if (ranks.length === 0) counts.unplaced += 1;
    else if (granted.length === 0) counts.unstated += 1;
    else {
      const best = Math.min(...granted);
      byRank[best] = (byRank[best] ?? 0) + 1;
    }
  }
  return { ...counts, byRank };
}

function byLanguage(
  pairs: QualityInput['pairs'],
  affinities: readonly number[],
  languages: ReadonlyMap<string, string>,
): Quality['byLanguage'] {
  const groups = new Map<string, number[]>();
  pairs.forEach(({ applicant }, index) => {
    const language = languages.get(applicant) ?? 'und';
    const group = groups.get(language) ?? [];
    group.push(affinities[index] ?? 0);
    groups.set(language, group);
  });
  return [...groups]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([language, values]) => ({ language, applicants: values.length, meanAffinity: sum(values) / values.length }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
