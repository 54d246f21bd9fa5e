import { buildNamedProblem, isForbidden, type NamedProblem } from '../graph/build-problem';
import { buildStart, costlyMove } from '../graph/build-start';
import type { PairTable } from '../graph/pair-table';
import { compareIds } from '../programme/compare-ids';
import { DEFAULT_MENTOR_SETTINGS, type MentorsFor } from '../programme/mentor-settings';
import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { mayTalk, statedLanguages } from '../programme/share-language';
import { translateRules } from '../rules';
import { findRepairs, resolveAssignment, solveAssignment } from '../solvers';
import type { Problem, SolveOptions, SolveOutcome } from '../solvers/solver';
import type { LoweredMinimum, MentorReply } from '../types';
import { type NamedPair, namePairs } from './build-placements';
import { type GuidedGroup, type GuidedTeam, joinAffinities, listGuidedGroups } from './guided-groups';

/** Mentors for applicants, or for their projects or teams, as a solved problem. */
export interface SolvedMentors {
  readonly for: MentorsFor;
  readonly groups: readonly GuidedGroup[];
  /** Its rows are the groups. */
  readonly named: NamedProblem;
  readonly outcome: Exclude<SolveOutcome, { status: 'infeasible' }>;
  /** Minimums that no assignment meets beside the others, by id. */
  readonly lowered: readonly LoweredMinimum[];
}

export interface MentorOptions extends Pick<SolveOptions, 'shouldStop'> {
  readonly teams?: readonly GuidedTeam[];
  /** Pairs of an earlier run, `applicant` the group: nobody who has a mentor gets another one, but where somebody would have none. */
  readonly earlier?: readonly { readonly applicant: string; readonly mentor: string }[];
  /** What people replied: accepted pairs stay, and those that were declined, expired or ended are not offered again. */
  readonly replies?: readonly MentorReply[];
}

/**
 * Gives every applicant, project or team its mentors, as many as possible, by affinity and the rules about the two. A mentor with projects serves only those who are
 * placed in them; whoever has no place is then served by mentors without projects alone. Nobody is paired against a hard rule, a reply or, where asked for, without
 * a shared language, and no mentor has more than their most.
 *
 * Minimums that cannot all hold are lowered by the fewest places in all, and the others hold. Where several mentors are allowed, as many as
 * possible have the first before anybody has a second: which of the mentors there are for everyone's first (the floors) and the mentors' minimums
 * hold together wherever each holds alone (Mendelsohn & Dulmage 1958).
 * @complexity applicants x mentors, and `each.max` times that of `solveAssignment`.
 */
export function assignMentors(
  programme: Programme,
  affinities: PairTable,
  places: readonly NamedPair[],
  { earlier, teams = [], replies = [], ...options }: MentorOptions,
): SolvedMentors {
  const { each } = programme.settings.mentoring ?? DEFAULT_MENTOR_SETTINGS;
  const guided = listGuidedGroups(programme, places, teams);
  const rules = createMentorRules(programme, replies);
  const kept = keptPairs(guided.groups, programme, rules, replies);
  const built = buildNamedProblem<GuidedGroup>({
    applicants: guided.groups,
    offers: programme.mentors,
    affinities: guided.for === 'applicants' ? affinities : joinAffinities(guided.groups, affinities),
    seed: programme.settings.seed,
    places: { min: 0, max: each.max },
    allows: rules.allows,
    score: rules.score,
    pinned: kept,
  });
  const { lowered, seats } = lowerMinimums(built);
  const max = new Uint32Array(guided.groups.length).fill(Math.min(each.max, programme.mentors.length));
  const min = each.max === 1 ? new Uint32Array(max.length) : servedFirst(built.problem, each.min, max, options);
  const named: NamedProblem = { ...built, problem: { ...built.problem, seats, places: { min, max } } };
  const allowed = new Map(guided.groups.map((group) => [group.id, group]));
  const held = earlier
    ?.filter(({ applicant, mentor }) => {
      const group = allowed.get(applicant);
      return group !== undefined && rules.allows(group, mentor);
    })
    .map(({ applicant, mentor }) => ({ applicant, project: mentor }));
  const plain = solveAssignment(named.problem, options);
  const outcome = held === undefined ? plain : keepPairs(named, held, plain, options);
  if (outcome.status === 'infeasible')
    throw new Error('matcher: mentors without minimums were called infeasible. Please report it with the programme.');
  return { ...guided, named, outcome, lowered };
}

/** The best that keeps the earlier pairs; its bound and prices are those of a total in which nobody has to stay: the gap is what staying cost. */
function keepPairs(
  named: NamedProblem,
  held: Parameters<typeof buildStart>[1],
  plain: SolveOutcome,
  options: Pick<SolveOptions, 'shouldStop'>,
): SolveOutcome {
  const kept = resolveAssignment(
    { ...named.problem, start: buildStart(named, held) },
    { ...options, costOfMove: costlyMove(named.problem) },
  );
  if (kept.status === 'infeasible' || plain.status === 'infeasible' || plain.placed !== kept.placed) return kept;
  const { bound, prices, placePrice } = plain;
  return { ...kept, bound, gap: bound - kept.objective, prices, placePrice };
}

/** Who guides whom, person by person, by applicant, then mentor; of a group its score stands at each member. */
export function namePersonPairs({ named, outcome, groups }: SolvedMentors): readonly NamedPair[] {
  const membersOf = new Map(groups.map(({ id, members }) => [id, members]));
  return namePairs(named, outcome.projectOf)
    .flatMap(({ applicant, ...pair }) => (membersOf.get(applicant) ?? []).map((id) => ({ ...pair, applicant: id })))
    .sort((a, b) => compareIds(a.applicant, b.applicant) || compareIds(a.target, b.target));
}

/** The problem person by person: everyone in a group has its row, and a mentor has places for the largest groups. */
export function nameByPeople({ named, groups, ...solved }: SolvedMentors, { applicants }: Programme): NamedProblem {
  if (solved.for === 'applicants') return named;
  const { problem, targets } = named;
  const rows = new Map(named.applicants.map((id, row) => [id, row]));
  const groupOf = new Map(groups.flatMap(({ id, members }) => members.map((member) => [member, rows.get(id) ?? -1])));
  const largest = groups.reduce((most, { members }) => Math.max(most, members.length), 1);
  const values = new Float64Array(applicants.length * targets.length);
  const forbidden = new Uint8Array(Math.ceil(values.length / 8));
  applicants.forEach(({ id }, row) => {
    const group = groupOf.get(id) ?? -1;
    targets.forEach((_, column) => {
      const pair = row * targets.length + column;
      if (group < 0 || isForbidden(problem, group, column))
        forbidden[pair >> 3] = (forbidden[pair >> 3] ?? 0) | (1 << (pair & 7));
      else values[pair] = problem.scores.values[group * targets.length + column] ?? 0;
    });
  });
  return {
    applicants: applicants.map(({ id }) => id),
    targets,
    problem: {
      applicants: applicants.length,
      projects: targets.length,
      scores: { kind: 'dense', values, forbidden },
      places: { min: new Uint32Array(applicants.length), max: new Uint32Array(applicants.length).fill(1) },
      seats: { min: new Uint32Array(targets.length), max: problem.seats.max.map((most) => most * largest) },
    },
  };
}

interface MentorRules {
  readonly allows: (group: GuidedGroup, mentor: string) => boolean;
  readonly score: (affinity: number, group: string, mentor: string, row: GuidedGroup) => number;
}

const NOT_AGAIN: ReadonlySet<MentorReply['reply']> = new Set(['declined', 'expired', 'ended']);

/** Which mentors may guide a group, every member of it, and what rules add to the mean affinity. */
function createMentorRules(programme: Programme, replies: readonly MentorReply[]): MentorRules {
  const { languages } = programme.settings.mentoring ?? DEFAULT_MENTOR_SETTINGS;
  const { mentorExcluded, mentorAdjusted } = translateRules(programme);
  const projectsServed = new Map(programme.mentors.map(({ id, projects }) => [id, new Set(projects)]));
  const over = new Set(
    replies.filter(({ reply }) => NOT_AGAIN.has(reply)).map(({ applicant, mentor }) => pairKey(applicant, mentor)),
  );
  const spoken = new Map(
    languages === 'ignore'
      ? []
      : [...programme.applicants, ...programme.mentors].map(
          (each) => [each, statedLanguages(each.attributes)] as const,
        ),
  );
  const people = new Map(programme.applicants.map((person) => [person.id, person]));
  const guides = new Map(programme.mentors.map((mentor) => [mentor.id, mentor]));
  const languagesOf = (each: Programme['applicants'][number] | Programme['mentors'][number] | undefined) =>
    each === undefined ? undefined : spoken.get(each);
  const isAllowed = (member: string, mentor: string) => {
    const key = pairKey(member, mentor);
    return (
      !mentorExcluded.has(key) &&
      !over.has(key) &&
      mayTalk(languagesOf(people.get(member)), languagesOf(guides.get(mentor)))
    );
  };
  return {
    allows: ({ members, projects }, mentor) => {
      const served = projectsServed.get(mentor);
      const isServed = served === undefined || served.size === 0 || projects.some((project) => served.has(project));
      return isServed && members.every((member) => isAllowed(member, mentor));
    },
    score: (affinity, _, mentor, { members }) =>
      affinity +
      members.reduce((sum, member) => sum + (mentorAdjusted.get(pairKey(member, mentor)) ?? 0), 0) /
        Math.max(1, members.length),
  };
}

/** Pairs that were accepted and may still be, as far as there is room for them. */
function keptPairs(
  groups: readonly GuidedGroup[],
  { mentors, settings }: Programme,
  { allows }: MentorRules,
  replies: readonly MentorReply[],
): readonly (readonly [string, string])[] {
  const { each } = settings.mentoring ?? DEFAULT_MENTOR_SETTINGS;
  const room = new Map(mentors.map(({ id, max }) => [id, max]));
  const accepted = replies.filter(({ reply }) => reply === 'accepted' || reply === 'active');
  return groups.flatMap((group) => {
    const own = accepted.filter(({ applicant }) => group.members.includes(applicant)).map(({ mentor }) => mentor);
    const kept = [...new Set(own)].filter((mentor) => (room.get(mentor) ?? 0) > 0 && allows(group, mentor));
    return kept.slice(0, each.max).map((mentor) => {
      room.set(mentor, (room.get(mentor) ?? 0) - 1);
      return [group.id, mentor] as const;
    });
  });
}

/** The mentors' minimums, those that cannot hold lowered by the fewest places in all. */
function lowerMinimums({ problem, targets }: NamedProblem): {
  readonly seats: Problem['seats'];
  readonly lowered: readonly LoweredMinimum[];
} {
  const { seats } = problem;
  if (seats.min.every((least) => least === 0)) return { seats, lowered: [] };
  const min = seats.min.slice();
  const lowered: LoweredMinimum[] = [];
  const change = findRepairs(problem)
    .flat()
    .find(({ kind }) => kind === 'lower-minimums');
  for (const { project, fewer } of change?.kind === 'lower-minimums' ? change.minimums : []) {
    const least = min[project] ?? 0;
    min[project] = least - fewer;
    lowered.push({ mentor: targets[project] ?? '', min: least, to: least - fewer });
  }
  lowered.sort((a, b) => (a.mentor < b.mentor ? -1 : 1));
  return { seats: { min, max: seats.max }, lowered };
}

/** How many mentors each row has when as many as possible have one, then as many of these two, up to `least`: what nobody has to give up later. */
function servedFirst(
  problem: NamedProblem['problem'],
  least: number,
  most: Uint32Array,
  options: Pick<SolveOptions, 'shouldStop'>,
): Uint32Array {
  const seats = { min: new Uint32Array(problem.projects), max: problem.seats.max };
  const pinned = new Uint32Array(problem.applicants);
  for (const [row] of problem.pinned ?? []) pinned[row] = (pinned[row] ?? 0) + 1;
  let floors = new Uint32Array(problem.applicants);
  for (let level = 1; level <= least; level++) {
    const max = most.map((limit, row) => Math.min(limit, Math.max(pinned[row] ?? 0, level)));
    const outcome = solveAssignment({ ...problem, seats, places: { min: floors, max } }, options);
    if (outcome.status === 'infeasible' || outcome.status === 'cancelled') return floors;
    const { projectOf } = outcome;
    const stride = projectOf.length / Math.max(1, problem.applicants);
    floors = floors.map(
      (_, row) => projectOf.subarray(row * stride, (row + 1) * stride).filter((column) => column >= 0).length,
    );
  }
  return floors;
}
