import fc from 'fast-check';
import type { StableProblem } from '../stable-problem';

/** One row's list: groups of tied ones, best first. */
export type TiedList = readonly (readonly number[])[];

/** What a stable problem is made of before it is packed: easy to write, to change and to pack again. */
export interface StableDraft {
  readonly applicants: readonly TiedList[];
  /** By project, or by supervisor where there are some. */
  readonly owners?: readonly TiedList[] | undefined;
  /** Instead of lists: by applicant and project, null is unacceptable. */
  readonly scores?: readonly (readonly (number | null)[])[] | undefined;
  readonly seats: readonly number[];
  readonly min?: readonly number[];
  readonly supervisors?: { readonly of: readonly number[]; readonly seats: readonly number[] } | undefined;
}

/** A list without ties. */
export const strict = (...list: readonly number[]): TiedList => list.map((one) => [one]);

export function packStable({ applicants, owners, scores, seats, min, supervisors }: StableDraft): StableProblem {
  const { rowStart, entries: project, rank } = packLists(applicants);
  const listed = owners === undefined ? undefined : packLists(owners);
  return {
    applicants: applicants.length,
    projects: seats.length,
    applicantPreferences: { rowStart, project, ...(hasTies(applicants) ? { rank } : {}) },
    projectPreferences:
      listed === undefined
        ? {
            kind: 'scores',
            values: Float64Array.from(
              applicants.flatMap((list, applicant) =>
                list.flat().map((at) => scores?.[applicant]?.[at] ?? Number.NEGATIVE_INFINITY),
              ),
            ),
          }
        : {
            kind: 'lists',
            rowStart: listed.rowStart,
            applicant: listed.entries,
            ...(hasTies(owners ?? []) ? { rank: listed.rank } : {}),
          },
    seats: { min: Uint32Array.from(min ?? seats.map(() => 0)), max: Uint32Array.from(seats) },
    ...(supervisors === undefined
      ? {}
      : { supervisors: { of: Uint32Array.from(supervisors.of), seats: Uint32Array.from(supervisors.seats) } }),
  };
}

function hasTies(lists: readonly TiedList[]): boolean {
  return lists.some((list) => list.some((group) => group.length > 1));
}

function packLists(lists: readonly TiedList[]) {
  const rowStart = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    rowStart[row + 1] = rowStart[row]! + list.flat().length;
  });
  const ranks = lists.flatMap((list) => list.flatMap((group, index) => group.map(() => index + 1)));
  return { rowStart, entries: Uint32Array.from(lists.flat(2)), rank: Uint32Array.from(ranks) };
}

/** Some of `count` in some order, every two neighbours tied with some chance. */
const anyList = (count: number, ties: boolean): fc.Arbitrary<TiedList> =>
  fc
    .tuple(
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, index) => index),
        { minLength: Math.min(count, 1) },
      ),
      fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    )
    .map(([order, joins]) => {
      const groups: number[][] = [];
      order.forEach((one, index) => {
        if (ties && index > 0 && joins[index] === true) groups.at(-1)!.push(one);
        else groups.push([one]);
      });
      return groups;
    });

export interface DraftKind {
  readonly ties: boolean;
  readonly supervised: boolean;
  /** Scores by pair instead of lists. */
  readonly scored: boolean;
}

/** Problems of up to 5 applicants and 4 projects. */
export function anyStableDraft({ ties, supervised, scored }: DraftKind): fc.Arbitrary<StableDraft> {
  const list = <T>(element: fc.Arbitrary<T>, length: number) =>
    fc.array(element, { minLength: length, maxLength: length });
  return fc
    .record({ applicants: fc.nat(5), projects: fc.integer({ min: 1, max: 4 }), supervisors: fc.constantFrom(1, 2, 3) })
    .chain(({ applicants, projects, supervisors }) => {
      const owners = supervised ? supervisors : projects;
      const score = ties ? fc.constantFrom(1, 2, 3) : fc.double({ noNaN: true, min: -1, max: 1 });
      const of = list(fc.nat(supervisors - 1), projects);
      const supervisorSeats = list(fc.constantFrom(0, 1, 2, 2, 3, 5), supervisors);
      return fc.record({
        applicants: list(anyList(projects, ties), applicants),
        seats: list(fc.constantFrom(0, 1, 1, 2, 3), projects),
        owners: scored ? fc.constant(undefined) : list(anyList(applicants, ties), owners),
        scores: scored ? list(list(fc.option(score, { freq: 9 }), projects), applicants) : fc.constant(undefined),
        supervisors: supervised ? fc.record({ of, seats: supervisorSeats }) : fc.constant(undefined),
      });
    });
}
