import { pairKey } from '../../programme/pair-key';
import type { MentorPair, PlacedPair } from '../placements';
import type { Limit, RuleEffects, RuleRef } from '../rule-effects';

/** What translated rules say of one assignment. */
export interface EffectsOutcome {
  /** `kind index` of each rule that it breaks, `pin applicant project` for a pair that must be, in order and each once. */
  readonly broken: readonly string[];
  /** By `kind index`, what its breaches cost. */
  readonly costs: Readonly<Record<string, number>>;
}

export function refText({ kind, index }: RuleRef): string {
  return `${kind} ${index}`;
}

/** Reads effects for an assignment as a solver does: pairs, pins and limits alone, never the rules. */
export function evaluateEffects(
  effects: RuleEffects,
  pairs: readonly PlacedPair[],
  mentorPairs: readonly MentorPair[],
  places: number,
): EffectsOutcome {
  const broken = new Set<string>();
  const costs: Record<string, number> = {};
  const cost = (rule: RuleRef, amount: number) => {
    if (amount > 0) costs[refText(rule)] = (costs[refText(rule)] ?? 0) + amount;
  };
  const visit = (key: string, side: 'projects' | 'mentors') => {
    const excluded = side === 'projects' ? effects.excluded : effects.mentorExcluded;
    const adjusted = side === 'projects' ? effects.adjustedBy : effects.mentorAdjustedBy;
    for (const { rule } of excluded.get(key) ?? []) broken.add(typeof rule === 'string' ? rule : refText(rule));
    for (const { rule, by } of adjusted.get(key) ?? []) cost(rule, -by);
  };
  for (const { applicant, project } of pairs) visit(pairKey(applicant, project), 'projects');
  for (const { applicant, mentor } of mentorPairs) visit(pairKey(applicant, mentor), 'mentors');
  const held = new Set(pairs.map(({ applicant, project }) => pairKey(applicant, project)));
  for (const { applicant, project } of effects.pinned)
    if (!held.has(pairKey(applicant, project))) broken.add(`pin ${applicant} ${project}`);
  for (const limit of effects.limits) {
    const breaches = countBreaches(limit, pairs, places);
    if (limit.kind === 'may-close') cost(limit.rule, breaches * limit.cost);
    else if (limit.weight !== undefined) cost(limit.rule, breaches * limit.weight);
    else if (breaches > 0) broken.add(refText(limit.rule));
  }
  return { broken: [...broken].toSorted(), costs };
}

function countBreaches(limit: Limit, pairs: readonly PlacedPair[], places: number): number {
  if (limit.kind === 'may-close') return pairs.some(({ project }) => project === limit.project) ? 0 : 1;
  const ours = pairs.filter(({ applicant }) => limit.applicants.includes(applicant));
  const perProject = (project: string) => ours.filter((pair) => pair.project === project).length;
  if (limit.kind === 'count') {
    const there = ours.filter(({ project }) => limit.projects.includes(project)).length;
    return Math.max(0, there - limit.max, limit.min - there);
  }
  if (limit.kind === 'not-alone') return limit.projects.filter((project) => perProject(project) === 1).length;
  const counts = [...new Set(ours.map(({ project }) => project))].map(perProject).toSorted((a, b) => b - a);
  if (limit.weight === undefined) return counts.every((count) => count === limit.applicants.length) ? 0 : 1;
  return counts.slice(places).reduce((sum, count) => sum + count, 0);
}
