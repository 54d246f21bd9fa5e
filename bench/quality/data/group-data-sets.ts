import type { DataSet } from './data-set';
import type { BilingualSets } from './read-bilingual-sets';
import { cutLetters, variants } from './vary-data-set';

/** Data sets measured together. */
export interface DataSetGroup {
  readonly name: string;
  readonly dataSets: readonly DataSet[];
}

/** What the table is made of. */
export interface DataSetSources {
  /** The examples. */
  readonly shipped: readonly DataSet[];
  readonly bilingual: BilingualSets;
  /** People known by several documents each. */
  readonly researchers: DataSet;
  /** Targets that differ in little but what exactly is done. */
  readonly twins: DataSet;
  /** Folders named as arguments. */
  readonly given: readonly DataSet[];
}

/** How little of a letter is left to tell near twins apart. */
const TWIN_LETTER_WORDS = [60, 120, 250];

/**
 * The groups of the table: each example, all of them together with every variant, the letters in two languages,
 * the researchers, the near twins by length of letter, and each given set with every variant.
 */
export function groupDataSets(
  { shipped, bilingual: { english, russian, mixed }, researchers, twins, given }: DataSetSources,
  seed: number,
): readonly DataSetGroup[] {
  return [
    ...shipped.map((dataSet) => ({ name: dataSet.name, dataSets: [dataSet] })),
    ...withVariants('the examples together', shipped, seed),
    ...[english, russian, mixed].map((dataSet) => ({ name: `bilingual, ${dataSet.name}`, dataSets: [dataSet] })),
    { name: researchers.name, dataSets: [researchers] },
    ...TWIN_LETTER_WORDS.map((limit) => ({
      name: `${twins.name}, first ${limit} words`,
      dataSets: [cutLetters(twins, limit)],
    })),
    ...given.flatMap((dataSet) => withVariants(dataSet.name, [dataSet], seed)),
  ];
}

/** `40 letters, 12 targets`, or `3 draws of 130 letters, 8 to 15 targets`. */
export function renderSize({ dataSets }: DataSetGroup): string {
  const distinct = new Map(dataSets.map((dataSet) => [dataSet.name, dataSet.applicants.length]));
  const letters = [...distinct.values()].reduce((sum, count) => sum + count, 0);
  const draws = dataSets.length / distinct.size;
  const targets = dataSets.map((dataSet) => dataSet.targets.length);
  const [fewest, most] = [Math.min(...targets), Math.max(...targets)];
  return `${draws > 1 ? `${draws} draws of ` : ''}${letters} letters, ${fewest === most ? most : `${fewest} to ${most}`} targets`;
}

function withVariants(name: string, dataSets: readonly DataSet[], seed: number): readonly DataSetGroup[] {
  return [
    { name, dataSets },
    ...variants.map((variant) => ({
      name: `${name}, ${variant.name}`,
      dataSets: dataSets.flatMap((dataSet) => variant.make(dataSet, seed)),
    })),
  ];
}
