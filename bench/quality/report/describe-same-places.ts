import { computeAffinity, type WordingOptions } from '@lettermatch/core';
import type { DataSet } from '../data/data-set';
import type { BilingualSets } from '../data/read-bilingual-sets';
import type { MethodResources } from '../methods/method';
import { samePlaces } from '../metrics/same-places';

const WAYS: Readonly<Record<string, (dataSet: DataSet) => WordingOptions>> = {
  'with the programme’s glossary': ({ glossary = [] }) => ({ glossary }),
  'with the built-in terms alone': () => ({}),
  'with neither': () => ({ fieldTerms: false }),
};

/** How many people get the same project whether they write in English or in Russian, with and without what bridges the two. */
export async function describeSamePlaces(
  { english, russian }: BilingualSets,
  { background }: MethodResources,
): Promise<string> {
  const lines = ['the same project in both languages'];
  for (const [way, choose] of Object.entries(WAYS)) {
    const score = async (dataSet: DataSet) => {
      const { values } = await computeAffinity(dataSet.applicants, dataSet.targets, {
        background,
        ...choose(dataSet),
      });
      return { dataSet, values };
    };
    const share = samePlaces(await score(english), await score(russian));
    lines.push(`  ${way.padEnd(32)}${`${Math.round(100 * share)}%`.padStart(5)}`);
  }
  return lines.join('\n');
}
