import { expandPlaces } from '../reduce-by-pins';
import type { Problem } from '../solver';
import type { SideRules } from './side-rules';

/** What an assignment does to one rule. */
export interface Breach {
  readonly kind: 'count' | 'together' | 'not-alone' | 'may-close';
  /** Into the list of that kind. */
  readonly index: number;
  /** As the rule counts its breaches; 1 for a closed project. */
  readonly count: number;
  /** `count` x weight, or what closing costs; `Infinity` where the rule is hard. */
  readonly cost: number;
}

/**
 * Everything an assignment breaks, in the order of the rules: hard rules at cost `Infinity`, soft ones and closed projects at theirs.
 * Counted from the definitions in `SideRules` alone. O(places x rules of their people).
 *
 * @param projectOf In the layout of an outcome.
 */
export function measureBreaches(problem: Problem, rules: SideRules, projectOf: Int32Array): readonly Breach[] {
  const { applicants, projects, seats } = problem;
  const stride = applicants === 0 ? 0 : projectOf.length / applicants;
  const placesOf = (applicant: number) =>
    projectOf.subarray(applicant * stride, (applicant + 1) * stride).filter((project) => project >= 0);
  const load = new Uint32Array(projects);
  for (const project of projectOf) if (project >= 0) load[project]! += 1;
  const breaches: Breach[] = [];
  const report = (kind: Breach['kind'], index: number, count: number, weight: number | undefined) => {
    if (count > 0) breaches.push({ kind, index, count, cost: weight === undefined ? Infinity : count * weight });
  };

  rules.counts.forEach(({ applicants: people, projects: among, min, max, weight }, index) => {
    const inside = new Set(among);
    let held = 0;
    for (const applicant of people) for (const project of placesOf(applicant)) if (inside.has(project)) held += 1;
    report('count', index, Math.max(0, min - held, held - max), weight);
  });
  const { max: most } = expandPlaces(problem);
  rules.together.forEach(({ applicants: people, weight }, index) => {
    const members = countMembers(people, placesOf);
    if (weight === undefined) {
      const split = [...members.values()].filter((count) => count < people.length);
      report('together', index, split.length, undefined);
      return;
    }
    const homes = Math.max(0, ...Array.from(people, (applicant) => most[applicant]!));
    const counts = [...members.values()].sort((a, b) => b - a);
    report('together', index, sum(counts.slice(homes)), weight);
  });
  rules.notAlone.forEach(({ applicants: people, projects: among, weight }, index) => {
    const members = countMembers(people, placesOf);
    report('not-alone', index, Array.from(among).filter((project) => members.get(project) === 1).length, weight);
  });
  rules.mayClose.forEach(({ project, cost }, index) => {
    if (load[project] === 0 && seats.min[project]! > 0) breaches.push({ kind: 'may-close', index, count: 1, cost });
  });
  return breaches;
}

function countMembers(people: Uint32Array, placesOf: (applicant: number) => Int32Array): Map<number, number> {
  const members = new Map<number, number>();
  for (const applicant of people)
    for (const project of placesOf(applicant)) members.set(project, (members.get(project) ?? 0) + 1);
  return members;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
