import { columnKey, statesAttribute } from './applicant-states';
import { quote } from './describe-finding';
import type { ApplicantDraft } from './read-applicants';
import type { ProjectDraft } from './read-projects';
import type { RuleDraft, RuleDrafts } from './read-rules/rule-draft';
import type { Counted, CountRule, Group } from './rules';

type Draft = RuleDraft<CountRule>;

/**
 * Reports hard `at-least` rules that ask for more people than a project takes or than there are, and those above an `at-most` of the same
 * people and projects. Projects that may be closed need nobody. Time O(rules x (people + projects)) for groups of a column.
 */
export function checkCounts(
  { count, mayClose }: RuleDrafts,
  applicants: readonly ApplicantDraft[],
  projects: readonly ProjectDraft[],
  mostPlaces: number,
): void {
  const maxOf = new Map(projects.map(({ id, max }) => [id, max]));
  const closable = new Set(mayClose.map(({ rule }) => rule.project));
  const hard = count.filter(({ rule, log }) => rule.weight === undefined && !log.failed);
  const atLeast = hard.filter(({ rule }) => rule.kind === 'at-least');
  for (const draft of atLeast) {
    checkSeats(draft, maxOf);
    if (!draft.log.failed) checkPeople(draft, applicants, closable, mostPlaces);
  }
  checkCrossed(
    atLeast.filter(({ log }) => !log.failed),
    hard.filter(({ rule }) => rule.kind === 'at-most'),
  );
}

function checkSeats({ rule, log }: Draft, maxOf: ReadonlyMap<string, number | undefined>): void {
  const seatsOf = (project: string) => maxOf.get(project) ?? Number.POSITIVE_INFINITY;
  if (rule.over === 'all') {
    const seats = rule.projects.reduce((sum, project) => sum + seatsOf(project), 0);
    if (rule.count <= seats) return;
    const message = `At least ${rule.count} are asked for, and the projects have ${seats} places together.`;
    log.report('count-out-of-reach', { message });
    return;
  }
  const small = rule.projects.find((project) => rule.count > seatsOf(project));
  if (small === undefined) return;
  const message = `At least ${rule.count} are asked for, and ${quote(small)} takes ${seatsOf(small)}.`;
  log.report('count-out-of-reach', { message });
}

/** Whether there are people enough of a kind for all the projects that ask for them; of each value of a column nothing is said. */
function checkPeople(
  { rule, log }: Draft,
  applicants: readonly ApplicantDraft[],
  closable: ReadonlySet<string>,
  mostPlaces: number,
): void {
  if (rule.each !== undefined) return;
  const open = rule.projects.filter((project) => !closable.has(project)).length;
  const needed = rule.over === 'each' ? rule.count * open : open === rule.projects.length ? rule.count : 0;
  const people = rule.group === undefined ? applicants.length : countGroup(rule.group, applicants);
  // Nobody takes part in a project twice.
  const most = people * Math.min(mostPlaces, rule.projects.length);
  if (needed <= most) return;
  const each = rule.over === 'each' && open > 1 ? ` in each of ${open} projects` : '';
  const message = `At least ${rule.count} are asked for${each}, and there are ${people} of them with at most ${mostPlaces} ${mostPlaces === 1 ? 'place' : 'places'} each.`;
  log.report('count-out-of-reach', { message });
}

function countGroup(group: Group, applicants: readonly ApplicantDraft[]): number {
  if ('applicants' in group) return group.applicants.length;
  const { column, values } = group;
  return applicants.filter(({ attributes }) => values.some((value) => statesAttribute(attributes, column, value)))
    .length;
}

/** Compares rules about the same people in the same project, or in the same projects together. */
function checkCrossed(atLeast: readonly Draft[], atMost: readonly Draft[]): void {
  const mostOf = new Map<string, number>();
  for (const { rule } of atMost) {
    for (const key of scopesOf(rule)) mostOf.set(key, Math.min(mostOf.get(key) ?? rule.count, rule.count));
  }
  for (const { rule, log } of atLeast) {
    const most = scopesOf(rule)
      .map((key) => mostOf.get(key))
      .find((each) => each !== undefined && each < rule.count);
    if (most === undefined) continue;
    const message = `At least ${rule.count} are asked for, and at most ${most} of the same people in the same project.`;
    log.report('counts-crossed', { message });
  }
}

/** What a rule counts, and where: once a project, or once for all of them. */
function scopesOf(rule: CountRule): readonly string[] {
  const who = describeCounted(rule);
  return rule.over === 'each'
    ? rule.projects.map((project) => JSON.stringify([who, [project]]))
    : [JSON.stringify([who, rule.projects.toSorted()])];
}

function describeCounted({ group, each }: Counted): readonly unknown[] {
  const of = group === undefined ? [] : describeGroup(group);
  return each === undefined ? of : [columnKey(each), of];
}

function describeGroup(group: Group): readonly unknown[] {
  return 'applicants' in group
    ? [group.applicants.toSorted()]
    : [columnKey(group.column), group.values.map((value) => value.toLowerCase()).toSorted()];
}
