import type { SolvedMentors } from '../assignment/assign-mentors';
import { fitOf, namePairs } from '../assignment/build-placements';
import { rankOf } from '../graph/build-graph';
import { isForbidden } from '../graph/build-problem';
import { createPairLookup } from '../graph/pair-table';
import { compareIds } from '../programme/compare-ids';
import type { Programme } from '../programme/programme';
import type { MentorAlternative, MentorMatch } from '../types';
import { createEvidence } from './collect-evidence';
import type { KnownEvidence } from './earlier-run';
import type { MatchOptions } from './match-options';
import { FIXED_SCALE, modelOf, type Scored } from './score-with-letters';

/** Second and third choices. */
const ALTERNATIVES = 2;

/** The mentors' side of a result. */
export function describeMentors(
  programme: Programme,
  solved: SolvedMentors,
  scored: Scored,
  options: MatchOptions,
  known: KnownEvidence = () => undefined,
): MentorMatch {
  const { named, outcome, groups, lowered } = solved;
  const { table } = scored;
  const model = modelOf(scored);
  const scale = model?.scale ?? FIXED_SCALE;
  const lookup = createPairLookup(table);
  const explain = createEvidence(programme, model, options);
  const membersOf = new Map(groups.map(({ id, members }) => [id, members]));
  const alternativesOf = findAlternatives(solved, (group, mentor) => {
    const members = membersOf.get(group) ?? [];
    return members.reduce((sum, member) => sum + lookup.affinity(member, mentor), 0) / Math.max(1, members.length);
  });
  const pairs = namePairs(named, outcome.projectOf);
  const isGrouped = solved.for !== 'applicants';
  const pairings = pairs
    .flatMap(({ applicant: group, target, score }) =>
      (membersOf.get(group) ?? []).map((applicant) => ({
        mentor: target,
        applicant,
        affinity: lookup.affinity(applicant, target),
        fit: fitOf(lookup.affinity(applicant, target), scale),
        rank: rankOf(target, table.targets, (id) => lookup.affinity(applicant, id)),
        score,
        alternatives: isGrouped ? [] : alternativesOf(group),
        evidence: known(applicant, target) ?? explain(applicant, target),
      })),
    )
    .sort((a, b) => compareIds(a.applicant, b.applicant) || compareIds(a.mentor, b.mentor));
  const served = new Set(pairings.map(({ applicant }) => applicant));
  return {
    status: outcome.status === 'optimal' ? 'optimal' : 'feasible',
    placed: outcome.placed,
    objective: outcome.objective,
    bound: outcome.bound,
    gap: outcome.gap,
    ...(solved.for !== 'applicants' && {
      for: solved.for,
      groups: pairs.map(({ applicant: group, target, score }) => {
        const members = membersOf.get(group) ?? [];
        const affinity =
          members.reduce((sum, member) => sum + lookup.affinity(member, target), 0) / Math.max(1, members.length);
        return {
          mentor: target,
          group,
          members,
          affinity,
          fit: fitOf(affinity, scale),
          score,
          alternatives: alternativesOf(group),
        };
      }),
    }),
    ...(lowered.length > 0 && { lowered }),
    pairings,
    without: programme.applicants.map(({ id }) => id).filter((id) => !served.has(id)),
  };
}

/** For each group the best mentors beside its own, by score; where none of these has room, also the best that has. */
function findAlternatives(
  { named, outcome }: SolvedMentors,
  affinity: (group: string, mentor: string) => number,
): (group: string) => readonly MentorAlternative[] {
  const { problem, applicants, targets } = named;
  const stride = applicants.length === 0 ? 0 : outcome.projectOf.length / applicants.length;
  const load = new Uint32Array(targets.length);
  for (const column of outcome.projectOf) if (column >= 0) load[column] = (load[column] ?? 0) + 1;
  const rows = new Map(applicants.map((id, row) => [id, row]));
  const score = (row: number, column: number) => problem.scores.values[row * problem.projects + column] ?? 0;
  return (group) => {
    const row = rows.get(group) ?? -1;
    const own = new Set(outcome.projectOf.subarray(row * stride, (row + 1) * stride));
    const others = targets
      .map((mentor, column) => ({ mentor, column }))
      .filter(
        ({ column }) => !own.has(column) && !isForbidden(problem, row, column) && (problem.seats.max[column] ?? 0) > 0,
      )
      .sort((a, b) => score(row, b.column) - score(row, a.column) || compareIds(a.mentor, b.mentor))
      .map(({ mentor, column }) => ({
        mentor,
        affinity: affinity(group, mentor),
        hasRoom: (load[column] ?? 0) < (problem.seats.max[column] ?? 0),
      }));
    const best = others.slice(0, ALTERNATIVES);
    const free = best.some(({ hasRoom }) => hasRoom) ? undefined : others.find(({ hasRoom }) => hasRoom);
    return free === undefined ? best : [...best, free];
  };
}
