import type { Shape } from './instance';

const SLACK = 1.1;

/** One place each, and `ceil(1.1 n / m)` seats in every project: a tenth of them stay empty. */
export function onePlaceEach(applicants: number, projects: number): Shape {
  return withLoad(applicants, projects, 1, 0, Math.ceil((SLACK * applicants) / projects));
}

/** As many applicants as projects, one place and one seat each. */
export function square(size: number): Shape {
  return withLoad(size, size, 1, 0, 1);
}

/** So many places each, and so many seats, at least and at most, in every project. */
export function withLoad(applicants: number, projects: number, places: number, fewest: number, most: number): Shape {
  return { applicants, projects, places, seats: () => [fewest, most] };
}

/** One place each; the first project has a seat for everyone, the others one seat. */
export function oneProjectForAll(applicants: number, projects: number): Shape {
  return { applicants, projects, places: 1, seats: (project) => [0, project === 0 ? applicants : 1] };
}
