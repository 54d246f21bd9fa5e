import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { limitArguments, type RunLimits } from './run-limits';

const execute = promisify(execFile);

/** A process is ended then. */
const LIMIT_SECONDS = 900;

/** A program that took too long and was ended. */
export class TimeLimitError extends Error {}

/** The JSON that the program prints, given `args` and the limits: a process of its own. */
export async function runProgram(program: string, args: readonly string[], limits: RunLimits): Promise<unknown> {
  try {
    const { stdout } = await execute(program, [...args, ...limitArguments(limits)], { timeout: 1000 * LIMIT_SECONDS });
    return JSON.parse(stdout);
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed === true) {
      throw new TimeLimitError(`over ${LIMIT_SECONDS} s`);
    }
    throw error instanceof Error && 'stderr' in error
      ? new Error(readReason(String(error.stderr), error.message))
      : error;
  }
}

/** The line that names an error, of what a program wrote while it failed. */
function readReason(written: string, otherwise: string): string {
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /\berror\b/i.test(line)) ?? lines.at(-1) ?? otherwise;
}

/** Solves a problem file with one of the solvers of `main.ts`. */
export function runSolver(solver: string, file: string, limits: RunLimits): Promise<unknown> {
  const entry = join('bench', 'assignment', 'solve', 'main.ts');
  const args = [join('scripts', 'run-ts.js'), entry, solver, file];
  return runProgram(process.execPath, args, limits);
}
