import type { DataSet } from './data-set';
import type { BilingualSets } from './read-bilingual-sets';
import { variants } from './vary-data-set';

/** Data sets measured together. */
export interface DataSetGroup {
  readonly name: string;
  readonly dataSets: readonly DataSet[];
}

/** The groups of the table: each shipped data set, all of them together with every variant, the letters in two languages, and each given one likewise. */
export function groupDataSets(
  shipped: readonly DataSet[],
  { english, russian, mixed }: BilingualSets,
  given: readonly DataSet[],
  seed: number,
): readonly DataSetGroup[] {
  return [
    ...shipped.map((dataSet) => ({ name: dataSet.name, dataSets: [dataSet] })),
    ...withVariants('the examples together', shipped, seed),
    ...[english, russian, mixed].map((dataSet) => ({ name: `bilingual, ${dataSet.name}`, dataSets: [dataSet] })),
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
