import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';
import { workshop } from '../testing/workshop';

describe('evaluate', () => {
  it('measures an assignment beside the best and a random one', async () => {
    const byHand = 'applicant,project\nann,bees\nben,river\ncleo,bees\n';
    const cwd = await makeFolder({ ...workshop, 'by-hand.csv': byHand });
    const { exitCode, stdout } = await runCli(['evaluate', '.', '--assignment', 'by-hand.csv'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toMatch(/people placed, of 3 +3 +3\n/);
    expect(stdout).toMatch(/mean fit +0\.\d\d +0\.\d\d +0\.\d\d\n/);
    expect(stdout).toContain('Every rule holds.');
  });

  it('finds nothing to better in the assignment of a match', async () => {
    const cwd = await makeFolder(workshop);
    await runCli(['match', '.'], { cwd });
    const argv = ['evaluate', '.', '--assignment', 'lettermatch-results/assignments.csv', '--json'];
    const { objective, best, broken } = JSON.parse((await runCli(argv, { cwd })).stdout);
    expect(objective).toBeCloseTo(best.objective, 10);
    expect(broken).toEqual([]);
  });

  it('lists every broken rule and everyone without a place', async () => {
    const cwd = await makeFolder({ ...workshop, 'letters/cleo.txt': '' });
    const stdin = 'applicant,project\nann,river\nben,river\nnobody,bees\ncleo,\n';
    const { exitCode, stdout } = await runCli(['evaluate', '.', '--assignment', '-'], { cwd, stdin });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toContain('2 rules are broken');
    expect(stdout).toContain('"river" has 2 people, and its maximum is 1');
    expect(stdout).toContain('"nobody" is no applicant');
    expect(stdout).toContain('Without a place: Cleo Marsh');
  });

  it('ends with 3 where a column is missing', async () => {
    const cwd = await makeFolder(workshop);
    const stdin = 'person,project\nann,river\n';
    const { exitCode, stdout, stderr } = await runCli(['evaluate', '.', '--assignment', '-'], { cwd, stdin });
    expect([exitCode, stdout]).toEqual([exitCodes.badData, '']);
    expect(stderr).toContain('There is no column "applicant".');
  });
});
