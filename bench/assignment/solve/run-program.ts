import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunLimits } from '../peers/peer';

const execute = promisify(execFile);

/** A program that took too long and was ended. */
export class TimeLimitError extends Error {}

/** The JSON that the program prints; each run is a process of its own. */
export async function runProgram(program: string, args: readonly string[], limitSeconds: number): Promise<unknown> {
  try {
    const { stdout } = await execute(program, args, { timeout: 1000 * limitSeconds });
    return JSON.parse(stdout);
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed === true) {
      throw new TimeLimitError(`over ${limitSeconds} s`);
    }
    throw error;
  }
}

/** Solves a problem file with one of the solvers of `main.ts`. */
export function runSolver(solver: string, file: string, limits: RunLimits): Promise<unknown> {
  const entry = join('bench', 'assignment', 'solve', 'main.ts');
  const args = [join('scripts', 'run-ts.js'), entry, solver, file, String(limits.mostRuns), String(limits.seconds)];
  return runProgram(process.execPath, args, limits.limitSeconds);
}
