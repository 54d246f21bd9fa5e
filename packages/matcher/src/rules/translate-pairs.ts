import type { Programme } from '../programme/programme';
import { readTimes, sharedHours } from './availability/judge-availability';
import { findConflicts } from './conflicts/find-conflicts';
import { judgeRequirement, meetsRequirement } from './judge-requirement';
import type { PairEffects } from './pair-effects';
import type { ExcludedBy, RuledConflict } from './rule-effects';
import { rulesOf } from './rule-refs';

/** Pairs that a rule names, and those that applicants asked to be spared. */
export function translateNamedPairs(
  { rules, applicants, mentors }: Programme,
  projects: PairEffects,
  guides: PairEffects,
): void {
  const people = new Set(applicants.map(({ id }) => id));
  const mentorIds = new Set(mentors.map(({ id }) => id));
  for (const { id, avoidProjects, avoidPeople } of applicants) {
    for (const project of avoidProjects) projects.exclude(id, project, { rule: 'avoid-projects' });
    for (const person of avoidPeople)
      if (!people.has(person) && mentorIds.has(person)) guides.exclude(id, person, { rule: 'avoid-people' });
  }
  for (const { ref, rule } of rulesOf(rules, 'forbid')) projects.exclude(rule.applicant, rule.project, { rule: ref });
  for (const { ref, rule } of rulesOf(rules, 'choices')) {
    if (rule.choice === 'no') projects.exclude(rule.applicant, rule.project, { rule: ref });
    if (rule.choice === 'yes' && rule.weight !== undefined)
      projects.adjust(rule.applicant, rule.project, ref, rule.weight);
  }
}

/** Projects that take only people who state something. */
export function translateRequirements({ rules, applicants }: Programme, projects: PairEffects): void {
  for (const { ref, rule } of rulesOf(rules, 'require')) {
    const known: ExcludedBy = { rule: ref };
    const unknown: ExcludedBy = { rule: ref, unknown: true };
    for (const { id, attributes } of applicants) {
      if (meetsRequirement(rule, attributes)) continue;
      const by = judgeRequirement(rule, attributes) === 'not-stated' ? known : unknown;
      for (const project of new Set(rule.projects)) {
        if (rule.weight === undefined) projects.exclude(id, project, by);
        else projects.adjust(id, project, ref, -rule.weight);
      }
    }
  }
}

/** People and projects, or people and mentors, without enough hours in common. Complexity: pairs x stretches of time. */
export function translateAvailability(programme: Programme, projects: PairEffects, guides: PairEffects): void {
  for (const { ref, rule } of rulesOf(programme.rules, 'availability')) {
    const effects = rule.side === 'projects' ? projects : guides;
    const by: ExcludedBy = { rule: ref };
    const others = programme[rule.side].map(({ id, attributes }) => ({
      id,
      times: readTimes(rule, 'others', attributes),
    }));
    for (const { id, attributes } of programme.applicants) {
      const times = readTimes(rule, 'applicants', attributes);
      for (const other of others) {
        const hours = sharedHours(times, other.times);
        if (hours === undefined || hours >= rule.hours) continue;
        if (rule.weight === undefined) effects.exclude(id, other.id, by);
        else effects.adjust(id, other.id, ref, -rule.weight);
      }
    }
  }
}

/** Conflicts of interest with mentors, and so with the projects that list them, and with projects by their own columns. */
export function translateConflicts(
  programme: Programme,
  projects: PairEffects,
  guides: PairEffects,
): readonly RuledConflict[] {
  const found: RuledConflict[] = [];
  const servedBy = new Map<string, string[]>();
  for (const { id, mentors } of programme.projects)
    for (const mentor of mentors) servedBy.set(mentor, [...(servedBy.get(mentor) ?? []), id]);
  for (const { ref, rule } of rulesOf(programme.rules, 'conflicts')) {
    const by: ExcludedBy = { rule: ref };
    const conflicts = findConflicts(programme, rule);
    for (const conflict of conflicts) found.push({ rule: ref, ...conflict });
    for (const { applicant, with: other, possible } of conflicts) {
      if (possible) continue;
      if (other.kind === 'project') projects.exclude(applicant, other.id, by);
      else {
        guides.exclude(applicant, other.id, by);
        for (const project of servedBy.get(other.id) ?? []) projects.exclude(applicant, project, by);
      }
    }
  }
  return found;
}
