import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import type { BrokenRule } from './broken-rule';
import type { MentorPair, PlacedPair, Placements } from './placements';
import { rulesOf } from './rule-refs';

/** Pairs that name unknown ids, stand twice, or that somebody asked to be spared. */
export function checkNamedPairs(
  { applicants, projects, rules }: Programme,
  pairs: readonly PlacedPair[],
): readonly BrokenRule[] {
  const people = new Map(applicants.map((applicant) => [applicant.id, applicant]));
  const projectIds = new Set(projects.map(({ id }) => id));
  const forbidden = new Map(
    rulesOf(rules, 'forbid').map((placed) => [pairKey(placed.rule.applicant, placed.rule.project), placed]),
  );
  const seen = new Set<string>();
  return pairs.flatMap(({ applicant, project }): readonly BrokenRule[] => {
    const person = people.get(applicant);
    const pair = { applicant, project };
    if (person === undefined || !projectIds.has(project))
      return [
        ...(person === undefined
          ? [{ rule: 'unknown-applicant' as const, ...pair, message: `"${applicant}" is no applicant` }]
          : []),
        ...(projectIds.has(project)
          ? []
          : [{ rule: 'unknown-project' as const, ...pair, message: `"${project}" is no project` }]),
      ];
    const key = pairKey(applicant, project);
    if (seen.has(key))
      return [{ rule: 'listed-twice', ...pair, message: `"${applicant}" is listed twice in "${project}"` }];
    seen.add(key);
    const never = forbidden.get(key);
    return [
      ...(person.avoidProjects.includes(project)
        ? [
            {
              rule: 'avoid-projects' as const,
              ...pair,
              message: `"${applicant}" asked not to be in "${project}"`,
            },
          ]
        : []),
      ...(never === undefined
        ? []
        : [
            {
              rule: 'forbid' as const,
              ref: never.ref,
              ...pair,
              message: `"${applicant}" must never be in "${project}"${never.rule.reason ? `: ${never.rule.reason}` : ''}`,
            },
          ]),
    ];
  });
}

/** Pairs that are locked, and not there. */
export function checkLocks({ rules }: Programme, placements: Placements): readonly BrokenRule[] {
  return rulesOf(rules, 'lock')
    .filter(({ rule }) => !placements.has(rule.applicant, rule.project))
    .map(({ ref, rule: { applicant, project, reason } }) => ({
      rule: 'lock',
      ref,
      applicant,
      project,
      message: `"${applicant}" must be in "${project}"${reason ? `: ${reason}` : ''}`,
    }));
}

/** Places of people and of projects; one that may close and has nobody owes no minimum. */
export function checkQuotas(
  { settings, applicants, projects, rules }: Programme,
  placements: Placements,
): readonly BrokenRule[] {
  const { min, max } = settings.places;
  const mayClose = new Set((rules.mayClose ?? []).map(({ project }) => project));
  return [
    ...applicants.flatMap(({ id }): readonly BrokenRule[] => {
      const count = placements.projectsOf(id).size;
      if (count >= min && count <= max) return [];
      const allowed = min === max ? String(min) : `${min} to ${max}`;
      const message = `"${id}" has ${count} ${count === 1 ? 'place' : 'places'}, and must have ${allowed}`;
      return [{ rule: 'places', applicant: id, message }];
    }),
    ...projects.flatMap(({ id, min: least, max: most }): readonly BrokenRule[] => {
      const count = placements.peopleIn(id).length;
      const there = `"${id}" has ${count} ${count === 1 ? 'person' : 'people'}`;
      if (count < least && !(count === 0 && mayClose.has(id)))
        return [{ rule: 'project-min', project: id, message: `${there}, and its minimum is ${least}` }];
      return count > most
        ? [{ rule: 'project-max', project: id, message: `${there}, and its maximum is ${most}` }]
        : [];
    }),
  ];
}

/** Pairings that name unknown ids, or whom the applicant asked to be kept apart from. */
export function checkMentorPairs(
  { applicants, mentors }: Programme,
  pairs: readonly MentorPair[],
): readonly BrokenRule[] {
  const people = new Map(applicants.map((applicant) => [applicant.id, applicant]));
  const mentorIds = new Set(mentors.map(({ id }) => id));
  return pairs.flatMap(({ applicant, mentor }): readonly BrokenRule[] => {
    const person = people.get(applicant);
    if (person === undefined)
      return [{ rule: 'unknown-applicant', applicant, mentor, message: `"${applicant}" is no applicant` }];
    if (!mentorIds.has(mentor))
      return [{ rule: 'unknown-mentor', applicant, mentor, message: `"${mentor}" is no mentor` }];
    // Where an applicant and a mentor have the same id, it is the applicant's.
    return person.avoidPeople.includes(mentor) && !people.has(mentor)
      ? [
          {
            rule: 'avoid-people',
            applicant,
            mentor,
            message: `"${applicant}" asked to be kept apart from "${mentor}"`,
          },
        ]
      : [];
  });
}
