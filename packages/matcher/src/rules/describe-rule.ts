import type { Programme } from '../programme/programme';
import type { ConflictRule, Counted, CountRule, Group, RequireRule, Stated } from '../programme/rules';
import type { RuleRef } from './rule-effects';
import { findRule, type PlacedRule } from './rule-refs';

/** Names beyond these are only counted. */
const NAMED = 6;

/**
 * One plain sentence for a rule, without a full stop: `a12 and a31 stay together (siblings; asked by Ana)`. People and projects stand by id.
 * Throws `unknown-id` for a reference to no rule.
 */
export function describeRule(programme: Programme, ref: RuleRef): string {
  const placed = findRule(programme.rules, ref);
  return `${sentenceOf(programme, placed)}${costOf(placed)}${statedOf(placed.rule)}`;
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
      return `${groupOf(placed.rule.group)} come before all others where places are too few`;
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
  return 'applicants' in group ? listNames(group.applicants) : `people${countedOf({ group })}`;
}

function describeConflict(rule: ConflictRule): string {
  const start = 'nobody is put with a mentor, or in a project that such a mentor serves, ';
  switch (rule.on) {
    case 'email-domain':
      return `${start}whose e-mail is at the same domain${rule.ignore.length === 0 ? '' : `, ${listNames(rule.ignore)} apart`}`;
    case 'column':
      return `${start}who has the same ${rule.column}`;
    case 'listed':
      return `${start}where one of the two lists the other under ${rule.column}`;
    case 'aliases':
      return `${start}who belongs with them to the circle of ${listNames(rule.people)}`;
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

function costOf({ rule }: PlacedRule): string {
  if (!('weight' in rule) || rule.weight === undefined || 'on' in rule || 'choice' in rule) return '';
  return ` if possible: each breach costs ${rule.weight}`;
}

function statedOf({ reason, by }: Stated): string {
  const parts = [reason, by === undefined ? undefined : `asked by ${by}`].filter(
    (part) => part !== undefined && part !== '',
  );
  return parts.length === 0 ? '' : ` (${parts.map((part) => part?.replace(/[.\s]+$/u, '')).join('; ')})`;
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
