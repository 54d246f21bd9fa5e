import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBackground } from '@lettermatch/runtime';
import { type DataSetGroup, groupDataSets, renderSize } from './data/group-data-sets';
import { readBilingualSets } from './data/read-bilingual-sets';
import { readDataSet } from './data/read-data-set';
import { type MethodMeasures, measureMethod } from './measure-method';
import type { MethodResources } from './methods/method';
import { methods } from './methods/methods';
import { compareLoss } from './metrics/compare-loss';
import { summarise } from './metrics/summarise';
import { loadReference, type Reference, saveReference } from './reference';
import { describeMisses } from './report/describe-misses';
import { describeSamePlaces } from './report/describe-same-places';
import { LEGEND, renderBlock, renderHeadings } from './report/render-table';

const SHIPPED = ['summer-school', 'hackathon', 'mentoring'].map((name) => join('examples', name));
const BILINGUAL = join('bench', 'quality', 'sets', 'bilingual');
const RESEARCHERS = join('bench', 'quality', 'sets', 'researchers');
const TWINS = join('bench', 'quality', 'sets', 'twins');
const USAGE = `Usage: npm run quality -- [--detail] [--save FILE] [--against FILE] [--seed N] [FOLDER…]

How well letters are matched with targets, by method, on the examples, on the sets of
bench/quality/sets, and on programme folders that have a truth.json.
  --detail        first list the letters whose best-graded target is not first, with the terms behind the wrong one
  --save FILE     keep the measures of this run
  --against FILE  compare each loss with that of a run saved before the code was changed
  --seed N        of misspellings and random scores (default 1)
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      detail: { type: 'boolean', default: false },
      save: { type: 'string' },
      against: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    print(USAGE);
    return;
  }
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`--seed must be a whole number, got "${values.seed}".`);
  const earlier = values.against === undefined ? undefined : loadReference(values.against);

  const shipped = await Promise.all(SHIPPED.map(readDataSet));
  const given = await Promise.all(positionals.map(readDataSet));
  const resources = { background: await loadBackground(), seed };
  const bilingual = await readBilingualSets(BILINGUAL);
  const researchers = await readDataSet(RESEARCHERS);
  const twins = await readDataSet(TWINS);
  const groups = groupDataSets({ shipped, bilingual, researchers, twins, given }, seed);
  // The first runs compile code and open tables: they are not measured.
  for (const method of methods) await measureMethod(method, groups[0]?.dataSets ?? [], resources);

  const [asShipped] = methods;
  if (values.detail && asShipped !== undefined) {
    for (const dataSet of [...shipped, researchers, twins, ...given])
      print(`${describeMisses(dataSet, await asShipped.score(dataSet, resources))}\n\n`);
  }
  print(`${renderHeadings()}\n\n`);
  const reference: Record<string, Reference[string]> = {};
  for (const group of groups) {
    const measured = await measureGroup(group, resources);
    reference[group.name] = Object.fromEntries(measured.map(({ method, measures }) => [method, measures]));
    const references = earlier === undefined ? firstMethod(measured) : (earlier[group.name] ?? {});
    print(`${renderGroup(group, measured, references)}\n\n`);
  }
  print(`${await describeSamePlaces(bilingual, resources)}\n\n`);
  print(`${LEGEND}\n`);
  if (values.save !== undefined) saveReference(values.save, reference);
}

async function measureGroup(
  { dataSets }: DataSetGroup,
  resources: MethodResources,
): Promise<readonly MethodMeasures[]> {
  const measured = [];
  for (const method of methods) measured.push(await measureMethod(method, dataSets, resources));
  return measured;
}

function renderGroup(group: DataSetGroup, measured: readonly MethodMeasures[], references: Reference[string]): string {
  const rows = measured.map(({ method, measures, msPerLetter }) => {
    const reference = references[method];
    const change = reference === undefined ? {} : { change: compareLoss(measures, reference) };
    return { method, summary: summarise(measures), msPerLetter, ...change };
  });
  return renderBlock(`${group.name}: ${renderSize(group)}`, rows);
}

/** The first method's measures, for every other method. */
function firstMethod([first, ...others]: readonly MethodMeasures[]): Reference[string] {
  return Object.fromEntries(others.map(({ method }) => [method, first?.measures ?? []]));
}

function print(text: string): void {
  process.stdout.write(text);
}

main().catch((error: unknown) => {
  process.stderr.write(`quality: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
