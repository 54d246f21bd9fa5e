import { pairKey } from '../../programme/pair-key';
import type { Applicant, Programme } from '../../programme/programme';
import { type RuleEffects, translateRules } from '../../rules';
import type { MentorPairing, Placement, ProjectSummary, SolvedMatch, Unplaced } from '../../types';
import { findOtherNames, type NamesAnother } from './find-other-names';

/** A result and its programme, ready to be told to everyone: whatever is looked up by id. */
export interface TextContext {
  readonly result: SolvedMatch;
  readonly programme: Programme;
  /** What the rules ask; found out when first asked for. */
  readonly effects: () => RuleEffects;
  readonly applicant: (id: string) => Applicant | undefined;
  /** Name of an applicant or a mentor, title of a project; the id where there is none. */
  readonly person: (id: string) => string;
  readonly mentor: (id: string) => string;
  readonly title: (project: string) => string;
  readonly placesOf: (applicant: string) => readonly Placement[];
  readonly mentorsOf: (applicant: string) => readonly MentorPairing[];
  readonly unplaced: (applicant: string) => Unplaced | undefined;
  readonly summary: (project: string) => ProjectSummary | undefined;
  readonly namesAnother: NamesAnother;
  /** Whether the run was cut off before every letter was read. */
  readonly wasCut: boolean;
}

/** Prepares the texts of a result, once for everybody. @complexity places + people; what rules ask, once, rules x people x projects. */
export function createTextContext(result: SolvedMatch, programme: Programme): TextContext {
  const { applicants, projects, mentors } = programme;
  const people = new Map(applicants.map((person) => [person.id, person]));
  const names = new Map(mentors.map(({ id, name }) => [id, name]));
  const titles = new Map(projects.map(({ id, title }) => [id, title]));
  const places = groupByApplicant(result.assignments);
  const pairings = groupByApplicant(result.mentors?.pairings ?? []);
  const unplaced = new Map(result.unplaced.map((each) => [each.applicant, each]));
  let effects: RuleEffects | undefined;
  const summaries = new Map(result.projects.map((each) => [each.project, each]));
  return {
    result,
    programme,
    effects: () => {
      effects ??= translateRules(programme);
      return effects;
    },
    applicant: (id) => people.get(id),
    person: (id) => onOneLine(people.get(id)?.name || id),
    mentor: (id) => onOneLine(names.get(id) || id),
    title: (id) => onOneLine(titles.get(id) || id),
    placesOf: (id) => places.get(id) ?? [],
    mentorsOf: (id) => pairings.get(id) ?? [],
    unplaced: (id) => unplaced.get(id),
    summary: (id) => summaries.get(id),
    namesAnother: findOtherNames(applicants),
    wasCut: result.findings.some(({ code }) => code === 'letters-not-read'),
  };
}

/** What rules a pair out, the applicant's own wish first. */
export function excludedBy({ effects }: TextContext, applicant: string, project: string) {
  return effects().excluded.get(pairKey(applicant, project)) ?? [];
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

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
