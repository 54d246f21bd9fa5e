import type { Scale } from '@lettermatch/core';
import { rankOf, rankTargets } from '../graph/build-graph';
import { isForbidden, type NamedProblem } from '../graph/build-problem';
import { createPairLookup, type PairTable } from '../graph/pair-table';
import { createPreferenceWeigher } from '../graph/weigh-preferences';
import { compareIds } from '../programme/compare-ids';
import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { describeRule, type RuleEffects, translateRules } from '../rules';
import type { DecidedBy, Evidence, Fit, NextInLine, Placement, ProjectSummary, Unplaced } from '../types';
import { listNextInLine } from './list-next-in-line';

/** A solved assignment as pairs of ids, in the order of the applicants' ids. */
export interface NamedPair {
  readonly applicant: string;
  readonly target: string;
  readonly score: number;
}

/** Reads pairs out of `projectOf`; sorted by applicant id, then target id. */
export function namePairs(named: NamedProblem, projectOf: Int32Array): readonly NamedPair[] {
  const { applicants, targets, problem } = named;
  const stride = applicants.length === 0 ? 0 : projectOf.length / applicants.length;
  const pairs: NamedPair[] = [];
  applicants.forEach((applicant, row) => {
    for (let place = 0; place < stride; place += 1) {
      const column = projectOf[row * stride + place] ?? -1;
      const target = targets[column];
      if (column >= 0 && target !== undefined) {
        pairs.push({ applicant, target, score: problem.scores.values[row * problem.projects + column] ?? 0 });
      }
    }
  });
  return pairs.sort((a, b) => compareIds(a.applicant, b.applicant) || compareIds(a.target, b.target));
}

export interface PlacementContext {
  readonly programme: Programme;
  readonly table: PairTable;
  readonly scale: Pick<Scale, 'strongFrom' | 'goodFrom'>;
  readonly explain: (applicant: string, target: string) => Evidence | null;
  /** What the rules ask. @defaultValue translated anew */
  readonly effects?: RuleEffects;
}

/** Placements with ranks, words and evidence. */
export function buildPlacements(pairs: readonly NamedPair[], context: PlacementContext): readonly Placement[] {
  const { programme, table, scale, explain, effects = translateRules(context.programme) } = context;
  const lookup = createPairLookup(table);
  const wishes = new Map(programme.applicants.map(({ id, preferences }) => [id, preferences]));
  const locked = new Set(effects.pinned.map(({ applicant, project }) => pairKey(applicant, project)));
  const preferences = createPreferenceWeigher(programme);
  const people = new Map(programme.applicants.map((each) => [each.id, each]));
  return pairs.map(({ applicant, target, score }) => {
    const affinity = lookup.affinity(applicant, target);
    const statedRank = (wishes.get(applicant)?.indexOf(target) ?? -1) + 1 || null;
    const person = people.get(applicant);
    const counted = person === undefined ? [] : preferences.list(person, target);
    const key = pairKey(applicant, target);
    const rules = effects.adjustedBy.get(key) ?? [];
    const decidedBy: DecidedBy = locked.has(key)
      ? 'lock'
      : statedRank !== null && programme.settings.counts !== 'letters'
        ? 'wish'
        : 'letter';
    return {
      applicant,
      project: target,
      affinity,
      fit: fitOf(affinity, scale),
      rank: rankOf(target, table.targets, (id) => lookup.affinity(applicant, id)),
      statedRank,
      decidedBy,
      score,
      ...(counted.length > 0 && { preferences: counted }),
      ...(rules.length > 0 && {
        rulesCounted: rules.map(({ rule, by }) => ({ rule, message: describeRule(programme, rule), by })),
      }),
      evidence: explain(applicant, target),
    };
  });
}

/** The word that people read for an affinity. */
export function fitOf(affinity: number, { strongFrom, goodFrom }: Pick<Scale, 'strongFrom' | 'goodFrom'>): Fit {
  return affinity >= strongFrom ? 'strong' : affinity >= goodFrom ? 'good' : 'weak';
}

const NEXT_PROJECTS = 3;

/** Who waits for a place in a project, and who would come in. */
export interface Line {
  readonly waiting: readonly string[];
  readonly next: readonly NextInLine[];
}

/** The unplaced with the reason, and where each would come in first. */
export function buildUnplaced(
  named: NamedProblem,
  pairs: readonly NamedPair[],
): { readonly unplaced: readonly Unplaced[]; readonly lines: ReadonlyMap<string, Line> } {
  const { applicants, targets, problem } = named;
  const placed = new Set(pairs.map(({ applicant }) => applicant));
  const waiting = applicants
    .map((id, row) => ({ id, row }))
    .filter(({ id, row }) => !placed.has(id) && maxPlaces(named, row) > 0);
  const lines = new Map(
    targets.map((target, column) => [
      target,
      waiting
        .filter(({ row }) => !isForbidden(problem, row, column))
        .map(({ id, row }) => ({ id, score: problem.scores.values[row * problem.projects + column] ?? 0 }))
        .sort((a, b) => b.score - a.score || compareIds(a.id, b.id))
        .map(({ id }) => id),
    ]),
  );
  const columns = new Map(targets.map((target, column) => [target, column]));
  const unplaced = waiting.map(({ id, row }): Unplaced => {
    const allowed = targets.filter((_, column) => !isForbidden(problem, row, column));
    const score = (target: string) => problem.scores.values[row * problem.projects + (columns.get(target) ?? 0)] ?? 0;
    return {
      applicant: id,
      reason: allowed.length === 0 ? 'every-project-ruled-out' : 'no-seat-left',
      nextInLine: rankTargets(allowed, score)
        .slice(0, NEXT_PROJECTS)
        .map((project) => ({ project, position: (lines.get(project)?.indexOf(id) ?? -1) + 1 })),
    };
  });
  const next = listNextInLine(named, pairs);
  return {
    unplaced: unplaced.sort((a, b) => compareIds(a.applicant, b.applicant)),
    lines: new Map([...lines].map(([id, waiting]) => [id, { waiting, next: next.get(id) ?? [] }])),
  };
}

function maxPlaces({ problem }: NamedProblem, row: number): number {
  return typeof problem.places === 'number' ? problem.places : (problem.places.max[row] ?? 0);
}

/** Each project's side, by id. */
export function buildProjectSummaries(
  programme: Programme,
  pairs: readonly NamedPair[],
  prices: Readonly<Record<string, number>>,
  lines: ReadonlyMap<string, Line>,
): readonly ProjectSummary[] {
  return programme.projects.map(({ id, min, max }) => ({
    project: id,
    min,
    max,
    placed: pairs.filter(({ target }) => target === id).length,
    firstWishes: programme.applicants.filter(({ preferences }) => preferences[0] === id).length,
    price: prices[id] ?? 0,
    nextInLine: lines.get(id)?.waiting ?? [],
    next: lines.get(id)?.next ?? [],
  }));
}
