import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import {
  createSeededStream,
  formTeamsNumeric,
  scoreTeams,
  type TeamOutcome,
  type TeamProblem,
} from '@lettermatch/matcher';
import { drawTeamProblem } from './draw-team-problem';
import { chooseGreedily } from './peers/choose-greedily';
import { evolveTeams } from './peers/evolve-teams';
import { shuffledOrder } from './peers/shuffle';
import { createPlainObjective, sumOfTeams, teamOfOrder, teamStarts } from './plain-objective';

const SIZES = [60, 200, 1_000, 10_000];
const SMALL = [8, 10, 12];
/** Seconds that the search is given, by people, and those at which the genetic algorithm is looked at. */
const SECONDS: Readonly<Record<number, readonly number[]>> = { 60: [0.5, 2], 200: [0.5, 2], 1000: [2, 5], 10000: [9] };
const GENETIC_SECONDS = [2, 10, 40];
const TARGET_PROPOSALS = 5;

const USAGE = `Usage: npm run bench -- teams [--only N] [--seeds N] [--quick] [--strict]

The mean value of teams by annealing, by a genetic algorithm with ordered crossover, greedily and by lot, on the same objective.
  --only N    people: one of ${SIZES.join(', ')}, or small (beside the best of all ways)
  --seeds N   problems of each size (default 10)
  --quick     2 problems, and the genetic algorithm for 10 s
  --strict    exit code 1 where a target is missed
`;

export async function benchTeams(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      seeds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    print(USAGE);
    return true;
  }
  const seeds = Number(values.seeds ?? (values.quick ? 2 : 10));
  if (!Number.isInteger(seeds) || seeds < 1)
    throw new Error(`--seeds must be a whole number from 1, got "${values.seeds}".`);
  const { only } = values;
  if (only !== undefined && only !== 'small' && !SIZES.includes(Number(only)))
    throw new Error(`--only must be one of ${SIZES.join(', ')} or small, got "${only}".`);
  const checkpoints = values.quick ? GENETIC_SECONDS.slice(0, 2) : GENETIC_SECONDS;
  print(`${availableParallelism()} processors, Node ${process.versions.node}, ${seeds} problems of each size`);
  let isMet = true;
  if (only === undefined || only === 'small') isMet = measureSmall(seeds) && isMet;
  for (const people of SIZES)
    if (only === undefined || only === String(people)) isMet = measureSize(people, seeds, checkpoints) && isMet;
  return isMet;
}

/** How far annealing stays behind the best of all ways. */
function measureSmall(seeds: number): boolean {
  let isMet = true;
  for (const people of SMALL) {
    const gaps = Array.from({ length: seeds }, (_, index) => {
      const problem = drawTeamProblem(people, index + 1);
      const best = objectiveOf(formTeamsNumeric(problem, { method: 'exact' }));
      return (best - objectiveOf(formTeamsNumeric(problem, { method: 'annealing' }))) / Math.abs(best);
    });
    const worst = Math.max(...gaps);
    isMet &&= worst <= 0.01;
    print(
      `${people} people: annealing is ${(worst * 100).toFixed(3)}% below the best of all ways at most, ${(mean(gaps) * 100).toFixed(3)}% in the mean`,
    );
  }
  return isMet;
}

function measureSize(people: number, seeds: number, checkpoints: readonly number[]): boolean {
  const found = new Map<string, number[]>();
  const note = (row: string, value: number) => found.set(row, [...(found.get(row) ?? []), value]);
  const rates: number[] = [];
  const times: number[] = [];
  let rate = 1e6;
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = drawTeamProblem(people, seed);
    const { teams } = problem;
    const objective = createPlainObjective(problem);
    const starts = teamStarts(people, teams);
    const judge = (order: Int32Array) => {
      const { objective: value } = scoreTeams(problem, teams, teamOfOrder(order, starts));
      const plain = sumOfTeams(objective, order, starts) / teams;
      if (Math.abs(value - plain) > 1e-4)
        throw new Error(`the peers' objective is ${plain}, and the engine's ${value}.`);
      return value;
    };
    const draw = createSeededStream(seed);
    note('by lot', judge(shuffledOrder(people, draw)));
    note('greedy', judge(chooseGreedily(objective, starts, seed)));
    if (seed === 1) rate = measureRate(problem);
    for (const seconds of SECONDS[people] ?? [2]) {
      const begun = performance.now();
      const worked = processorSeconds();
      const outcome = formTeamsNumeric(problem, {
        seed,
        steps: Math.round(rate * seconds * 0.95),
        method: 'annealing',
      });
      const spent = (performance.now() - begun) / 1000;
      if (outcome.status === 'infeasible') throw new Error(outcome.conflict.message);
      note(`annealing, ${seconds} s`, outcome.objective);
      rates.push(outcome.proposals / (processorSeconds() - worked) / 1e6);
      times.push(spent / seconds);
    }
    evolveTeams(objective, starts, seed, checkpoints, (seconds, best) => note(`genetic, ${seconds} s`, judge(best)));
  }
  print(
    `\n${people} people in ${Math.floor(people / 4)} teams: ${Math.max(...rates).toFixed(1)} million proposals a second of processor time at most, ${mean(rates).toFixed(1)} in the mean; time spent at most ${Math.max(...times).toFixed(2)} of what was given`,
  );
  for (const [row, values] of found)
    print(
      `  ${row.padEnd(18)} mean ${mean(values).toFixed(4)}, from ${Math.min(...values).toFixed(4)} to ${Math.max(...values).toFixed(4)}`,
    );
  const last = mean(found.get(`annealing, ${SECONDS[people]?.at(-1)} s`) ?? []);
  const genetic = mean(found.get(`genetic, ${checkpoints.at(-1)} s`) ?? []);
  const isBetter = last > genetic;
  const isFast = Math.max(...rates) >= TARGET_PROPOSALS;
  print(
    `  better than the genetic algorithm: ${isBetter ? 'yes' : 'MISSED'}; ${TARGET_PROPOSALS} million proposals a second: ${isFast ? 'yes' : 'MISSED'}`,
  );
  return isBetter && isFast;
}

/** Seconds that this process worked: less than went by where others work beside it. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Proposals a second, everything included. */
function measureRate(problem: TeamProblem): number {
  formTeamsNumeric(problem, { steps: 300_000, method: 'annealing' });
  const begun = performance.now();
  formTeamsNumeric(problem, { steps: 1_000_000, method: 'annealing' });
  return 1e9 / (performance.now() - begun);
}

function objectiveOf(outcome: TeamOutcome): number {
  if (outcome.status === 'infeasible') throw new Error(outcome.conflict.message);
  return outcome.objective;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
