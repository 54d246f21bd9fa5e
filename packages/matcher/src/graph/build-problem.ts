import { readPairKey } from '../programme/pair-key';
import type { Applicant, Programme } from '../programme/programme';
import { seededOrder } from '../programme/seeded-order';
import { type RuleEffects, translateRules } from '../rules';
import type { Problem } from '../solvers/solver';
import { buildSideRules, type NamedSideRules } from './build-side-rules';
import { createPairLookup, type PairTable } from './pair-table';
import { createPreferenceWeigher } from './weigh-preferences';
import { createPairScorer, type PairScorer } from './weigh-wishes';

/** A problem in numbers with the ids that its rows and columns stand for. */
export interface NamedProblem {
  readonly problem: Problem & {
    readonly scores: { readonly kind: 'dense'; readonly values: Float64Array; readonly forbidden: Uint8Array };
  };
  /** Applicant ids by row, target ids by column: in seeded order, so that ties break by it. */
  readonly applicants: readonly string[];
  readonly targets: readonly string[];
  /** Rules that no flow expresses; absent where there are none. */
  readonly side?: NamedSideRules;
}

/** What a target offers: a project's places, a mentor's time. */
export interface Offer {
  readonly id: string;
  readonly min: number;
  readonly max: number;
}

/**
 * The problem of giving applicants places in projects, with wishes, preferences, avoided projects and the organiser's rules; `side` is
 * what of these no flow expresses.
 *
 * @param effects What the rules ask, where that is known already.
 */
export function buildProjectProblem(
  programme: Programme,
  affinities: PairTable,
  effects: RuleEffects = translateRules(programme),
): NamedProblem {
  const { settings } = programme;
  const preferences = createPreferenceWeigher(programme);
  const scorer = createProjectScorer(programme, effects);
  const people = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  const wishes = new Map(
    programme.applicants.map(({ id, preferences }) => [
      id,
      new Map(preferences.map((project, index) => [project, index + 1])),
    ]),
  );
  const excluded = byApplicant(effects.excluded);
  const adjusted = byApplicant(effects.adjusted);
  const named = buildNamedProblem({
    applicants: programme.applicants,
    offers: programme.projects,
    affinities,
    seed: settings.seed,
    places: settings.places,
    allows: excluded.size === 0 ? () => true : (applicant, project) => !excluded.get(applicant.id)?.has(project),
    score: (affinity, applicant, project) => {
      const person = people.get(applicant);
      const preferred = person === undefined ? 0 : preferences.weigh(person, project);
      const change = adjusted.size === 0 ? preferred : preferred + (adjusted.get(applicant)?.get(project) ?? 0);
      return scorer.score(affinity + change, wishes.get(applicant)?.get(project) ?? 0);
    },
    pinned: effects.pinned.map(({ applicant, project }) => [applicant, project]),
  });
  const side = buildSideRules(effects.limits, effects.priority, named, scorer.perAffinity);
  return side === undefined ? named : { ...named, side };
}

/** How affinities of this programme, changed by preferences and rules, become scores. */
export function createProjectScorer(
  programme: Programme,
  { adjusted }: Pick<RuleEffects, 'adjusted'> = translateRules(programme),
): PairScorer {
  const { most } = createPreferenceWeigher(programme);
  const changed = [...adjusted.values()].reduce((largest, change) => Math.max(largest, Math.abs(change)), 0);
  return createPairScorer(programme.settings, programme.applicants, most + changed);
}

/** By applicant, then project: reading a key for each pair would take longer than all else. */
function byApplicant<Value>(pairs: ReadonlyMap<string, Value>): ReadonlyMap<string, ReadonlyMap<string, Value>> {
  const rows = new Map<string, Map<string, Value>>();
  for (const [key, value] of pairs) {
    const { applicant, project } = readPairKey(key);
    const row = rows.get(applicant) ?? new Map<string, Value>();
    rows.set(applicant, row.set(project, value));
  }
  return rows;
}

/** Rows are applicants, or groups of them. */
export interface ProblemParts<Row extends { readonly id: string } = Applicant> {
  readonly applicants: readonly Row[];
  readonly offers: readonly Offer[];
  readonly affinities: PairTable;
  readonly seed: number;
  readonly places: { readonly min: number; readonly max: number };
  readonly allows: (applicant: Row, target: string) => boolean;
  readonly score: (affinity: number, applicant: string, target: string, row: Row) => number;
  readonly pinned: readonly (readonly [string, string])[];
}

/** Puts ids in seeded order and everything else into typed arrays. Complexity: applicants x targets. */
export function buildNamedProblem<Row extends { readonly id: string } = Applicant>(
  parts: ProblemParts<Row>,
): NamedProblem {
  const applicants = seededOrder(
    parts.applicants.map(({ id }) => id),
    parts.seed,
  );
  const targets = seededOrder(
    parts.offers.map(({ id }) => id),
    parts.seed,
  );
  const byId = new Map(parts.applicants.map((applicant) => [applicant.id, applicant]));
  const offers = new Map(parts.offers.map((offer) => [offer.id, offer]));
  const lookup = createPairLookup(parts.affinities);
  const width = targets.length;
  const values = new Float64Array(applicants.length * width);
  const forbidden = new Uint8Array(Math.ceil(values.length / 8));
  applicants.forEach((id, row) => {
    const applicant = byId.get(id);
    if (applicant === undefined) return;
    targets.forEach((target, column) => {
      const pair = row * width + column;
      values[pair] = parts.score(lookup.affinity(id, target), id, target, applicant);
      if (!parts.allows(applicant, target)) forbidden[pair >> 3] = (forbidden[pair >> 3] ?? 0) | (1 << (pair & 7));
    });
  });
  const rowOf = new Map(applicants.map((id, row) => [id, row]));
  const columnOf = new Map(targets.map((id, column) => [id, column]));
  const most = Math.min(parts.places.max, width);
  return {
    applicants,
    targets,
    problem: {
      applicants: applicants.length,
      projects: width,
      scores: { kind: 'dense', values, forbidden },
      places: {
        min: new Uint32Array(applicants.length).fill(Math.min(parts.places.min, most)),
        max: new Uint32Array(applicants.length).fill(most),
      },
      seats: {
        min: Uint32Array.from(targets, (id) => offers.get(id)?.min ?? 0),
        max: Uint32Array.from(targets, (id) => offers.get(id)?.max ?? 0),
      },
      pinned: parts.pinned.map(
        ([applicant, target]) => [rowOf.get(applicant) ?? -1, columnOf.get(target) ?? -1] as const,
      ),
    },
  };
}

/** Whether a pair of a dense problem is forbidden. */
export function isForbidden(problem: NamedProblem['problem'], row: number, column: number): boolean {
  const pair = row * problem.projects + column;
  return (((problem.scores.forbidden[pair >> 3] ?? 0) >> (pair & 7)) & 1) === 1;
}
