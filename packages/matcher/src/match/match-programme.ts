import type { BackgroundTables, RunHooks, Scale } from '@lettermatch/core';
import { assignMentors, type SolvedMentors } from '../assignment/assign-mentors';
import {
  buildPlacements,
  buildProjectSummaries,
  buildUnplaced,
  fitOf,
  type NamedPair,
  namePairs,
} from '../assignment/build-placements';
import { rankTargets } from '../graph/build-graph';
import { buildProjectProblem, type NamedProblem } from '../graph/build-problem';
import { createPairLookup, type PairTable, selectPairs } from '../graph/pair-table';
import { computeQuality } from '../insight/compute-quality';
import { describeConflict } from '../insight/describe-conflict';
import { findLookFirst } from '../insight/find-look-first';
import { MatcherError } from '../matcher-error';
import { programmeHash } from '../programme';
import type { Finding } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { solveAssignment } from '../solvers';
import type { SolveOutcome } from '../solvers/solver';
import type { DetailedMatch, Draft, MatchResult, MentorMatch } from '../types';
import { VERSION } from '../version';
import { canonicalOrder } from './canonical-order';
import { createEvidence } from './collect-evidence';
import { createMatchFinding, findLetterFindings } from './match-findings';
import { type Scored, scoreMentors, scoreProjects } from './score-with-letters';

export interface MatchOptions extends RunHooks {
  readonly background?: BackgroundTables;
  /** Repair misspelt words of letters. @defaultValue true */
  readonly spelling?: boolean;
  /** Scores of applicants with projects from elsewhere; letters are then not compared with projects. */
  readonly affinities?: PairTable;
  /** What the check of the input found; passed on into the result. */
  readonly findings?: readonly Finding[];
  /** Why `shouldStop` answers true, asked once it did. @defaultValue 'user' */
  readonly stopReason?: () => 'time' | 'user';
  /** Frozen models of an earlier draft; nothing is fitted then. */
  readonly models?: Draft['models'];
}

type Solved = Exclude<SolveOutcome, { status: 'infeasible' }>;

/**
 * Reads the letters, scores them, and gives every applicant a project and a mentor: the best total under the programme's rules, with its proof.
 * The same programme, options and seed give the same result, in whatever order its rows come.
 * @throws MatcherError `invalid-programme` where the settings ask for an objective that is not there.
 */
export async function matchProgramme(programme: Programme, options: MatchOptions = {}): Promise<MatchResult> {
  return (await matchProgrammeDetailed(programme, options)).result;
}

/** As `matchProgramme`, with the draft and all affinities. */
export async function matchProgrammeDetailed(given: Programme, options: MatchOptions = {}): Promise<DetailedMatch> {
  const programme = canonicalOrder(given);
  assertObjective(programme);
  const scoring = { ...options, models: undefined };
  const hasProjects = programme.projects.length > 0;
  const projects: Scored | undefined = !hasProjects
    ? undefined
    : options.affinities !== undefined
      ? { table: selectPairs(options.affinities, idsOf(programme.applicants), idsOf(programme.projects)) }
      : await scoreProjects(programme, { ...scoring, model: options.models?.projects ?? null });
  const mentors =
    programme.mentors.length === 0
      ? undefined
      : await scoreMentors(programme, { ...scoring, model: options.models?.mentors ?? null });

  const draft: Draft = {
    format: 'lettermatch-draft/1',
    programme,
    models: { projects: projects?.affinity?.model ?? null, mentors: mentors?.affinity?.model ?? null },
    spelling: options.spelling ?? true,
  };
  const affinities = {
    ...(projects ? { projects: projects.table } : {}),
    ...(mentors ? { mentors: mentors.table } : {}),
  };
  return { result: assignEveryone(programme, projects, mentors, options), draft, affinities };
}

function assignEveryone(
  programme: Programme,
  projects: Scored | undefined,
  mentors: Scored | undefined,
  options: MatchOptions,
): MatchResult {
  const read = projects?.affinity ?? mentors?.affinity;
  const letters =
    read === undefined ? { findings: [], foreign: new Set<string>() } : findLetterFindings(programme, read);
  const base = {
    format: 'lettermatch-run/1',
    version: VERSION,
    seed: programme.settings.seed,
    programme: {
      name: programme.settings.name,
      sha256: programmeHash(programme),
      applicants: programme.applicants.length,
      projects: programme.projects.length,
      mentors: programme.mentors.length,
    },
    settings: pickSettings(programme),
  } as const;
  const findings = [...(options.findings ?? []), ...letters.findings];

  const main = projects === undefined ? undefined : solveProjects(programme, projects.table, options);
  if (main?.outcome.status === 'infeasible') {
    return { ...base, status: 'infeasible', conflict: describeConflict(main.outcome.conflict, main.named), findings };
  }
  const pairs = main === undefined ? [] : namePairs(main.named, main.outcome.projectOf);
  const withMentors =
    mentors === undefined
      ? undefined
      : assignMentors(programme, mentors.table, pairs, options.shouldStop ? { shouldStop: options.shouldStop } : {});
  if (withMentors?.minimumsDropped)
    findings.push(createMatchFinding('mentor-minimums-dropped', 'no assignment gives every mentor their minimum'));

  const lead = main ?? withMentors;
  if (lead === undefined)
    throw new MatcherError(
      'invalid-programme',
      'the programme has neither projects nor mentors. Give it at least one.',
    );
  const outcome = lead.outcome as Solved;
  const prices = Object.fromEntries(
    lead.named.targets
      .map((id, column) => [id, outcome.prices[column] ?? 0])
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  );
  const { unplaced, lines } = buildUnplaced(
    lead.named,
    main === undefined ? namePairs(lead.named, outcome.projectOf) : pairs,
  );
  const placements =
    projects === undefined
      ? []
      : buildPlacements(pairs, {
          programme,
          table: projects.table,
          scale: projects.affinity?.model.scale ?? FIXED_SCALE,
          explain: createEvidence(programme, projects.affinity?.model, options),
        });
  const table = projects?.table ?? mentors?.table;
  return {
    ...base,
    ...stopFields(outcome, withMentors, options),
    placed: outcome.placed,
    objective: outcome.objective,
    bound: outcome.bound,
    gap: outcome.gap,
    prices,
    placePrice: outcome.placePrice,
    assignments: placements,
    unplaced,
    projects: main === undefined ? [] : buildProjectSummaries(programme, pairs, prices, lines),
    teams: [],
    mentors:
      withMentors === undefined || mentors === undefined
        ? null
        : describeMentors(programme, withMentors, mentors, options),
    quality: computeQuality({
      programme,
      table: table ?? { applicants: [], targets: [], values: new Float64Array() },
      named: lead.named,
      pairs: namePairs(lead.named, outcome.projectOf),
      languages: new Map(read?.letters.map(({ id, language }) => [id, language])),
    }),
    lookFirst: findLookFirst({
      programme,
      named: lead.named,
      placements,
      unplaced,
      prices,
      words: new Map(read?.letters.map(({ id, words }) => [id, words])),
      foreign: letters.foreign,
    }),
    findings,
  };
}

/** Words for affinities that came from elsewhere. */
const FIXED_SCALE: Pick<Scale, 'strongFrom' | 'goodFrom'> = { strongFrom: 0.6, goodFrom: 0.4 };

function solveProjects(
  programme: Programme,
  table: PairTable,
  options: MatchOptions,
): { readonly named: NamedProblem; readonly outcome: SolveOutcome } {
  const named = buildProjectProblem(programme, table);
  const { shouldStop, onProgress } = options;
  const outcome = solveAssignment(named.problem, {
    ...(shouldStop ? { shouldStop } : {}),
    ...(onProgress ? { onProgress: ({ done, total }) => onProgress({ stage: 'solve', done, total }) } : {}),
  });
  return { named, outcome };
}

function stopFields(outcome: Solved, mentors: SolvedMentors | undefined, options: MatchOptions) {
  if (outcome.status === 'optimal' && (mentors === undefined || mentors.outcome.status === 'optimal'))
    return { status: 'optimal' } as const;
  const stoppedBy = options.stopReason?.() ?? 'user';
  if (outcome.status === 'cancelled' || stoppedBy === 'user') return { status: 'cancelled', stoppedBy } as const;
  return { status: 'feasible', stoppedBy } as const;
}

function describeMentors(
  programme: Programme,
  solved: SolvedMentors,
  { table, affinity }: Scored,
  options: MatchOptions,
): MentorMatch {
  const { named, outcome } = solved;
  const lookup = createPairLookup(table);
  const explain = createEvidence(programme, affinity?.model, options);
  const pairs: readonly NamedPair[] = namePairs(named, outcome.projectOf);
  const served = new Set(pairs.map(({ applicant }) => applicant));
  return {
    status: outcome.status === 'optimal' ? 'optimal' : 'feasible',
    placed: outcome.placed,
    objective: outcome.objective,
    bound: outcome.bound,
    gap: outcome.gap,
    pairings: pairs.map(({ applicant, target, score }) => ({
      mentor: target,
      applicant,
      affinity: lookup.affinity(applicant, target),
      fit: fitOf(lookup.affinity(applicant, target), affinity?.model.scale ?? FIXED_SCALE),
      rank: rankTargets(table.targets, (id) => lookup.affinity(applicant, id)).indexOf(target) + 1,
      score,
      evidence: explain(applicant, target),
    })),
    without: programme.applicants.map(({ id }) => id).filter((id) => !served.has(id)),
  };
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function pickSettings({ settings }: Programme) {
  const { objective, counts, weights, places } = settings;
  return { objective, counts, weights, places };
}

function assertObjective({ settings }: Programme): void {
  if (settings.objective !== 'total') {
    throw new MatcherError(
      'invalid-programme',
      `the objective "${settings.objective}" is not available. Use "total".`,
      { objective: settings.objective },
    );
  }
}
