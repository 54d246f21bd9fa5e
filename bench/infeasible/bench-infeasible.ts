import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { applyRepair, conflictHolds, findRepairs, type Problem, solveAssignment } from '@lettermatch/matcher';
import { APPLICANTS, CASES, Draft, PROJECTS } from './cases';

const USAGE = `Usage: npm run bench -- infeasible [--runs N] [--seed N] [--strict]

How fast rules that cannot all hold are explained and repaired at ${APPLICANTS} x ${PROJECTS}; every conflict is checked, and every repair made.
  --runs N      of each case: the first and the least count (default 3)
  --seed N      of the scores (default 1)
  --strict      exit code 1 where a target is missed
`;

/** Of the first run: for the conflict, and as much again for its repairs. */
const TARGET_MS = 1_000;

export async function benchInfeasible(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return true;
  }
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  process.stdout.write(
    `${availableParallelism()} processors, Node ${process.versions.node}, seed ${seed}, ${runs} runs\n`,
  );
  let isMet = true;
  for (const { name, build } of CASES) {
    const problem = build(new Draft(seed));
    const solved = measure(runs, () => solveAssignment(problem));
    const repaired = measure(runs, () => findRepairs(problem));
    const fast = solved.first <= TARGET_MS && repaired.first <= TARGET_MS;
    isMet &&= fast;
    process.stdout.write(
      `${name.padEnd(28)} conflict: first ${solved.first.toFixed(0)} ms, least ${solved.least.toFixed(0)} ms; repairs: first ${repaired.first.toFixed(0)} ms, least ${repaired.least.toFixed(0)} ms${fast ? '' : ' MISSED'}; ${describe(problem, solved.value)}; ${repaired.value.map((changes) => changes.map(({ kind, count }) => `${kind} ${count}`).join(' + ')).join(', ')}\n`,
    );
    for (const repair of repaired.value) {
      if (findRepairs(applyRepair(problem, repair)).length > 0) throw new Error(`${name}: a repair is not enough.`);
    }
  }
  return isMet;
}

function describe(problem: Problem, outcome: ReturnType<typeof solveAssignment>): string {
  if (outcome.status !== 'infeasible' || !conflictHolds(problem, outcome.conflict)) throw new Error('no conflict.');
  const { conflict } = outcome;
  if (conflict.kind === 'pinned') return conflict.reason;
  return `${conflict.kind}: ${conflict.applicants.length} applicants, ${conflict.projects.length} projects, ${conflict.needed} > ${conflict.available}`;
}

function measure<T>(
  runs: number,
  work: () => T,
): { readonly first: number; readonly least: number; readonly value: T } {
  const time = () => {
    const start = performance.now();
    const value = work();
    return { value, ms: performance.now() - start };
  };
  const { value, ms: first } = time();
  let least = first;
  for (let run = 1; run < runs; run++) least = Math.min(least, time().ms);
  return { first, least, value };
}
