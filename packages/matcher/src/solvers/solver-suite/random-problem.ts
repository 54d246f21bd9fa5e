import fc from 'fast-check';
import { createSeededStream } from '../lottery/seeded-stream';
import type { Problem } from '../solver';

/** Least and most. */
export type Range = readonly [number, number];

/** What a problem is made of before it is packed: easy to write, to change and to pack again. */
export interface Draft {
  /** By applicant and project; null is forbidden. */
  readonly scores: readonly (readonly (number | null)[])[];
  /** By applicant. */
  readonly places: readonly Range[];
  /** By project. */
  readonly seats: readonly Range[];
  readonly pinned: readonly (readonly [number, number])[];
}

export type Layout = 'float64' | 'float32' | 'sparse';

/**
 * Packs a draft; without places each applicant has one. Entries of a sparse row are listed from the last project to
 * the first, which the contract allows.
 */
export function packProblem(
  draft: Partial<Draft> & Pick<Draft, 'scores' | 'seats'>,
  layout: Layout = 'float64',
): Problem {
  const { scores, seats, pinned = [], places = repeat<Range>([1, 1], scores.length) } = draft;
  const pairs = scores.flat();
  const common = {
    applicants: scores.length,
    projects: seats.length,
    places: packQuota(places),
    seats: packQuota(seats),
    pinned,
  };
  if (layout === 'sparse') {
    const rows = scores.map((row) => [...row.entries()].filter(([, score]) => score !== null).reverse());
    const rowStart = new Uint32Array(scores.length + 1);
    rows.forEach((row, applicant) => {
      rowStart[applicant + 1] = rowStart[applicant]! + row.length;
    });
    const project = Uint32Array.from(rows.flat(), ([at]) => at);
    const values = Float64Array.from(rows.flat(), ([, score]) => score as number);
    return { ...common, scores: { kind: 'sparse', rowStart, project, values } };
  }
  // What stands at a forbidden pair must not matter.
  const all = pairs.map((score) => score ?? Number.NaN);
  const values = layout === 'float32' ? Float32Array.from(all) : Float64Array.from(all);
  const forbidden = new Uint8Array(Math.ceil(pairs.length / 8));
  pairs.forEach((score, pair) => {
    if (score === null) forbidden[pair >> 3]! |= 1 << (pair & 7);
  });
  return { ...common, scores: { kind: 'dense', values, forbidden } };
}

function packQuota(ranges: readonly Range[]) {
  return { min: Uint32Array.from(ranges, ([min]) => min), max: Uint32Array.from(ranges, ([, max]) => max) };
}

/** Scores of a few values make ties, eighths are exact in 32 bits, doubles are neither. */
const scoreKinds: readonly fc.Arbitrary<number>[] = [
  fc.constantFrom(0, 1),
  fc.integer({ min: -8, max: 8 }).map((eighths) => eighths / 8),
  fc.double({ min: -1, max: 1, noNaN: true }),
];

const range = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]);

/** Problems of up to 6 x 5 with every feature of the contract, some of them infeasible. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    applicants: fc.nat(6),
    projects: fc.nat(5),
    score: fc.constantFrom(...scoreKinds),
    allowed: fc.constantFrom(4, 10, 1000),
    strict: fc.constantFrom(0, 1, 2),
    pins: fc.constantFrom(0, 0, 2),
  })
  .chain(({ applicants, projects, score, allowed, strict, pins }) => {
    const cell = fc.option(score, { freq: allowed, nil: null });
    const list = <T>(element: fc.Arbitrary<T>, length: number) =>
      fc.array(element, { minLength: length, maxLength: length });
    const upTo = (most: number) =>
      // Minimums of 0, of 0 or 1, or anything up to the maximum.
      range(most).map(([min, max]): Range => [strict === 2 ? min : Math.min(min, strict), max]);
    const mostPlaces = Math.min(projects, 3);
    return fc.record({
      scores: list(list(cell, projects), applicants),
      places: fc.oneof(
        list(upTo(mostPlaces), applicants),
        fc.nat(mostPlaces).map((k) => repeat<Range>([k, k], applicants)),
        fc.constant(repeat<Range>([0, Math.min(1, projects)], applicants)),
      ),
      seats: list(upTo(Math.min(applicants, 4)), projects),
      pinned:
        applicants * projects === 0
          ? fc.constant([])
          : fc.uniqueArray(fc.tuple(fc.nat(applicants - 1), fc.nat(projects - 1)), {
              maxLength: pins,
              selector: (pair) => pair.join(),
            }),
    });
  });

/** The same draft with applicants and projects renumbered: new index i is old index `rows[i]`. */
export function permuteDraft(draft: Draft, rows: readonly number[], columns: readonly number[]): Draft {
  return {
    scores: rows.map((row) => columns.map((column) => draft.scores[row]![column]!)),
    places: rows.map((row) => draft.places[row]!),
    seats: columns.map((column) => draft.seats[column]!),
    pinned: draft.pinned.map(([applicant, project]) => [rows.indexOf(applicant), columns.indexOf(project)] as const),
  };
}

export interface RandomOptions {
  readonly applicants: number;
  readonly projects: number;
  readonly places: Range;
  readonly seats: Range;
  /** Share of the pairs. @defaultValue 0 */
  readonly forbidden?: number;
  /** How many different scores there are; without it, almost all differ. */
  readonly levels?: number;
  readonly seed?: number;
}

/** A draft too large to draw from fast-check: scores in [0, 1), the same quota for all. */
export function drawDraft(options: RandomOptions): Draft {
  const { applicants, projects, places, seats, forbidden = 0, levels = 2 ** 32, seed = 1 } = options;
  const draw = createSeededStream(seed);
  const cell = () => (draw() < forbidden ? null : Math.floor(draw() * levels) / levels);
  const scores = Array.from({ length: applicants }, () => Array.from({ length: projects }, cell));
  return { scores, places: repeat(places, applicants), seats: repeat(seats, projects), pinned: [] };
}

export function repeat<T>(value: T, count: number): T[] {
  return new Array<T>(count).fill(value);
}
