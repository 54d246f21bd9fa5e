import type { ActiveLimits, RuledProblem } from './build-model';

const TOLERANCE = 1e-6;

/**
 * Adds the limits that a solution breaks, whole or fractional, to those that are in the model; how many there were.
 *
 * @param value By pair of unit and project: how much of it is taken.
 */
export function activateBroken(
  { problem: { projects }, rules, units }: RuledProblem,
  active: ActiveLimits,
  value: Float64Array,
): number {
  const before = active.counts.size + active.notAlone.size + active.together.size;
  const taken = (applicant: number, project: number) => value[units.unitOf[applicant]! * projects + project]!;
  rules.counts.forEach(({ applicants: people, projects: among, min, max }, index) => {
    if (active.counts.has(index)) return;
    let held = 0;
    for (const applicant of people) for (const project of among) held += taken(applicant, project);
    if (held < min - TOLERANCE || held > max + TOLERANCE) active.counts.add(index);
  });
  rules.notAlone.forEach(({ applicants: people, projects: among }, index) => {
    for (const project of among) {
      const key = index * projects + project;
      if (active.notAlone.has(key)) continue;
      let all = 0;
      let most = 0;
      for (const applicant of people) {
        const own = taken(applicant, project);
        all += own;
        if (own > most) most = own;
      }
      if (all < 2 * most - TOLERANCE) active.notAlone.add(key);
    }
  });
  rules.together.forEach(({ applicants: people, weight }, index) => {
    if (weight === undefined || active.together.has(index)) return;
    const held = new Float64Array(projects);
    for (const applicant of people)
      for (let project = 0; project < projects; project++) held[project]! += taken(applicant, project);
    const counts = held.filter((count) => count > TOLERANCE);
    const places = Math.max(...Array.from(people, (applicant) => units.places.max[units.unitOf[applicant]!]!));
    if (counts.length > places) active.together.add(index);
  });
  return active.counts.size + active.notAlone.size + active.together.size - before;
}
