import {
  type BackgroundTables,
  computeAffinity,
  createExplainer,
  type Explainer,
  extractProfile,
  type Fact,
  type PairExplanation,
  type SentenceEvidence,
  type TermEvidence,
} from '@lettermatch/core';
import { fitOf } from '../assignment/build-placements';
import { rankTargets } from '../graph/build-graph';
import { buildProjectProblem } from '../graph/build-problem';
import { createPairLookup, type PairTable } from '../graph/pair-table';
import { type ForcedPair, lossIfForced } from '../insight/loss-if-forced';
import { MatcherError } from '../matcher-error';
import { pairKey } from '../programme/pair-key';
import type { Applicant, Programme } from '../programme/programme';
import { describeRule, translateRules } from '../rules';
import { type MipSolver, solveAssignment } from '../solvers';
import type { Draft, Fit, SolvedMatch } from '../types';
import { forceRuledPair } from './force-ruled-pair';
import { markSensitive, type Sensitive } from './mark-sensitive';
import { isRuled } from './solve-ruled';

/** One project as it looks from an applicant's side. */
export interface Alternative {
  readonly project: string;
  readonly affinity: number;
  readonly fit: Fit;
  readonly rank: number;
  readonly statedRank: number | null;
}

/** The whole evidence of a pair, with marks where it is for the organiser alone. */
export interface MarkedExplanation extends PairExplanation {
  /** See `Evidence.noise`. */
  readonly noise: number | null;
  readonly terms: readonly (TermEvidence & Sensitive)[];
  readonly sentences: readonly (SentenceEvidence & Sensitive)[];
}

/** Why an applicant is, or is not, in a project. */
export interface AssignmentExplanation {
  readonly applicant: string;
  /** `null` where the applicant has no place and none was asked about. */
  readonly project: string | null;
  readonly assigned: boolean;
  readonly affinity: number | null;
  readonly fit: Fit | null;
  readonly rank: number | null;
  readonly statedRank: number | null;
  /** `null` where scores came from elsewhere. */
  readonly evidence: MarkedExplanation | null;
  /** What one more place in the project would add to the total. */
  readonly price: number | null;
  /** The applicant's best projects by affinity. */
  readonly alternatives: readonly Alternative[];
  /**
   * For a project that the applicant did not get, where the objective is the total. `null` too where rules look at more than one person at a
   * time, or people stay where they were: then the loss is not that of one shortest path.
   */
  readonly forced: ForcedPair | null;
  /** What the letter states about the applicant; none of it is in the affinity. */
  readonly facts: readonly Fact[];
}

export interface ExplainOptions {
  readonly background?: BackgroundTables;
  /** The scores the draft was made with, where they came from elsewhere. */
  readonly affinities?: PairTable;
  /** What tells the loss of a forced pair where rules bind several people together. */
  readonly mip?: MipSolver;
}

const ALTERNATIVES = 5;
const FIXED = { strongFrom: 0.6, goodFrom: 0.4 };

/**
 * Explains one applicant's place by the draft's frozen model; with a project they did not get, what forcing it would cost and who would move.
 * @throws MatcherError `unknown-id` for an applicant or a project that the draft does not hold.
 */
export async function explainAssignment(
  draft: Draft,
  result: SolvedMatch,
  applicantId: string,
  projectId: string | undefined,
  options: ExplainOptions = {},
): Promise<AssignmentExplanation> {
  const { programme } = draft;
  const applicant = programme.applicants.find(({ id }) => id === applicantId);
  if (applicant === undefined)
    throw new MatcherError('unknown-id', `the draft holds no applicant "${applicantId}". Use an id from people.csv.`);
  if (projectId !== undefined && !programme.projects.some(({ id }) => id === projectId)) {
    throw new MatcherError(
      'unknown-id',
      `the draft holds no project "${projectId}". Use an id from the projects file.`,
    );
  }
  const placed = result.assignments
    .filter((placement) => placement.applicant === applicantId)
    .map(({ project }) => project);
  const project = projectId ?? placed[0] ?? null;
  const model = draft.models.projects;
  const table = options.affinities ?? (await scoreAll(draft, options));
  const lookup = createPairLookup(table);
  const scale = model?.scale ?? FIXED;
  const ranking = rankTargets(table.targets, (target) => lookup.affinity(applicantId, target));
  const look = (target: string): Alternative => {
    const affinity = lookup.affinity(applicantId, target);
    const stated = applicant.preferences.indexOf(target) + 1;
    return {
      project: target,
      affinity,
      fit: fitOf(affinity, scale),
      rank: ranking.indexOf(target) + 1,
      statedRank: stated === 0 ? null : stated,
    };
  };
  const own = project === null ? null : look(project);
  const assigned = project !== null && placed.includes(project);
  return {
    applicant: applicantId,
    project,
    assigned,
    affinity: own?.affinity ?? null,
    fit: own?.fit ?? null,
    rank: own?.rank ?? null,
    statedRank: own?.statedRank ?? null,
    evidence:
      project === null || model === null || options.affinities !== undefined
        ? null
        : markExplanation(createExplainer(model, { ...options, spelling: draft.spelling }), applicant, project),
    price: project === null ? null : (result.prices[project] ?? null),
    alternatives: ranking.slice(0, ALTERNATIVES).map(look),
    forced:
      project === null || assigned || result.moves !== undefined || programme.settings.objective !== 'total'
        ? null
        : forcePair(draft, table, applicantId, project, options),
    facts: extractProfile(applicant.letter),
  };
}

function markExplanation({ explain, noise }: Explainer, applicant: Applicant, project: string): MarkedExplanation {
  const explanation = explain(applicant, project);
  const marked = markSensitive(explanation, [applicant.letter, ...applicant.documents]);
  return { ...explanation, ...marked, noise: noise(applicant) };
}

async function scoreAll({ programme, models, spelling }: Draft, { background }: ExplainOptions): Promise<PairTable> {
  if (models.projects === null) {
    throw new MatcherError(
      'invalid-option',
      'the scores of this draft came from elsewhere. Give the same affinity file again.',
    );
  }
  const texts = programme.applicants.map(({ id, letter, documents }) => ({ id, letter, documents }));
  const affinity = await computeAffinity(texts, [], {
    model: models.projects,
    spelling,
    ...(background ? { background } : {}),
  });
  return { applicants: affinity.applicants, targets: affinity.targets, values: affinity.values };
}

function forcePair(
  { programme }: Draft,
  table: PairTable,
  applicant: string,
  project: string,
  options: ExplainOptions,
): ForcedPair | null {
  const reason = ruledOutBy(programme, applicant, project);
  if (reason !== undefined) return { status: 'ruled-out', reason };
  const named = buildProjectProblem(programme, table);
  if (isRuled(named)) return options.mip === undefined ? null : forceRuledPair(named, applicant, project, options);
  const solved = solveAssignment(named.problem);
  if (solved.status === 'infeasible') return { status: 'ruled-out', reason: 'the rules cannot all hold' };
  return lossIfForced(named, solved, applicant, project);
}

/** What forbids a pair, in words; `undefined` where nothing does. */
function ruledOutBy(programme: Programme, applicant: string, project: string): string | undefined {
  const { applicants, rules } = programme;
  if (applicants.some(({ id, avoidProjects }) => id === applicant && avoidProjects.includes(project)))
    return 'the applicant asked not to be there';
  const rule = rules.forbid.find((forbid) => forbid.applicant === applicant && forbid.project === project);
  if (rule === undefined) return ruledOutByOthers(programme, applicant, project);
  return `the organiser’s rule${rule.reason === undefined ? '' : `, “${rule.reason}”`}${rule.by === undefined ? '' : ` (${rule.by})`}`;
}

/** By rules that name no pair: what projects require, hours in common, conflicts of interest, a curator's no. */
function ruledOutByOthers(programme: Programme, applicant: string, project: string): string | undefined {
  const excluded = translateRules(programme).excluded.get(pairKey(applicant, project)) ?? [];
  const [words] = excluded.flatMap(({ rule }) => (typeof rule === 'string' ? [] : [describeRule(programme, rule)]));
  return words === undefined ? undefined : `by the rule that ${words}`;
}
