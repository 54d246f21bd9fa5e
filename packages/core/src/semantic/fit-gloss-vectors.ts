import { fitWordVectors } from './fit-word-vectors';

/** A stem in fewer definitions says little about the company it keeps. */
const FEWEST_GLOSSES = 3;

/**
 * Vectors of the `most` most frequent stems by the definitions they share; equally frequent ones by alphabet.
 * @param glosses the stems of each definition.
 */
export function fitGlossVectors(
  glosses: readonly (readonly string[])[],
  dimensions: number,
  most: number,
): { readonly stems: readonly string[]; readonly values: Float64Array } {
  const frequencies = new Map<string, number>();
  for (const gloss of glosses)
    for (const stem of new Set(gloss)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  const stems = [...frequencies]
    .filter(([, frequency]) => frequency >= FEWEST_GLOSSES)
    .sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([stem]) => stem);
  const numberOf = new Map(stems.map((stem, number) => [stem, number]));
  const units = glosses.map((gloss) => Uint32Array.from(gloss.flatMap((stem) => numberOf.get(stem) ?? [])));
  return { stems, values: fitWordVectors(units, stems.length, dimensions).values };
}
