import type { Programme } from '../programme/programme';
import { findCountedGroups } from './find-group';
import type { CountOfPlaces, Limit } from './rule-effects';
import { rulesOf } from './rule-refs';

/** What rules ask beyond single pairs, without what cannot bind. Complexity: rules x (applicants + projects). */
export function translateLimits(programme: Programme): readonly Limit[] {
  return [
    ...togetherLimits(programme),
    ...apartLimits(programme),
    ...countLimits(programme),
    ...notAloneLimits(programme),
    ...closingLimits(programme),
  ];
}

function togetherLimits({ rules }: Programme): readonly Limit[] {
  return rulesOf(rules, 'together').flatMap(({ ref, rule: { applicants, weight } }): readonly Limit[] => {
    const people = [...new Set(applicants)];
    return people.length < 2 ? [] : [{ kind: 'together', rule: ref, applicants: people, ...weighing(weight) }];
  });
}

/** At most one of them in each project. */
function apartLimits({ rules, projects }: Programme): readonly Limit[] {
  return rulesOf(rules, 'apart').flatMap(({ ref, rule: { applicants, weight } }): readonly Limit[] => {
    const people = [...new Set(applicants)];
    if (people.length < 2) return [];
    return projects.map(({ id }) => ({
      kind: 'count',
      rule: ref,
      applicants: people,
      projects: [id],
      min: 0,
      max: 1,
      ...weighing(weight),
    }));
  });
}

/** One limit for each group that is counted, and each project where those are counted by themselves. */
function countLimits({ rules, applicants, settings }: Programme): readonly Limit[] {
  return rulesOf(rules, 'count').flatMap(({ ref, rule }) =>
    findCountedGroups(applicants, rule).flatMap((group): readonly CountOfPlaces[] => {
      const projects = [...new Set(rule.projects)];
      const targets = rule.over === 'each' ? projects.map((project) => [project]) : [projects];
      return targets
        .map(
          (among): CountOfPlaces => ({
            kind: 'count',
            rule: ref,
            applicants: group.applicants,
            projects: among,
            min: rule.kind === 'at-least' ? rule.count : 0,
            max: rule.kind === 'at-most' ? rule.count : Infinity,
            ...weighing(rule.weight),
          }),
        )
        .filter(({ min, max }) => min > 0 || max < group.applicants.length * mostPlaces(targets[0], settings));
    }),
  );
}

/** Places that one person may have among some projects. */
function mostPlaces(projects: readonly string[] | undefined, { places }: Programme['settings']): number {
  return Math.min(places.max, projects?.length ?? 0);
}

function notAloneLimits({ rules, applicants }: Programme): readonly Limit[] {
  return rulesOf(rules, 'notAlone').flatMap(({ ref, rule }) =>
    findCountedGroups(applicants, rule)
      .filter((group) => group.applicants.length > 0 && rule.projects.length > 0)
      .map(
        (group): Limit => ({
          kind: 'not-alone',
          rule: ref,
          applicants: group.applicants,
          projects: [...new Set(rule.projects)],
          ...weighing(rule.weight),
        }),
      ),
  );
}

/** A project without a minimum has nothing to be closed for. */
function closingLimits({ rules, projects }: Programme): readonly Limit[] {
  const withMinimum = new Set(projects.filter(({ min }) => min > 0).map(({ id }) => id));
  return rulesOf(rules, 'mayClose')
    .filter(({ rule }) => withMinimum.has(rule.project))
    .map(({ ref, rule }) => ({ kind: 'may-close', rule: ref, project: rule.project, cost: rule.cost }));
}

function weighing(weight: number | undefined): { readonly weight?: number } {
  return weight === undefined ? {} : { weight };
}
