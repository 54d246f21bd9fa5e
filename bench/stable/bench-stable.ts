import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { assertStable, type StableProblem, solveStable } from '@lettermatch/matcher';
import { CASES, type StableCase } from './cases';
import { drawStableProblem } from './draw-stable-problem';

const USAGE = `Usage: npm run bench -- stable [--only NAME] [--runs N] [--seed N] [--strict]

How fast stable assignments are found, checks and certificate included, each case in a process of its own.
  --only NAME   of ${CASES.map(({ name }) => name).join(', ')}
  --runs N      of each case: the first and the least count (default 7)
  --seed N      of the lists (default 1)
  --strict      exit code 1 where a target is missed
`;

export async function benchStable(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      runs: { type: 'string', default: '7' },
      seed: { type: 'string', default: '1' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    print(USAGE);
    return true;
  }
  const [runs, seed] = [parseCount('runs', values.runs), parseCount('seed', values.seed)];
  if (values.only !== undefined) {
    const chosen = CASES.find(({ name }) => name === values.only);
    if (chosen === undefined) throw new Error(`--only must be a case: see --help, got "${values.only}".`);
    return measureCase(chosen, runs, seed);
  }
  print(`${availableParallelism()} processors, Node ${process.versions.node}, seed ${seed}, ${runs} runs`);
  let isMet = true;
  for (const { name } of CASES) {
    const own = ['stable', '--only', name, '--runs', String(runs), '--seed', String(seed), '--strict'];
    const { status } = spawnSync(process.execPath, [process.argv[1] ?? '', ...own], { stdio: 'inherit' });
    if (status !== 0 && status !== 1) throw new Error(`case ${name} ended with ${status}.`);
    isMet = status === 0 && isMet;
  }
  return isMet;
}

function measureCase(size: StableCase, runs: number, seed: number): boolean {
  const problem = drawStableProblem(size, seed);
  const times: number[] = [];
  let placed = 0;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const outcome = solveStable(problem, { side: size.side });
    times.push(performance.now() - start);
    if (outcome.status !== 'stable') throw new Error(`${size.name} is ${outcome.status}.`);
    placed = outcome.placed;
    if (run === 0) assertStable(problem, outcome.projectOf);
  }
  const least = Math.min(...times);
  const isMet = least <= size.targetMs;
  const [first, best] = [times[0] ?? 0, least].map((time) => time.toFixed(0));
  const peak = (process.resourceUsage().maxRSS / 2 ** 10).toFixed(0);
  print(
    `${size.name.padEnd(20)} ${size.applicants} x ${size.projects} x ${size.listed}: first ${first} ms, least ${best} ms of ${size.targetMs}${isMet ? '' : ' MISSED'}, ${placed} placed, peak ${peak} MB, ${(countBytes(problem) / 2 ** 20).toFixed(0)} MB given`,
  );
  return isMet;
}

function countBytes({ applicantPreferences, projectPreferences }: StableProblem): number {
  const { rowStart, project } = applicantPreferences;
  const given =
    projectPreferences.kind === 'lists'
      ? projectPreferences.applicant.byteLength
      : projectPreferences.values.byteLength;
  return rowStart.byteLength + project.byteLength + given;
}

function parseCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} must be a whole number from 1, got "${text}".`);
  return count;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
