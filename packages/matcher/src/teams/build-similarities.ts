import { toUnitVectors } from './measure-interests';
import type { TeamInterests } from './team-problem';

/** Up to so many units the similarities of all pairs are computed once: 1 MB, which a processor keeps near. */
const MOST_IN_TABLE = 500;
/** A team of more is summed up faster by vectors. */
const LARGEST_BY_TABLE = 24;

/**
 * How near units are: the sum over their people of products of unit vectors. `table` holds it for every pair of units, in multiples of
 * 2^-20, on which sums are exact; `vectors`, where units or teams are many, holds what it is computed from, on the grid of `toUnitVectors`.
 */
export type Similarities =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'table';
      /** By unit: what its own people have together, each pair twice. */
      readonly inside: Float64Array;
      readonly table: Float32Array;
    }
  | {
      readonly kind: 'vectors';
      readonly inside: Float64Array;
      /** By unit: squared lengths of its people, summed. */
      readonly ownSquares: Float64Array;
      /** An even number. */
      readonly dimensions: number;
      /** Units x dimensions: sums over people. */
      readonly vectors: Float64Array;
    };

/** @complexity Up to 500 units, units^2 x dimensions; else people x dimensions. */
export function buildSimilarities(
  interests: TeamInterests | undefined,
  unitOf: Int32Array,
  units: number,
  largestTeam: number,
): Similarities {
  if (interests === undefined || interests.weight === 0) return { kind: 'none' };
  const given = interests.dimensions;
  const dimensions = given + (given % 2);
  const unit = toUnitVectors(interests);
  const vectors = new Float64Array(units * dimensions);
  const ownSquares = new Float64Array(units);
  unitOf.forEach((of, person) => {
    for (let at = 0; at < given; at++) {
      const value = unit[person * given + at]!;
      vectors[of * dimensions + at] = vectors[of * dimensions + at]! + value;
      ownSquares[of] = ownSquares[of]! + value * value;
    }
  });
  const inside = ownSquares.map((square) => -square);
  for (let at = 0; at < vectors.length; at++) {
    const of = Math.floor(at / dimensions);
    inside[of] = inside[of]! + vectors[at]! * vectors[at]!;
  }
  if (units > MOST_IN_TABLE || largestTeam > LARGEST_BY_TABLE)
    return { kind: 'vectors', inside, ownSquares, dimensions, vectors };
  const table = new Float32Array(units * units);
  for (let one = 0; one < units; one++) {
    for (let other = one + 1; other < units; other++) {
      let product = 0;
      for (let at = 0; at < dimensions; at++)
        product += vectors[one * dimensions + at]! * vectors[other * dimensions + at]!;
      table[one * units + other] = Math.round(product * 2 ** 20) / 2 ** 20;
      table[other * units + one] = table[one * units + other]!;
    }
  }
  return { kind: 'table', inside, table };
}
