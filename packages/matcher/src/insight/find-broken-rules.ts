import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { countOf } from './wording';

/** A hard rule that an assignment does not keep. */
export interface BrokenRule {
  readonly rule:
    | 'unknown-applicant'
    | 'unknown-project'
    | 'listed-twice'
    | 'places'
    | 'project-min'
    | 'project-max'
    | 'avoid-projects'
    | 'forbid'
    | 'lock';
  readonly message: string;
  readonly applicant?: string;
  readonly project?: string;
}

interface Pair {
  readonly applicant: string;
  readonly project: string;
}

/** Every hard rule of the programme that the pairs break. Complexity: pairs + rules + people. */
export function findBrokenRules(programme: Programme, pairs: readonly Pair[]): readonly BrokenRule[] {
  const { settings, rules } = programme;
  const applicants = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  const projects = new Map(programme.projects.map((project) => [project.id, project]));
  const broken: BrokenRule[] = [];
  const seen = new Set<string>();
  const perApplicant = new Map<string, number>();
  const perProject = new Map<string, number>();
  const forbidden = new Map(rules.forbid.map((rule) => [pairKey(rule.applicant, rule.project), rule]));
  for (const pair of pairs) {
    const { applicant, project } = pair;
    const key = pairKey(applicant, project);
    const person = applicants.get(applicant);
    if (person === undefined)
      broken.push({ rule: 'unknown-applicant', applicant, project, message: `"${applicant}" is no applicant` });
    if (!projects.has(project))
      broken.push({ rule: 'unknown-project', applicant, project, message: `"${project}" is no project` });
    if (person === undefined || !projects.has(project)) continue;
    if (seen.has(key)) {
      broken.push({
        rule: 'listed-twice',
        applicant,
        project,
        message: `"${applicant}" is listed twice in "${project}"`,
      });
      continue;
    }
    seen.add(key);
    perApplicant.set(applicant, (perApplicant.get(applicant) ?? 0) + 1);
    perProject.set(project, (perProject.get(project) ?? 0) + 1);
    if (person.avoidProjects.includes(project))
      broken.push({
        rule: 'avoid-projects',
        applicant,
        project,
        message: `"${applicant}" asked not to be in "${project}"`,
      });
    const rule = forbidden.get(key);
    if (rule !== undefined) {
      broken.push({
        rule: 'forbid',
        applicant,
        project,
        message: `"${applicant}" must never be in "${project}"${rule.reason ? `: ${rule.reason}` : ''}`,
      });
    }
  }
  for (const rule of rules.lock) {
    if (!seen.has(pairKey(rule.applicant, rule.project))) {
      const { applicant, project, reason } = rule;
      broken.push({
        rule: 'lock',
        applicant,
        project,
        message: `"${applicant}" must be in "${project}"${reason ? `: ${reason}` : ''}`,
      });
    }
  }
  const { min, max } = settings.places;
  for (const { id } of programme.applicants) {
    const count = perApplicant.get(id) ?? 0;
    if (count < min || count > max)
      broken.push({
        rule: 'places',
        applicant: id,
        message: `"${id}" has ${countOf(count, 'place', 'places')}, and must have ${range(min, max)}`,
      });
  }
  for (const { id, min: least, max: most } of programme.projects) {
    const count = perProject.get(id) ?? 0;
    if (count < least)
      broken.push({
        rule: 'project-min',
        project: id,
        message: `"${id}" has ${countOf(count, 'person', 'people')}, and its minimum is ${least}`,
      });
    if (count > most)
      broken.push({
        rule: 'project-max',
        project: id,
        message: `"${id}" has ${countOf(count, 'person', 'people')}, and its maximum is ${most}`,
      });
  }
  return broken;
}

function range(min: number, max: number): string {
  return min === max ? String(min) : `${min} to ${max}`;
}
