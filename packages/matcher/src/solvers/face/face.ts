import { selectLargest } from '../certificate';
import { createRowReader } from '../read-rows';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem, Quota } from '../solver';

/** A place that every assignment of a face has. */
export interface RequiredPlace {
  readonly applicant: number;
  readonly project: number;
  /** Index of the pair in the problem's scores. */
  readonly entry: number;
}

/**
 * A set of assignments of a problem: all that use only its open pairs and its required places and keep its quotas.
 * Open pairs are in compressed rows, ascending by project; quotas are what remains once the required places are taken.
 */
export interface Face {
  readonly applicants: number;
  readonly projects: number;
  readonly rowStart: Uint32Array;
  readonly project: Uint32Array;
  /** Index in the problem's scores by open pair: `applicant * projects + project` where they are dense. */
  readonly entry: Uint32Array;
  readonly places: Quota;
  readonly seats: Quota;
  readonly required: readonly RequiredPlace[];
}

/** All assignments of a problem; its pins are required. Expects that `findPinConflict` found none. O(edges). */
export function openFace(problem: Problem): Face {
  const { applicants, projects, scores, pinned = [] } = problem;
  const places = copyQuota(expandPlaces(problem));
  const seats = copyQuota(problem.seats);
  const pins = new Set<number>();
  for (const [applicant, project] of pinned) {
    pins.add(applicant * projects + project);
    takeOne(places, applicant);
    takeOne(seats, project);
  }
  const rows = createRowReader(problem);
  const row = new Float64Array(projects);
  const rowStart = new Uint32Array(applicants + 1);
  const size = scores.values.length;
  const project = new Uint32Array(size);
  const entry = new Uint32Array(size);
  const required: RequiredPlace[] = [];
  let at = 0;
  const add = (applicant: number, target: number, index: number) => {
    if (pins.size > 0 && pins.has(applicant * projects + target)) {
      required.push({ applicant, project: target, entry: index });
      return;
    }
    project[at] = target;
    entry[at] = index;
    at += 1;
  };
  for (let applicant = 0; applicant < applicants; applicant++) {
    if (scores.kind === 'dense') {
      rows.readRow(applicant, row);
      for (let target = 0; target < projects; target++) {
        if (row[target]! > Number.NEGATIVE_INFINITY) add(applicant, target, applicant * projects + target);
      }
    } else {
      const indices = Array.from(
        { length: scores.rowStart[applicant + 1]! - scores.rowStart[applicant]! },
        (_, offset) => scores.rowStart[applicant]! + offset,
      ).sort((a, b) => scores.project[a]! - scores.project[b]!);
      for (const index of indices) add(applicant, scores.project[index]!, index);
    }
    rowStart[applicant + 1] = at;
  }
  return {
    applicants,
    projects,
    rowStart,
    project: project.subarray(0, at),
    entry: entry.subarray(0, at),
    places,
    seats,
    required,
  };
}

/** The same face without the closed pairs. O(open pairs). */
export function closePairs(face: Face, marks: Marks): Face {
  const kept = createPairList(face);
  for (let applicant = 0; applicant < face.applicants; applicant++) {
    for (let at = face.rowStart[applicant]!; at < face.rowStart[applicant + 1]!; at++) {
      if (marks[face.entry[at]!] !== CLOSED) kept.add(face.project[at]!, face.entry[at]!);
    }
    kept.endRow(applicant);
  }
  return { ...face, ...kept.pairs() };
}

/** The problem of the best assignment of a face by weights of its open pairs. */
export function buildStage(face: Face, weigh: (entry: number) => number): Problem {
  const { applicants, projects, rowStart, project, entry, places, seats } = face;
  const values = Float64Array.from(entry, weigh);
  return { applicants, projects, scores: { kind: 'sparse', rowStart, project, values }, places, seats };
}

/** By entry of a problem's scores: 1 where a pair is counted, 2 where it is closed from now on, else 0. */
export type Marks = Uint8Array;

export const COUNTED = 1;
export const CLOSED = 2;

/**
 * The face of the assignments with the fewest counted pairs: those of `face` with the most places, without the closed pairs.
 * By complementary slackness with prices p and a place price t that are optimal for weights w of -1 for counted pairs and 0 for
 * others, they are those where everyone's projects are best by w - p + t for the number they take (so that some
 * pairs are never used, and some always), projects of positive price are full, and those of negative price are at their
 * minimum (Ahuja, Magnanti & Orlin 1993, sec. 9.4). Prices must be whole numbers: slack is compared exactly. O(open pairs).
 */
export function restrictFace(face: Face, marks: Marks, prices: Float64Array, placePrice: number): Face {
  const { applicants, projects, rowStart, project, entry } = face;
  const places = copyQuota(face.places);
  const seats = copyQuota(face.seats);
  for (let target = 0; target < projects; target++) {
    if (prices[target]! > 0) seats.min[target] = seats.max[target]!;
    if (prices[target]! < 0) seats.max[target] = seats.min[target]!;
  }
  const required = [...face.required];
  const kept = createPairList(face);
  const margins = new Float64Array(projects);
  for (let applicant = 0; applicant < applicants; applicant++) {
    const [start, end] = [rowStart[applicant]!, rowStart[applicant + 1]!];
    const most = places.max[applicant]!;
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = start; at < end; at++) {
      const mark = marks[entry[at]!]!;
      const margin = mark === CLOSED ? Number.NEGATIVE_INFINITY : placePrice - mark - prices[project[at]!]!;
      margins[at - start] = margin;
      if (margin > highest) highest = margin;
      if (margin < lowest) lowest = margin;
    }
    const isOne = most === 1 && highest > Number.NEGATIVE_INFINITY;
    const best = isOne ? [highest] : selectLargest(margins.subarray(0, end - start), most);
    const last = chooseLast(best, applicant, places);
    if (lowest === last && highest === last) {
      kept.addRow(start, end);
      kept.endRow(applicant);
      continue;
    }
    for (let at = start; at < end; at++) {
      if (margins[at - start]! === last) kept.add(project[at]!, entry[at]!);
      else if (margins[at - start]! > last) {
        required.push({ applicant, project: project[at]!, entry: entry[at]! });
        takeOne(places, applicant);
        takeOne(seats, project[at]!);
      }
    }
    kept.endRow(applicant);
  }
  return { ...face, ...kept.pairs(), places, seats, required };
}

/**
 * What the last place of an applicant is worth in every best choice, from their best margins in descending order: they take everything
 * above it and choose among what equals it. Sets how many places they then take. Infinite where they take none.
 */
function chooseLast(best: readonly number[], applicant: number, places: Quota): number {
  const least = places.min[applicant]!;
  const most = best.length;
  const gainful = best.filter((margin) => margin > 0).length;
  const isFull = gainful === most;
  const last = most === 0 ? Number.POSITIVE_INFINITY : isFull ? best[most - 1]! : Math.min(0, best[least - 1] ?? 0);
  places.max[applicant] = last > 0 ? most : last < 0 ? least : best.filter((margin) => margin >= 0).length;
  places.min[applicant] = last === 0 ? Math.max(least, gainful) : places.max[applicant]!;
  return last;
}

/** Position of a pair among the open ones, or -1. O(log row). */
export function findPair({ rowStart, project }: Face, applicant: number, target: number): number {
  const end = rowStart[applicant + 1]!;
  let low = rowStart[applicant]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (project[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low < end && project[low] === target ? low : -1;
}

function createPairList(face: Face) {
  const { applicants } = face;
  const { length } = face.entry;
  const rowStart = new Uint32Array(applicants + 1);
  const project = new Uint32Array(length);
  const entry = new Uint32Array(length);
  let count = 0;
  return {
    add: (target: number, index: number) => {
      project[count] = target;
      entry[count] = index;
      count += 1;
    },
    addRow: (start: number, end: number) => {
      project.set(face.project.subarray(start, end), count);
      entry.set(face.entry.subarray(start, end), count);
      count += end - start;
    },
    endRow: (applicant: number) => {
      rowStart[applicant + 1] = count;
    },
    pairs: () => ({ rowStart, project: project.subarray(0, count), entry: entry.subarray(0, count) }),
  };
}

function copyQuota({ min, max }: Quota): Quota {
  return { min: min.slice(), max: max.slice() };
}

function takeOne({ min, max }: Quota, index: number): void {
  if (min[index]! > 0) min[index]! -= 1;
  max[index]! -= 1;
}
