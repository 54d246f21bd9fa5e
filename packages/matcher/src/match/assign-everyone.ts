import type { Affinity } from '@lettermatch/core';
import { assignMentors, nameByPeople, namePersonPairs, type SolvedMentors } from '../assignment/assign-mentors';
import { buildPlacements, buildProjectSummaries, buildUnplaced, namePairs } from '../assignment/build-placements';
import type { PairTable } from '../graph/pair-table';
import { computeQuality } from '../insight/compute-quality';
import { findLookFirst } from '../insight/find-look-first';
import { MatcherError } from '../matcher-error';
import { programmeHash } from '../programme';
import type { Programme } from '../programme/programme';
import type { SolveOutcome } from '../solvers/solver';
import { boundTotal, summariseObjective } from '../solvers/summarise-objective';
import type { FormedTeams } from '../teams';
import type { MatchResult, MentorPairing } from '../types';
import { VERSION } from '../version';
import { createEvidence } from './collect-evidence';
import { describeMeetings } from './describe-meetings';
import { describeMentors } from './describe-mentors';
import { describeMissedMinimums } from './describe-missed-minimums';
import { describeRules } from './describe-rules';
import { type EarlierRun, earlierTeams, recallCopies, recallEvidence, recallFindings } from './earlier-run';
import { explainInfeasible } from './explain-infeasible';
import { type CopyFindings, findCopyFindings } from './find-copy-findings';
import { findMentorFindings } from './find-mentor-findings';
import { findRuleFindings } from './find-rule-findings';
import { formMatchTeams, summariseTeams } from './form-match-teams';
import { createMatchFinding, findLetterFindings } from './match-findings';
import type { MatchOptions } from './match-options';
import { ratePlaces } from './rate-places';
import { FIXED_SCALE, modelOf, type Scored } from './score-with-letters';
import { type SolvedProjects, solveProjects } from './solve-projects';

type Solved = Exclude<SolveOutcome, { status: 'infeasible' }>;

const NO_COPIES: CopyFindings = { findings: [], copied: new Set(), elsewhere: new Set() };

/** Teams that were formed before anybody had a place: whole teams get projects. */
export interface TeamsBefore {
  readonly formed: FormedTeams;
  /** The programme with everybody held where their team goes. */
  readonly held: Programme;
}

/** From scores to the result: places, mentors, and what there is to say about them; `earlier` is the run that it continues. */
export function assignEveryone(
  programme: Programme,
  projects: Scored | undefined,
  mentors: Scored | undefined,
  options: MatchOptions,
  earlier?: EarlierRun,
  before?: TeamsBefore,
): MatchResult {
  const affinity = projects?.affinity ?? mentors?.affinity;
  const read = earlier?.letters ?? affinity?.letters;
  const letters = lookAtLetters(programme, affinity, earlier);
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
  const findings = [...(options.findings ?? []), ...findRuleFindings(programme), ...letters.findings];

  const wasCut = projects?.affinity?.status === 'stopped' || mentors?.affinity?.status === 'stopped';
  if (wasCut) {
    const message =
      'The run was cut off before every letter was read: people whose letters were not read are placed by wishes and rules alone.';
    findings.push(createMatchFinding('letters-not-read', message));
  }

  const main =
    projects === undefined
      ? undefined
      : solvePlaces(before?.held ?? programme, projects.table, options, wasCut, earlier);
  // After the places are found: a time limit should cut this first.
  const copies = wasCut
    ? NO_COPIES
    : earlier !== undefined && earlier.fresh.size === 0
      ? recallCopies(earlier)
      : findCopyFindings(programme, options);
  findings.push(...copies.findings);
  if (main?.outcome.status === 'infeasible') {
    const why = explainInfeasible(earlier?.held ?? before?.held ?? programme, main, main.outcome, options);
    return { ...base, status: 'infeasible', ...why, findings };
  }
  if (main !== undefined) findings.push(...describeMissedMinimums(main.named, main.outcome));
  const pairs = main === undefined ? [] : namePairs(main.named, main.outcome.projectOf);
  const interests = projects?.table ?? mentors?.table;
  const formed = formMatchTeams(
    programme,
    {
      places: pairs.map(({ applicant, target }) => ({ applicant, project: target })),
      interests,
      formed: before?.formed,
      earlier: earlier && earlierTeams(earlier),
    },
    options,
  );
  const withMentors =
    mentors === undefined
      ? undefined
      : assignMentors(programme, mentors.table, pairs, {
          ...(options.shouldStop && { shouldStop: options.shouldStop }),
          teams: formed?.teams ?? [],
          ...(earlier && { earlier: earlierMentors(earlier), replies: earlier.mentorReplies }),
        });
  const mentorPairs =
    withMentors === undefined
      ? []
      : namePersonPairs(withMentors).map(({ applicant, target }) => ({ applicant, mentor: target }));
  if (withMentors !== undefined) findings.push(...findMentorFindings(programme, withMentors, mentorPairs));

  const lead = main ?? withMentors;
  if (lead === undefined)
    throw new MatcherError(
      'invalid-programme',
      'the programme has neither projects nor mentors. Give it at least one.',
    );
  const outcome = lead.outcome as Solved;
  const total = boundTotal(outcome);
  const prices = Object.fromEntries(
    lead.named.targets
      .map((id, column) => [id, total.prices[column] ?? 0])
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  );
  // Whom a mentor guides together are people all the same.
  const named = main?.named ?? (withMentors && nameByPeople(withMentors, programme)) ?? lead.named;
  const leadPairs = withMentors === undefined || main !== undefined ? pairs : namePersonPairs(withMentors);
  const { unplaced, lines } = buildUnplaced(named, leadPairs);
  const explain = projects === undefined ? () => null : evidenceOf(programme, projects, options, wasCut, earlier);
  const scale = (projects && modelOf(projects)?.scale) ?? FIXED_SCALE;
  const rated =
    projects === undefined || main === undefined
      ? undefined
      : ratePlaces(
          buildPlacements(pairs, { programme, table: projects.table, scale, explain }),
          { programme, solved: main, table: projects.table, explain, wasCut },
          options,
        );
  const placements = rated?.placements ?? [];
  const { findings: teamFindings, ...teams } = summariseTeams(programme, formed, placements, interests);
  findings.push(...teamFindings);
  const mentorMatch =
    withMentors === undefined || mentors === undefined
      ? null
      : describeMentors(
          programme,
          withMentors,
          mentors,
          options,
          earlier &&
            recallEvidence(
              (earlier.result.mentors?.pairings ?? []).map((pairing) => ({ ...pairing, target: pairing.mentor })),
              earlier.fresh,
            ),
        );
  const meetings = describeMeetings(programme, { projects, mentors, places: pairs, mentorPairs }, options);
  // Whose documents speak for them need no letter.
  const documented = new Set(programme.applicants.filter(({ documents }) => documents.length > 0).map(({ id }) => id));
  const table = projects?.table ?? mentors?.table;
  return {
    ...base,
    ...stopFields(outcome, withMentors, options, wasCut),
    placed: leadPairs.length,
    objective: outcome.objective,
    bound: total.bound,
    gap: total.gap,
    ...summariseObjective(outcome),
    prices,
    placePrice: total.placePrice,
    ...(main?.moves && { moves: main.moves }),
    ...describeRules(
      programme,
      {
        places: pairs.map(({ applicant, target }) => ({ applicant, project: target })),
        mentorPairs,
        ...(main && { main }),
      },
      options,
    ),
    assignments: placements,
    unplaced,
    projects: main === undefined ? [] : buildProjectSummaries(programme, pairs, prices, lines),
    ...teams,
    mentors: mentorMatch,
    ...(meetings && { meetings }),
    quality: computeQuality({
      programme,
      table: table ?? { applicants: [], targets: [], values: new Float64Array() },
      named,
      pairs: leadPairs,
      languages: new Map(read?.map(({ id, language }) => [id, language])),
    }),
    ...(rated && { confidence: rated.summary }),
    lookFirst: findLookFirst({
      programme,
      named,
      placements: main === undefined ? (mentorMatch?.pairings.map(asPlacement) ?? []) : placements,
      unplaced,
      prices,
      words: new Map(read?.filter(({ id }) => !documented.has(id)).map(({ id, words }) => [id, words])),
      foreign: letters.foreign,
      copied: copies.copied,
      elsewhere: copies.elsewhere,
    }),
    findings,
  };
}

/** Evidence of pairs; after a cut, of those whose letters were read alone: reading the others now would take the time that ran out. */
function evidenceOf(
  programme: Programme,
  scored: Scored,
  options: MatchOptions,
  wasCut: boolean,
  earlier: EarlierRun | undefined,
) {
  const explain = createEvidence(programme, modelOf(scored), options);
  if (earlier !== undefined) {
    const places = earlier.result.assignments.map((place) => ({ ...place, target: place.project }));
    const known = recallEvidence(places, earlier.fresh);
    return (applicant: string, target: string) => {
      const evidence = known(applicant, target);
      return evidence === undefined ? explain(applicant, target) : evidence;
    };
  }
  if (!wasCut) return explain;
  const unread = new Set(scored.affinity?.letters.filter(({ words }) => words === 0).map(({ id }) => id));
  return (applicant: string, target: string) => (unread.has(applicant) ? null : explain(applicant, target));
}

/** What the letters show: of a run that continues another one what that one said, and what is new. */
function lookAtLetters(programme: Programme, affinity: Affinity | undefined, earlier: EarlierRun | undefined) {
  if (earlier !== undefined) {
    const findings = recallFindings(earlier, new Set(programme.applicants.map(({ id }) => id)));
    const foreign = findings.flatMap(({ code, value }) => (code === 'language-not-shared' && value ? [value] : []));
    return { findings, foreign: new Set(foreign) };
  }
  return affinity === undefined
    ? { findings: [], foreign: new Set<string>() }
    : findLetterFindings(programme, affinity);
}

/** Mentors with whom they guided before: people, or where they guided groups, these. */
function earlierMentors({ result: { mentors } }: EarlierRun) {
  return (
    mentors?.groups?.map(({ group, mentor }) => ({ applicant: group, mentor })) ??
    mentors?.pairings.map(({ applicant, mentor }) => ({ applicant, mentor })) ??
    []
  );
}

/** A mentor's pairing as a place that the letter decided. */
function asPlacement({ applicant, mentor, fit, score }: MentorPairing) {
  return { applicant, project: mentor, fit, score, statedRank: null, decidedBy: 'letter' } as const;
}

/**
 * A cut while the letters were read leaves the solver little to be cut for: problems of this size are then solved to their end,
 * so that everybody still gets a place.
 */
const QUICK_PAIRS = 1_000_000;

/** Solves for places; everybody's scores are there, or, after a cut, those of the letters read so far. */
function solvePlaces(
  programme: Programme,
  table: PairTable,
  options: MatchOptions,
  wasCut: boolean,
  earlier: EarlierRun | undefined,
): SolvedProjects {
  if (earlier !== undefined) return solveProjects(earlier.held, table, { ...options, earlier: earlier.places });
  const isQuick = programme.applicants.length * programme.projects.length <= QUICK_PAIRS;
  const { shouldStop: _, ...unstopped } = options;
  return solveProjects(programme, table, wasCut && isQuick ? unstopped : options);
}

function stopFields(outcome: Solved, mentors: SolvedMentors | undefined, options: MatchOptions, wasCut: boolean) {
  if (!wasCut && outcome.status === 'optimal' && (mentors === undefined || mentors.outcome.status === 'optimal'))
    return { status: 'optimal' } as const;
  const isCut = outcome.status === 'cancelled' || (outcome.status === 'feasible' && outcome.stoppedBy === 'stop');
  const isMentorCut = mentors !== undefined && mentors.outcome.status !== 'optimal';
  // The search came to its end; for several places each the objective has a bound instead of a proof.
  if (!wasCut && !isCut && !isMentorCut) return { status: 'feasible' } as const;
  const stoppedBy = options.stopReason?.() ?? 'user';
  if (outcome.status === 'cancelled' || stoppedBy === 'user') return { status: 'cancelled', stoppedBy } as const;
  return { status: 'feasible', stoppedBy } as const;
}

function pickSettings({ settings }: Programme) {
  const { objective, counts, weights, places } = settings;
  return { objective, counts, weights, places };
}
