import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../testing/run-cli';
import { workshop } from '../testing/workshop';

describe('compare', () => {
  it('says who came in and went out, and the figures that differ', async () => {
    const cwd = await makeFolder(workshop);
    await runCli(['match', '.', '-o', 'out'], { cwd });
    await runCli(['repair', '--run', 'out', '--withdraw', 'ann', '-o', 'later'], { cwd });
    const { exitCode, stdout } = await runCli(['compare', 'out', 'later'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('applicants: 3 and 2');
    expect(stdout).toContain('2 people are where they were, 0 moved (0 gained, 0 lost), 0 came in, 1 went out.');
    expect(stdout).toContain('Out: Ann Larsen (Warning of floods).');
    expect(stdout).toMatch(/places filled +3 +2 +-1/);
    const same = await runCli(['compare', 'out', 'out'], { cwd });
    expect(same.stdout).toContain('Every figure is the same.');
    const json = await runCli(['compare', 'out', 'later', '--json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      same: 2,
      wentOut: [{ applicant: 'ann', from: ['river'], to: [] }],
    });
    expect((await runCli(['compare', 'out', 'nowhere'], { cwd })).exitCode).toBe(3);
  });
});
