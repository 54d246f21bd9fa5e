import { assignEveryone } from '../match/assign-everyone';
import type { EarlierRun } from '../match/earlier-run';
import type { MatchOptions } from '../match/match-options';
import { matchTeamsAlone, readInterests } from '../match/match-teams-alone';
import type { Scored } from '../match/score-with-letters';
import { compareIds } from '../programme/compare-ids';
import type { Finding } from '../programme/finding';
import { compareTeams } from '../teams';
import type { DetailedMatch, Draft, LetterRead, SolvedMatch } from '../types';
import { type AppliedChanges, applyChanges } from './apply-changes';
import type { ChangeReport, Changes } from './changes';
import { drawFrontier } from './draw-frontier';
import { explainChanges } from './explain-changes';
import { type ScoredAgain, scoreChanged } from './score-changed';

export interface RepairOptions
  extends Pick<MatchOptions, 'background' | 'embed' | 'shards' | 'mip' | 'shouldStop' | 'onProgress' | 'stopReason'> {
  /** Affinities of the earlier run; without them every letter is read again with the frozen model. */
  readonly affinities?: DetailedMatch['affinities'];
  /** What moving somebody who has a place costs, in units of score. @defaultValue nobody is moved but for somebody else's place or a rule */
  readonly costOfMove?: number;
  /** As many moves as are allowed, in place of what each costs. */
  readonly mostMoves?: number;
  /** Find all breakpoints of moves against total. @defaultValue false */
  readonly frontier?: boolean;
}

export type RepairOutcome =
  | {
      readonly status: 'repaired';
      /** Its result may still be infeasible. */
      readonly match: DetailedMatch;
      readonly changes: ChangeReport;
    }
  /** Something that was asked for means nothing in this draft; every error is listed. */
  | { readonly status: 'bad'; readonly findings: readonly Finding[] };

/**
 * The best result after changes, from the result before: as many people have a place as can, nobody loses theirs to somebody who had none,
 * whom the organiser froze or told of their place stays, and what is left is the best total less the cost of moves. Letters that are known are
 * not read again. The draft and the result are not modified: keeping them is undoing.
 * @throws MatcherError `invalid-option` for the cost, for too few moves, and where scores came from elsewhere and are not given.
 * @complexity that of `resolveAssignment`, and reading what is new.
 */
export async function repairAssignment(
  draft: Draft,
  result: SolvedMatch,
  changes: Changes,
  options: RepairOptions = {},
): Promise<RepairOutcome> {
  const applied = applyChanges(draft, result, changes);
  if (applied.findings.some(({ severity }) => severity === 'error'))
    return { status: 'bad', findings: applied.findings };
  const scored = await scoreEveryone(applied, draft, options);
  const costOfMove = options.costOfMove ?? Number.POSITIVE_INFINITY;
  const earlier: EarlierRun = {
    result,
    places: {
      places: applied.places,
      prices: result.prices,
      costOfMove,
      ...(options.mostMoves !== undefined && { mostMoves: options.mostMoves }),
    },
    held: applied.held,
    mentorReplies: applied.draft.state.mentorReplies ?? [],
    fresh: scored.fresh,
    letters: scored.letters,
    findings: scored.findings,
    frozen: listFrozen(applied),
  };
  const { programme } = applied.draft;
  const { affinities: _, costOfMove: __, mostMoves: ___, frontier: ____, ...running } = options;
  const matching: MatchOptions = { ...running, spelling: draft.spelling, findings: [] };
  const isTeamsAlone = scored.projects === undefined && scored.mentors === undefined;
  const solved = isTeamsAlone
    ? matchTeamsAlone(programme, await readInterests(programme, matching), matching, earlier)
    : assignEveryone(programme, scored.projects, scored.mentors, matching, earlier);
  const isSolved = solved.status !== 'infeasible';
  const [before, after] = [listPlaces(result), isSolved ? listPlaces(solved) : []];
  const places = explainChanges(before, after, applied);
  const report: ChangeReport = {
    taken: applied.taken,
    ...(isSolved ? places : { moved: [], cameIn: [], lostPlace: [], left: [] }),
    teams: isSolved ? compareTeams(programme, result.teams ?? [], solved.teams) : [],
    held: applied.heldPlaces,
    net: isSolved ? (solved.moves ?? null) : null,
    before: { placed: result.placed, objective: result.objective },
    after: isSolved ? { placed: solved.placed, objective: solved.objective } : null,
    ...(options.frontier && isSolved && scored.projects !== undefined
      ? { frontier: drawFrontier(earlier, scored.projects.table, running) }
      : {}),
  };
  return {
    status: 'repaired',
    match: {
      result: solved,
      draft: recordChanges(applied, report, scored.letters),
      affinities: {
        ...(scored.projects && { projects: scored.projects.table }),
        ...(scored.mentors && { mentors: scored.mentors.table }),
      },
    },
    changes: report,
  };
}

/** Who stays in their team: whoever is frozen, and everyone in a frozen project. */
function listFrozen({ draft, places }: AppliedChanges): ReadonlySet<string> {
  const { applicants, projects } = draft.state.frozen;
  const inside = places.filter(({ project }) => projects.includes(project)).map(({ applicant }) => applicant);
  return new Set([...applicants, ...inside]);
}

interface ScoredEveryone extends Pick<ScoredAgain, 'findings'> {
  readonly projects: Scored | undefined;
  readonly mentors: Scored | undefined;
  readonly letters: readonly LetterRead[];
  readonly fresh: ReadonlySet<string>;
}

async function scoreEveryone(
  { draft, fresh }: AppliedChanges,
  before: Draft,
  { background, embed, shards, affinities }: RepairOptions,
): Promise<ScoredEveryone> {
  const { programme, models, spelling } = draft;
  const reading = { spelling, ...(background && { background }), ...(embed && { embed }), ...(shards && { shards }) };
  // Without what was read of a letter it is read again.
  const known = before.letters === undefined ? undefined : affinities;
  const score = async (
    side: 'projects' | 'mentors',
    targets: readonly string[],
  ): Promise<{ readonly again: ScoredAgain; readonly scored: Scored } | undefined> => {
    if (targets.length === 0) return undefined;
    const model = models[side];
    const table = known?.[side] ?? (model === null ? affinities?.[side] : undefined);
    const again = await scoreChanged(programme, targets, model, table, fresh, reading);
    return { again, scored: { table: again.table, model } };
  };
  const projects = await score('projects', idsOf(programme.projects));
  const mentors = await score('mentors', idsOf(programme.mentors));
  const lead = projects?.again.letters.length ? projects : (mentors ?? projects);
  const letters = new Map(before.letters?.map((letter) => [letter.id, letter]));
  for (const { id, language, words } of lead?.again.letters ?? []) letters.set(id, { id, language, words });
  return {
    projects: projects?.scored,
    mentors: mentors?.scored,
    letters: [...letters.values()].sort((a, b) => compareIds(a.id, b.id)),
    findings: known === undefined ? [] : (lead?.again.findings ?? []),
    fresh,
  };
}

/** Places in projects, or with mentors where there are no projects. */
function listPlaces({ assignments, projects, mentors }: SolvedMatch) {
  return projects.length > 0 || mentors === null
    ? assignments.map(({ applicant, project }) => ({ applicant, project }))
    : mentors.pairings.map(({ applicant, mentor }) => ({ applicant, project: mentor }));
}

/** The draft with what is to be known later of these changes. */
function recordChanges({ draft, taken }: AppliedChanges, report: ChangeReport, letters: readonly LetterRead[]): Draft {
  const { state } = draft;
  const places = [...report.moved, ...report.cameIn, ...report.lostPlace, ...report.left].map(
    ({ applicant, from, to }) => ({ applicant, from, to }),
  );
  const record = {
    out: taken.out.map(({ applicant }) => applicant),
    in: [...taken.back, ...taken.added.map(({ applicant }) => applicant)].sort(compareIds),
    changed: taken.changed.map(({ applicant }) => applicant),
    places: places.sort((a, b) => compareIds(a.applicant, b.applicant)),
    costOfMove: report.net?.costOfMove ?? 0,
  };
  const isEmpty = taken.count === 0 && places.length === 0;
  const history = isEmpty ? state.history : [...state.history, record];
  return { ...draft, ...(letters.length > 0 && { letters }), state: { ...state, history } };
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
