import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchCase, CASES } from './cases';
import { judgeCase } from './judge-case';
import { type CaseMeasures, measureCase } from './measure-case';
import { findPeers } from './peers/find-peers';
import type { Peer } from './peers/peer';
import { LEGEND, renderCase, renderFailure, renderHeadings } from './render-table';
import { loadMeasures, saveMeasures } from './saved-measures';

/** LEMON takes over a minute and 6 GB beyond. */
const MOST_PAIRS_OF_LEMON = 5e7;
const USAGE = `Usage: npm run bench -- assignment [--only NAME[,NAME]] [--quick] [--full] [--no-lemon-above N] [--no-peers]
                                   [--processor] [--save FILE] [--against FILE] [--seed N] [--strict]

How fast assignments are solved, beside other solvers that are installed, and that all find the same total.
  --only NAME[,NAME]   of ${CASES.map(({ name }) => name).join(', ')}
  --quick              small cases only, under half a minute
  --no-lemon-above N   allowed pairs: larger cases are solved without LEMON (default ${MOST_PAIRS_OF_LEMON}: it takes over a minute and 6 GB)
  --full               LEMON on all of them: another half hour
  --no-peers           the engine alone
  --processor          what each process used of processors instead of the time that passed: for a machine that does other things as well
  --save FILE          keep the figures of this run
  --against FILE       compare medians with those of a run saved before the code was changed; its figures of LEMON are used where it is not run
  --seed N             of the instances (default 1)
  --strict             exit code 1 where a target is missed
`;

export async function benchAssignment(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      'no-lemon-above': { type: 'string', default: String(MOST_PAIRS_OF_LEMON) },
      processor: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      save: { type: 'string' },
      against: { type: 'string' },
      seed: { type: 'string', default: '1' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return true;
  }
  const clock = values.processor ? 'processor' : 'wall';
  const seed = parseWhole('seed', values.seed);
  const mostPairs = values.full ? Number.POSITIVE_INFINITY : parseWhole('no-lemon-above', values['no-lemon-above']);
  const chosen = chooseCases(values.only, values.quick);
  const earlier = values.against === undefined ? undefined : loadMeasures(values.against, clock);
  const folder = makeTemporaryFolder();
  const [load = 0] = loadavg();
  print(
    `${availableParallelism()} processors, load ${load.toFixed(1)} before, Node ${process.versions.node}, seed ${seed}`,
  );
  const peers = values['no-peers'] ? [] : usePeers(folder, mostPairs);
  print(`${LEGEND}\n\n${renderHeadings()}`);
  const measured: CaseMeasures[] = [];
  let isMet = true;
  for (const benchCase of chosen) {
    try {
      const measures = await measureCase(benchCase, { seed, folder, peers, clock });
      const verdict = judgeCase(benchCase, measures, earlier?.get(benchCase.name));
      print(renderCase(benchCase, measures, verdict));
      isMet = isMet && verdict.isFast !== false && verdict.isSmall;
      measured.push(measures);
    } catch (error) {
      print(renderFailure(benchCase.name, error instanceof Error ? error.message : String(error)));
    }
  }
  if (values.save !== undefined) saveMeasures(values.save, clock, measured);
  // A wrong answer is no missed target.
  if (measured.length < chosen.length) throw new Error(`${chosen.length - measured.length} cases failed.`);
  return isMet;
}

/** Problems in it may have 400 MB: it goes with this process, however that ends. */
function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-assignment-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
  return folder;
}

function usePeers(folder: string, mostPairsOfLemon: number): readonly Peer[] {
  return findPeers(folder, mostPairsOfLemon).flatMap((peer) => {
    if (!('missing' in peer)) return [peer];
    print(`without ${peer.name}: ${peer.missing}`);
    return [];
  });
}

function chooseCases(only: string | undefined, isQuick: boolean): readonly BenchCase[] {
  const names = only?.split(',');
  const unknown = names?.find((name) => CASES.every((benchCase) => benchCase.name !== name));
  if (unknown !== undefined)
    throw new Error(`--only must be ${CASES.map(({ name }) => name).join(', ')}, got "${unknown}".`);
  return CASES.filter((benchCase) => names?.includes(benchCase.name) ?? (!isQuick || benchCase.isQuick === true));
}

function parseWhole(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0) throw new Error(`--${name} must be a whole number from 0, got "${text}".`);
  return count;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
