import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadBackground } from '@lettermatch/runtime';
import { loadSources } from './load-sources';
import { measureGrowth } from './measure-growth';
import { measureThreads } from './measure-threads';
import { measureTraining } from './measure-training';
import { measureWords } from './measure-words';
import type { BenchSetting } from './setting';
import { createWriter } from './write-letters';

const PARTS = { words: measureWords, training: measureTraining, growth: measureGrowth, threads: measureThreads };
const USAGE = `Usage: npm run bench -- extract [--letters N] [--projects N] [--seed N] [--threads N] [--only PART] [--strict]

How fast letters of 470 words become affinities. Build first: threads run the built packages.
  --letters N   of the largest programme (default 10000; 100000 takes minutes and 3 GB)
  --projects N  it has (default 1000)
  --threads N   beside one (default: the processors)
  --seed N      of the letters and projects (default 1)
  --only PART   words, training, growth or threads
  --strict      exit code 1 where a target is missed
`;

export async function benchExtract(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      letters: { type: 'string', default: '10000' },
      projects: { type: 'string', default: '1000' },
      threads: { type: 'string', default: String(availableParallelism()) },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return true;
  }
  const background = await loadBackground();
  const setting: BenchSetting = {
    background,
    writer: createWriter(await loadSources(background), parseCount('seed', values.seed)),
    letters: parseCount('letters', values.letters),
    projects: parseCount('projects', values.projects),
    threads: parseCount('threads', values.threads),
    print: (line) => process.stdout.write(`${line}\n`),
  };
  setting.print(`${availableParallelism()} processors, Node ${process.versions.node}, seed ${values.seed}`);
  const chosen = Object.entries(PARTS).filter(([part]) => values.only === undefined || part === values.only);
  if (chosen.length === 0) throw new Error(`--only must be ${Object.keys(PARTS).join(', ')}, got "${values.only}".`);
  let isMet = true;
  for (const [, measure] of chosen) isMet = (await measure(setting)) && isMet;
  return isMet;
}

function parseCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} must be a whole number from 1, got "${text}".`);
  return count;
}
