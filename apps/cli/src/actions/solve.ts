import { basename } from 'node:path';
import { readNumericProblem } from '@lettermatch/files';
import { type Finding, type NumericProblem, parseNumericProblem, renderNumericOutcome } from '@lettermatch/matcher';
import { runSolve } from '@lettermatch/runtime';
import { assertFileWritable } from '../assert-writable';
import type { SolveFlags } from '../commands/solve';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { failWithFindings } from '../programme/load-programme';
import { hasErrors } from '../programme/print-findings';
import { readInputBytes } from '../read-input';
import { createProgressLine } from '../terminal/progress-line';
import { writeOutput } from '../write-output';

/** Solves a problem given in numbers and prints its outcome, also where the rules cannot all hold. */
export async function solve(file: string, flags: SolveFlags, io: Io): Promise<ExitCode> {
  await assertFileWritable(flags.output, io);
  const problem = await readProblem(file, io);
  const progress = createProgressLine(io);
  const outcome = await runSolve(problem, {
    signal: io.signal,
    onProgress: progress.update,
    ...(flags.timeLimit === undefined ? {} : { timeLimitMs: flags.timeLimit * 1000 }),
  }).finally(progress.end);
  await writeOutput(renderNumericOutcome(outcome), flags.output, io);
  if (outcome.status === 'infeasible') return exitCodes.infeasible;
  if (outcome.status === 'optimal' || outcome.stoppedBy === undefined) return exitCodes.fine;
  return outcome.stoppedBy === 'time' ? exitCodes.timeLimit : exitCodes.interrupted;
}

/** @throws CommandFailure with exit code 3 once everything wrong with the problem is printed. */
async function readProblem(file: string, io: Io): Promise<NumericProblem> {
  const name = file === '-' ? 'standard input' : basename(file);
  const { value, findings } = readNumericProblem(await readInputBytes(file, io), name);
  if (hasErrors(findings)) throw failWithFindings(findings, io);
  const parsed = parseNumericProblem(value);
  if (parsed.status === 'ready') return parsed;
  throw failWithFindings(
    parsed.findings.map((finding): Finding => ({ ...finding, file: name })),
    io,
  );
}
