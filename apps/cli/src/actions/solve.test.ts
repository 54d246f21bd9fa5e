import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';

const problem = {
  applicants: ['a1', 'a2'],
  projects: [
    { id: 'p1', min: 0, max: 1 },
    { id: 'p2', min: 0, max: 1 },
  ],
  scores: [
    [0.9, 0.8],
    [0.7, 0.1],
  ],
};

const solve = (value: unknown, ...options: readonly string[]) =>
  runCli(['solve', '-', ...options], { stdin: typeof value === 'string' ? value : JSON.stringify(value) });

describe('solve', () => {
  it('prints the outcome of a problem in numbers and nothing else', async () => {
    const { exitCode, stdout, stderr } = await solve(problem);
    expect([exitCode, stderr]).toEqual([exitCodes.fine, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'optimal',
      placed: 2,
      objective: 1.5,
      gap: 0,
      assignments: [
        { applicant: 'a1', project: 'p2', score: 0.8 },
        { applicant: 'a2', project: 'p1', score: 0.7 },
      ],
      unplaced: [],
    });
  });

  it.each(['/dev/zero', '.'])('reads no %s, which may never end or is no file', async (file) => {
    const { exitCode, stdout, stderr } = await runCli(['solve', file]);
    expect([exitCode, stdout]).toEqual([exitCodes.badData, '']);
    expect(stderr).toMatch(new RegExp(`^error: ${file} is (?:no plain file|a folder, and a file is needed)\\.\n`));
  });

  it('reads a file and writes one', async () => {
    const cwd = await makeFolder({ 'problem.json': JSON.stringify(problem) });
    const { exitCode, stdout } = await runCli(['solve', 'problem.json', '-o', 'outcome.json'], { cwd });
    expect([exitCode, stdout]).toEqual([exitCodes.fine, '']);
    expect(await readFile(join(cwd, 'outcome.json'), 'utf8')).toBe((await solve(problem)).stdout);
  });

  it('prints why the rules cannot all hold, and ends with 4', async () => {
    const { exitCode, stdout } = await solve({
      ...problem,
      places: 1,
      projects: [{ id: 'p1', max: 1 }],
      scores: [[1], [1]],
    });
    expect(exitCode).toBe(exitCodes.infeasible);
    const outcome = JSON.parse(stdout);
    expect(outcome).toMatchObject({ status: 'infeasible', conflict: { needed: 2, available: 1 } });
    expect(outcome.repairs.map(({ message }: { message: string }) => message)).toEqual([
      'Open 1 more place: 1 in p1.',
      'Let people do without 1 place: for instance a2. 1 other competes for the same places.',
    ]);
  });

  it('reports everything wrong with a problem at once, prints no outcome, and ends with 3', async () => {
    const { exitCode, stdout, stderr } = await solve({ ...problem, scores: [[0.9, null]], objective: 'steady' });
    expect([exitCode, stdout]).toEqual([exitCodes.badData, '']);
    expect(stderr.match(/^error {2}standard input/gm)).toHaveLength(3);
    expect(stderr).toContain('The score of applicant "a1" with project "p2"');
    const broken = await solve('{"applicants": [');
    expect(broken.exitCode).toBe(exitCodes.badData);
    expect(broken.stderr).toContain('standard input');
    expect((await solve('')).exitCode).toBe(exitCodes.badData);
  });

  it('keeps the best so far when it is interrupted, and ends with 130', async () => {
    const { exitCode, stdout } = await runCli(['solve', '-'], {
      stdin: JSON.stringify(problem),
      signal: AbortSignal.abort(),
    });
    expect(exitCode).toBe(exitCodes.interrupted);
    expect(JSON.parse(stdout)).toMatchObject({ stoppedBy: 'user' });
  });
});
