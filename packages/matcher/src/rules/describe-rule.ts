import type { Programme } from '../programme/programme';
import type { ConflictRule, Counted, CountRule, Group, RequireRule } from '../programme/rules';
import type { RuleRef } from './rule-effects';
import { findRule, type PlacedRule } from './rule-refs';

/** Names beyond these are only counted. */
const NAMED = 6;

/** How ids read. */
export interface RuleNames {
  readonly applicant: (id: string) => string;
  readonly project: (id: string) => string;
}

/**
 * One plain sentence for a rule, without a full stop: `a12 and a31 stay together (siblings; asked by Ana)`. People and projects stand by id,
 * or by `names`. Throws `unknown-id` for a reference to no rule.
 */
export function describeRule(programme: Programme, ref: RuleRef, names?: RuleNames): string {
  const found = findRule(programme.rules, ref);
  const placed = names === undefined ? found : withNames(found, names);
  return `${sentenceOf(programme, placed)}${aside(placed)}`;
}

/** The rule with names in the place of ids, to be read alone. */
function withNames(placed: PlacedRule, { applicant, project }: RuleNames): PlacedRule {
  const { rule } = placed;
  const group = 'group' in rule ? rule.group : undefined;
  const named = {
    ...rule,
    ...('applicant' in rule && { applicant: applicant(rule.applicant) }),
    ...('applicants' in rule && { applicants: rule.applicants.map(applicant) }),
    ...('project' in rule && { project: project(rule.project) }),
    ...('projects' in rule && { projects: rule.projects.map(project) }),
    ...(group !== undefined && 'applicants' in group && { group: { applicants: group.applicants.map(applicant) } }),
    ...('people' in rule && { people: rule.people.map(applicant) }),
  };
  return { ...placed, rule: named } as PlacedRule;
}

function sentenceOf(programme: Programme, placed: PlacedRule): string {
  switch (placed.kind) {
    case 'lock':
      return `${placed.rule.applicant} is kept in ${placed.rule.project}`;
    case 'forbid':
      return `${placed.rule.applicant} is never in ${placed.rule.project}`;
    case 'prefer': {
      const { project, on, name, value, weight } = placed.rule;
      const whom = on === 'attribute' ? `whose ${name} is ${value}` : `of whom the ${name} ${value} is known`;
      return `${project} would rather have people ${whom}, worth ${weight}`;
    }
    case 'together':
      return `${listNames(placed.rule.applicants)} stay together`;
    case 'apart':
      return `${listNames(placed.rule.applicants)} are kept apart`;
    case 'require':
      return `${projectsOf(programme, placed.rule.projects, 'and')} ${placed.rule.projects.length === 1 ? 'takes' : 'take'} only people whose ${placed.rule.column} is ${describeRequired(placed.rule)}`;
    case 'count':
      return describeCount(programme, placed.rule);
    case 'notAlone':
      return `nobody is the only one ${aloneOf(placed.rule)} in ${projectsOf(programme, placed.rule.projects, 'or')}`;
    case 'mayClose':
      return `${placed.rule.project} may stay closed${placed.rule.cost > 0 ? `, which costs ${placed.rule.cost}` : ''}`;
    case 'availability': {
      const { side, hours, columns } = placed.rule;
      const names = [...new Set([columns.applicants, columns.others])].join(' and ');
      return `people and their ${side} have at least ${hours === 1 ? '1 hour' : `${hours} hours`} a week in common (${names})`;
    }
    case 'priority':
      return `${groupOf(placed.rule.group)} before all others where places are too few`;
    case 'conflicts':
      return describeConflict(placed.rule);
    case 'choices':
      return describeChoice(placed.rule);
  }
}

/** `master or phd`, `from 18 to 25`. */
export function describeRequired({ values, min, max, blank }: RequireRule): string {
  const range =
    min !== undefined && max !== undefined
      ? min === max
        ? String(min)
        : `from ${min} to ${max}`
      : min !== undefined
        ? `at least ${min}`
        : max !== undefined
          ? `at most ${max}`
          : undefined;
  const asked = [values === undefined ? undefined : listNames(values, 'or'), range].filter(
    (part) => part !== undefined,
  );
  return `${asked.join(' and ')}${blank === 'allowed' ? ', or blank' : ''}`;
}

function describeCount(programme: Programme, rule: CountRule): string {
  const { kind, count, projects, over, each } = rule;
  const whom = `${count} ${count === 1 ? 'person' : 'people'}${countedOf(rule)}${each === undefined ? '' : ` with the same ${each}`}`;
  const bound = `${kind === 'at-most' ? 'at most' : 'at least'} ${whom}`;
  if (projects.length === 1) return `${bound} in ${projects[0]}`;
  return over === 'each'
    ? `${bound} in each of ${projectsOf(programme, projects, 'and', 'the projects')}`
    : `${bound} in ${projectsOf(programme, projects, 'and', 'the projects')} together`;
}

function countedOf({ group }: Counted): string {
  if (group === undefined) return '';
  return 'applicants' in group
    ? ` of ${listNames(group.applicants)}`
    : ` whose ${group.column} is ${listNames(group.values, 'or')}`;
}

function aloneOf({ group, each }: Counted): string {
  const kind = each === undefined ? '' : ` with their ${each}`;
  return `${group === undefined ? '' : countedOf({ group }).trimStart()}${kind}`.trim() || 'at all';
}

function groupOf(group: Group): string {
  if (!('applicants' in group)) return `people${countedOf({ group })} come`;
  return `${listNames(group.applicants)} ${group.applicants.length === 1 ? 'comes' : 'come'}`;
}

function describeConflict(rule: ConflictRule): string {
  switch (rule.on) {
    case 'email-domain': {
      const apart = rule.ignore.length === 0 ? '' : ` (${listNames(rule.ignore)} apart)`;
      return `nobody gets a mentor whose e-mail is at the same domain${apart}, nor a project of theirs`;
    }
    case 'column':
      return `nobody gets a mentor with the same ${rule.column}, nor a project of theirs`;
    case 'listed':
      return `nobody gets a mentor where one of the two lists the other under ${rule.column}, nor a project of theirs`;
    case 'aliases':
      return `nobody of the circle of ${listNames(rule.people)} gets a mentor of it, nor a project of theirs`;
  }
}

function describeChoice({
  project,
  applicant,
  choice,
  weight,
}: Extract<PlacedRule, { kind: 'choices' }>['rule']): string {
  switch (choice) {
    case 'must':
      return `${applicant} is kept in ${project}, as its curator chose`;
    case 'no':
      return `${applicant} is never in ${project}, as its curator chose`;
    case 'yes':
      return `the curator of ${project} says yes to ${applicant}${weight === undefined ? '' : `, worth ${weight}`}`;
    case 'maybe':
      return `the curator of ${project} says maybe to ${applicant}`;
  }
}

/** In brackets what a breach costs, why the rule stands and who asked for it. */
function aside({ kind, rule }: PlacedRule): string {
  const isSoft = kind !== 'prefer' && kind !== 'choices' && 'weight' in rule && rule.weight !== undefined;
  const cost = isSoft ? `each breach costs ${rule.weight}` : '';
  const by = rule.by === undefined ? '' : `asked by ${rule.by}`;
  const parts = [cost, rule.reason ?? '', by].map((part) => part.replace(/[.\s]+$/u, '')).filter((part) => part !== '');
  return `${isSoft ? ' if possible' : ''}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}`;
}

/** `a1`, `a1 and a2`, `a1, a2 and 7 more`. */
export function listNames(names: readonly string[], joined: 'and' | 'or' = 'and'): string {
  const shown = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const parts = shown.length < names.length ? [...shown, `${names.length - shown.length} more`] : shown;
  return parts.length < 2 ? (parts[0] ?? 'nobody') : `${parts.slice(0, -1).join(', ')} ${joined} ${parts.at(-1)}`;
}

/** Projects by id, or all in one word. */
function projectsOf(programme: Programme, projects: readonly string[], joined: 'and' | 'or', all?: string): string {
  const isAll = projects.length > 2 && projects.length === programme.projects.length;
  return isAll ? (all ?? (joined === 'or' ? 'any project' : 'all projects')) : listNames(projects, joined);
}
