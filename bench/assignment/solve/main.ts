import { readProblem } from '../problem-file/read-problem';
import { parseLimits } from './run-limits';
import { solveWithEngine } from './solve-with-engine';
import { solveWithHighs } from './solve-with-highs';
import { solveWithMunkres } from './solve-with-munkres';

/** `main.ts SOLVER FILE MOST_RUNS SECONDS CLOCK`: solves a problem file in a process of its own and prints the run as JSON. */
const SOLVERS = { engine: solveWithEngine, highs: solveWithHighs, munkres: solveWithMunkres };

const [name = '', file = '', ...limits] = process.argv.slice(2);
const solve = Object.entries(SOLVERS).find(([known]) => known === name)?.[1];
if (solve === undefined) throw new Error(`The solver must be ${Object.keys(SOLVERS).join(', ')}, got "${name}".`);
const run = await solve(readProblem(file), parseLimits(limits));
process.stdout.write(`${JSON.stringify(run)}\n`);
