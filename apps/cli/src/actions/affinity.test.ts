import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';
import { workshop } from '../testing/workshop';

describe('affinity', () => {
  it('prints every pair at full precision, the figures of a match', async () => {
    const cwd = await makeFolder(workshop);
    const { exitCode, stdout } = await runCli(['affinity', '.'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    const [header, ...rows] = stdout.trimEnd().split(/\r?\n/);
    expect(header).toBe('applicant,project,affinity');
    expect(rows).toHaveLength(6);
    const { assignments } = JSON.parse((await runCli(['match', '.', '--json'], { cwd })).stdout);
    for (const { applicant, project, affinity } of assignments) {
      expect(rows).toContain(`${applicant},${project},${affinity}`);
    }
  });

  it('gives a match of the same input the same assignment when it is read back', async () => {
    const cwd = await makeFolder(workshop);
    const argv = ['affinity', '--applicants', 'applicants.csv', '--letters', 'letters', '--projects', 'projects.csv'];
    expect((await runCli([...argv, '-o', 'scores.csv'], { cwd })).stdout).toBe('');
    expect(await readFile(join(cwd, 'scores.csv'), 'utf8')).toContain('ann,river,');
    const places = async (...options: readonly string[]) =>
      JSON.parse((await runCli(['match', '.', '--json', ...options], { cwd })).stdout).assignments.map(
        ({ applicant, project, score }: Record<string, unknown>) => [applicant, project, score],
      );
    expect(await places('--affinity', 'scores.csv')).toEqual(await places());
  });

  it('keeps the best of each person with --top', async () => {
    const cwd = await makeFolder(workshop);
    const { stdout } = await runCli(['affinity', '.', '--top', '1'], { cwd });
    expect(
      stdout
        .trimEnd()
        .split(/\r?\n/)
        .slice(1)
        .map((row) => row.split(',').slice(0, 2).join()),
    ).toEqual(['ann,river', 'ben,bees', 'cleo,bees']);
  });

  it('ends with 3 where a part is missing', async () => {
    const cwd = await makeFolder(workshop);
    const { exitCode, stderr } = await runCli(['affinity', '--applicants', 'applicants.csv'], { cwd });
    expect(exitCode).toBe(exitCodes.badData);
    expect(stderr).toContain('neither projects nor mentors');
  });
});
