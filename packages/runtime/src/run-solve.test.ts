import { buildNumericOutcome, parseNumericProblem, solveAssignment } from '@lettermatch/matcher';
import { describe, expect, it } from 'vitest';
import { runSolve } from './run-solve';

function parse(value: unknown) {
  const parsed = parseNumericProblem(value);
  if (parsed.status === 'bad') throw new Error(parsed.findings.map(({ message }) => message).join('\n'));
  return parsed;
}

const square = (size: number) =>
  parse({
    applicants: Array.from({ length: size }, (_, row) => `a${row}`),
    projects: Array.from({ length: size }, (_, column) => ({ id: `p${column}`, max: 1 })),
    scores: Array.from({ length: size }, (_, row) =>
      Array.from(
        { length: size },
        (_, column) => ((row * 7919 + column * 104_729 + row * column * 31) % 10_007) / 10_007,
      ),
    ),
  });

describe('runSolve', () => {
  it('solves on a thread with the outcome of solveAssignment, by ids', async () => {
    const numeric = square(8);
    const outcome = await runSolve(numeric);
    expect(outcome).toEqual(buildNumericOutcome(numeric, solveAssignment(numeric.problem)));
    expect(outcome).toMatchObject({ status: 'optimal', placed: 8, unplaced: [] });
  });

  it('gives the best so far where it is aborted or the time is over, and says which', async () => {
    expect(await runSolve(square(8), { signal: AbortSignal.abort() })).toMatchObject({ stoppedBy: 'user' });
    expect(await runSolve(square(300), { timeLimitMs: 1 })).toMatchObject({ stoppedBy: 'time' });
  });

  it('reports how many are placed', async () => {
    const reports: unknown[] = [];
    await runSolve(square(8), { onProgress: (progress) => reports.push(progress) });
    expect(reports.at(-1)).toEqual({ stage: 'solve', done: 8, total: 8 });
  });

  it('keeps the name, code and message of what the solver throws', async () => {
    const numeric = square(2);
    const broken = { ...numeric, problem: { ...numeric.problem, applicants: 3 } };
    await expect(runSolve(broken)).rejects.toMatchObject({
      name: 'MatcherError',
      code: 'invalid-problem',
      message: expect.stringMatching(/^matcher: /),
    });
  });
});
