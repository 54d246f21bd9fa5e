import type { StrictPairs } from './break-ties';

/** The most people each project may ever hold: its seats, or as many as may come if those are fewer. */
export function computeHeapCapacity({ applicants, projects, project, seats }: StrictPairs): Uint32Array {
  const capacity = seats.map((most) => Math.min(most, applicants));
  let total = 0;
  for (const most of capacity) total += most;
  if (total <= project.length) return capacity;
  // Seats without end: storage follows the pairs.
  const listed = new Uint32Array(projects);
  for (let pair = 0; pair < project.length; pair++) listed[project[pair]!]!++;
  return capacity.map((most, at) => Math.min(most, listed[at]!));
}
