import type { Applicant, Programme } from '../programme/programme';
import { readTimes, sharedHours } from './availability/judge-availability';
import { sideOfPerson, sideOfProject } from './conflicts/conflict-side';
import { createConflictJudge } from './conflicts/judge-conflict';
import { describeRequired } from './describe-rule';
import { judgeRequirement } from './judge-requirement';
import type { Placements } from './placements';
import { rulesOf } from './rule-refs';
import type { Violation } from './violation';

/** People in projects that require what they do not state. */
export function checkRequirements({ rules }: Programme, { pairs }: Placements): readonly Violation[] {
  return rulesOf(rules, 'require').flatMap(({ ref, rule }) =>
    pairs
      .filter(({ project }) => rule.projects.includes(project.id))
      .flatMap(({ applicant, project }): readonly Violation[] => {
        const found = judgeRequirement(rule, applicant.attributes);
        if (found === 'stated' || (found !== 'not-stated' && rule.blank === 'allowed')) return [];
        const theirs = { blank: 'is blank', unread: 'cannot be read', 'not-stated': 'is another' }[found];
        const message = `"${applicant.id}" is in "${project.id}", whose people have ${describeRequired(rule)} as ${rule.column}; theirs ${theirs}`;
        return [{ rule: ref, count: 1, message, applicant: applicant.id, project: project.id }];
      }),
  );
}

/** People with too few hours in common with their project, or their mentor. */
export function checkAvailability({ rules }: Programme, { pairs, mentorPairs }: Placements): readonly Violation[] {
  return rulesOf(rules, 'availability').flatMap(({ ref, rule }) => {
    const met =
      rule.side === 'projects'
        ? pairs.map(({ applicant, project }) => ({ applicant, other: project, named: { project: project.id } }))
        : mentorPairs.map(({ applicant, mentor }) => ({ applicant, other: mentor, named: { mentor: mentor.id } }));
    return met.flatMap(({ applicant, other, named }): readonly Violation[] => {
      const hours = sharedHours(
        readTimes(rule, 'applicants', applicant.attributes),
        readTimes(rule, 'others', other.attributes),
      );
      if (hours === undefined || hours >= rule.hours) return [];
      const message = `"${applicant.id}" and "${other.id}" have ${Number(hours.toFixed(2))} of the ${rule.hours} hours a week in common that they must have`;
      return [{ rule: ref, count: 1, message, applicant: applicant.id, ...named }];
    });
  });
}

/** People with a mentor, or in a project, with whom they have a conflict of interest. */
export function checkConflicts(programme: Programme, { pairs, mentorPairs }: Placements): readonly Violation[] {
  const people = new Map(programme.applicants.map((applicant) => [applicant.id, sideOfPerson(applicant)]));
  const mentors = new Map(programme.mentors.map((mentor) => [mentor.id, sideOfPerson(mentor)]));
  const projects = new Map(programme.projects.map((project) => [project.id, sideOfProject(project)]));
  const sideOf = (applicant: Applicant) => people.get(applicant.id) ?? sideOfPerson(applicant);
  return rulesOf(programme.rules, 'conflicts').flatMap(({ ref, rule }) => {
    const judge = createConflictJudge(rule);
    const inProjects = pairs.flatMap(({ applicant, project }): readonly Violation[] => {
      const sides = [projects.get(project.id), ...project.mentors.map((id) => mentors.get(id))];
      const reasons = sides
        .filter((side) => side !== undefined)
        .map((side) => ({ side, reason: judge(sideOf(applicant), side) }));
      const found = reasons.find(({ reason }) => reason !== undefined && reason.possible === undefined);
      if (found?.reason === undefined) return [];
      const whom =
        found.side.id === project.id
          ? 'which is in conflict with them'
          : `whose mentor "${found.side.id}" is in conflict with them`;
      const message = `"${applicant.id}" is in "${project.id}", ${whom}: ${found.reason.why}`;
      return [{ rule: ref, count: 1, message, applicant: applicant.id, project: project.id }];
    });
    const withMentors = mentorPairs.flatMap(({ applicant, mentor }): readonly Violation[] => {
      const reason = judge(sideOf(applicant), mentors.get(mentor.id) ?? sideOfPerson(mentor));
      if (reason === undefined || reason.possible) return [];
      const message = `"${applicant.id}" has the mentor "${mentor.id}", who is in conflict with them: ${reason.why}`;
      return [{ rule: ref, count: 1, message, applicant: applicant.id, mentor: mentor.id }];
    });
    return [...inProjects, ...withMentors];
  });
}

/** What a curator insisted on or ruled out. */
export function checkChoices({ rules }: Programme, placements: Placements): readonly Violation[] {
  return rulesOf(rules, 'choices').flatMap(({ ref, rule: { applicant, project, choice } }): readonly Violation[] => {
    const isThere = placements.has(applicant, project);
    if (choice === 'must' ? isThere : choice !== 'no' || !isThere) return [];
    const message =
      choice === 'must'
        ? `"${applicant}" must be in "${project}", as its curator chose`
        : `"${applicant}" must never be in "${project}", as its curator chose`;
    return [{ rule: ref, count: 1, message, applicant, project }];
  });
}
