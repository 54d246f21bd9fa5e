import { attributeCell, statedValues, statesAttribute } from '../programme/applicant-states';
import type { Applicant, Programme } from '../programme/programme';
import type { Counted } from '../programme/rules';
import { describeRule, listNames } from './describe-rule';
import { isInGroup } from './find-group';
import type { Placements } from './placements';
import { rulesOf } from './rule-refs';
import type { Violation } from './violation';

/** Groups that are torn apart. A hard rule asks for all projects in common; a soft one counts places beside the projects where most are. */
export function checkTogether(programme: Programme, placements: Placements): readonly Violation[] {
  return rulesOf(programme.rules, 'together').flatMap(({ ref, rule }): readonly Violation[] => {
    const people = [...new Set(rule.applicants)];
    const sets = people.map((id) => placements.projectsOf(id));
    const [first = new Set<string>()] = sets;
    const isOne = sets.every((projects) => projects.size === first.size && [...projects].every((id) => first.has(id)));
    const membersIn = new Map<string, number>();
    for (const projects of sets) for (const id of projects) membersIn.set(id, (membersIn.get(id) ?? 0) + 1);
    const counts = [...membersIn.values()].toSorted((a, b) => b - a);
    const outside = counts.slice(programme.settings.places.max).reduce((sum, count) => sum + count, 0);
    const count = rule.weight === undefined ? (isOne ? 0 : Math.max(outside, 1)) : outside;
    if (count === 0) return [];
    const where = people.map(
      (id) => `${id} in ${listNames([...placements.projectsOf(id)].toSorted()).replace('nobody', 'no project')}`,
    );
    return [{ rule: ref, count, message: `${describeRule(programme, ref)}, and they are not: ${where.join(', ')}` }];
  });
}

/** People of whom no two should share a project, and do. */
export function checkApart(programme: Programme, placements: Placements): readonly Violation[] {
  return rulesOf(programme.rules, 'apart').flatMap(({ ref, rule }) => {
    const people = new Set(rule.applicants);
    return programme.projects.flatMap(({ id }): readonly Violation[] => {
      const inside = placements
        .peopleIn(id)
        .map((person) => person.id)
        .filter((person) => people.has(person))
        .toSorted();
      if (inside.length < 2) return [];
      const message = `${listNames(inside)} are together in "${id}", and must not share a project`;
      return [{ rule: ref, count: inside.length - 1, message, project: id }];
    });
  });
}

/** Too many or too few people of a kind. Whoever has two of several projects that count together counts twice: once for each place. */
export function checkCounts(programme: Programme, placements: Placements): readonly Violation[] {
  return rulesOf(programme.rules, 'count').flatMap(({ ref, rule }) => {
    const projects = [...new Set(rule.projects)];
    const scopes = rule.over === 'each' ? projects.map((project) => [project]) : [projects];
    return kindsOf(programme.applicants, rule).flatMap(({ value, isOfKind }) =>
      scopes.flatMap((scope): readonly Violation[] => {
        const there = scope.flatMap((project) => placements.peopleIn(project)).filter(isOfKind).length;
        const count = rule.kind === 'at-most' ? there - rule.count : rule.count - there;
        if (count <= 0) return [];
        const kind = value === undefined ? '' : ` with ${rule.each} ${value}`;
        const message = `${listNames(scope)} ${scope.length === 1 ? 'has' : 'have'} ${there}${kind}: ${describeRule(programme, ref)}`;
        return [
          { rule: ref, count, message, ...(scope.length === 1 && scope[0] !== undefined && { project: scope[0] }) },
        ];
      }),
    );
  });
}

/** People who are the only one of their kind where they are. */
export function checkNotAlone(programme: Programme, placements: Placements): readonly Violation[] {
  return rulesOf(programme.rules, 'notAlone').flatMap(({ ref, rule }) =>
    kindsOf(programme.applicants, rule).flatMap(({ value, isOfKind }) =>
      [...new Set(rule.projects)].flatMap((project): readonly Violation[] => {
        const inside = placements.peopleIn(project).filter(isOfKind);
        const [only] = inside;
        if (only === undefined || inside.length > 1) return [];
        const applicant = only.id;
        const kind = value === undefined ? '' : ` with ${rule.each} ${value}`;
        const message = `"${applicant}" is the only one${kind} in "${project}": ${describeRule(programme, ref)}`;
        return [{ rule: ref, count: 1, message, applicant, project }];
      }),
    ),
  );
}

interface Kind {
  readonly value?: string;
  readonly isOfKind: (applicant: Applicant) => boolean;
}

/** The kinds of people that a rule counts by themselves. */
function kindsOf(applicants: readonly Applicant[], { group, each }: Counted): readonly Kind[] {
  const isMember = (applicant: Applicant) => group === undefined || isInGroup(applicant, group);
  if (each === undefined) return [{ isOfKind: isMember }];
  const values = applicants
    .filter(isMember)
    .flatMap(({ attributes }) => statedValues(attributeCell(attributes, each) ?? ''));
  return [...new Set(values)].toSorted().map((value) => ({
    value,
    isOfKind: (applicant) => isMember(applicant) && statesAttribute(applicant.attributes, each, value),
  }));
}
