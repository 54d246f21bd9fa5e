import {
  type Applicant,
  compareIds,
  type MentorPairing,
  ordinal,
  type PairRule,
  type Placement,
  type Programme,
  pairKey,
  type SolvedMatch,
  type Unplaced,
} from '@lettermatch/matcher';
import { describeWish, UNPLACED_REASONS } from './wording';

/** A place in words. */
export interface DescribedPlacement extends Placement {
  readonly title: string;
  readonly wish: string;
  /** Who wanted it kept and why, for organisers only; empty where no rule did. */
  readonly kept: string;
}

/** One person's side of a result: theirs alone, so that it may be shown to them. */
export interface PersonSummary {
  readonly applicant: Applicant;
  readonly placements: readonly DescribedPlacement[];
  readonly pairings: readonly (MentorPairing & { readonly mentorName: string })[];
  readonly unplaced: Unplaced | null;
  /** Sentences about what is special: no place and where they are next in line, no mentor, no letter. */
  readonly notes: readonly string[];
}

/** Everyone of the programme exactly once, by id. */
export function describePeople(result: SolvedMatch, programme: Programme): readonly PersonSummary[] {
  const titles = targetTitles(programme);
  const titleOf = (id: string) => titles.get(id) ?? id;
  const placements = groupByApplicant(result.assignments);
  const pairings = groupByApplicant(result.mentors?.pairings ?? []);
  const unplaced = new Map(result.unplaced.map((entry) => [entry.applicant, entry]));
  const withoutMentor = new Set(result.mentors?.without);
  const locks = new Map(programme.rules.lock.map((rule) => [pairKey(rule.applicant, rule.project), rule]));
  return [...programme.applicants]
    .sort((a, b) => compareIds(a.id, b.id))
    .map((applicant) => {
      const places = placements.get(applicant.id) ?? [];
      const waiting = unplaced.get(applicant.id) ?? null;
      return {
        applicant,
        placements: places.map((placement) => ({
          ...placement,
          title: titleOf(placement.project),
          wish: describeWish(placement, applicant.preferences.length > 0),
          kept: describeLock(locks.get(pairKey(placement.applicant, placement.project))),
        })),
        pairings: (pairings.get(applicant.id) ?? []).map((pairing) => ({
          ...pairing,
          mentorName: titleOf(pairing.mentor),
        })),
        unplaced: waiting,
        notes: [
          ...(waiting === null ? [] : describeWaiting(waiting, titleOf)),
          ...(withoutMentor.has(applicant.id) && waiting === null ? ['No mentor.'] : []),
          ...(hasText(applicant) ? [] : ['No letter.']),
        ],
      };
    });
}

/** Titles of projects and names of mentors by id. */
export function targetTitles(programme: Programme): ReadonlyMap<string, string> {
  return new Map([
    ...programme.mentors.map(({ id, name }): [string, string] => [id, name ?? id]),
    ...programme.projects.map(({ id, title }): [string, string] => [id, title]),
  ]);
}

function describeWaiting({ reason, nextInLine }: Unplaced, titleOf: (id: string) => string): readonly string[] {
  const lines = nextInLine.map(({ project, position }) => `${ordinal(position)} for “${titleOf(project)}”`);
  return [UNPLACED_REASONS[reason], ...(lines.length === 0 ? [] : [`Next in line: ${lines.join(', ')}.`])];
}

function describeLock(rule: PairRule | undefined): string {
  if (rule === undefined) return '';
  const by = rule.by === undefined ? '' : ` (${rule.by})`;
  return rule.reason === undefined ? `Kept here by a rule${by}.` : `Kept here${by}: ${rule.reason}`;
}

function hasText({ letter, documents }: Applicant): boolean {
  return [letter, ...documents].some((text) => text.trim() !== '');
}

function groupByApplicant<T extends { readonly applicant: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.applicant);
    if (group === undefined) groups.set(item.applicant, [item]);
    else group.push(item);
  }
  return groups;
}
