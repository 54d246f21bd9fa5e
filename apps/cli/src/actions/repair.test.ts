import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../testing/run-cli';
import { workshop } from '../testing/workshop';

/** A folder with the workshop and its run; Ann is in the river, Ben and Cleo are with the bees. */
async function makeRun(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = await makeFolder({ ...workshop, ...more });
  const { exitCode, stderr } = await runCli(['match', '.', '-o', 'out'], { cwd });
  if (exitCode !== 0) throw new Error(stderr);
  return cwd;
}

const places = async (cwd: string, run = 'out') =>
  (
    JSON.parse(await readFile(join(cwd, run, 'run.json'), 'utf8')).assignments as {
      applicant: string;
      project: string;
    }[]
  ).map(({ applicant, project }) => `${applicant}:${project}`);

describe('repair', () => {
  it('writes over the run, keeps the one before, and undoes', async () => {
    const cwd = await makeRun();
    expect(await places(cwd)).toEqual(['ann:river', 'ben:bees', 'cleo:bees']);
    const before = await readFile(join(cwd, 'out', 'run.json'), 'utf8');
    const { exitCode, stdout } = await runCli(['repair', '--run', 'out', '--withdraw', 'Ann Larsen'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Ann Larsen');
    expect(stdout).toContain('withdrew');
    expect(stdout).toContain('Nobody who has a place was moved.');
    expect(await places(cwd)).toEqual(['ben:bees', 'cleo:bees']);
    expect(await readdir(join(cwd, 'out', 'previous'))).toEqual(['1']);
    const undone = await runCli(['repair', '--run', 'out', '--undo'], { cwd });
    expect([undone.exitCode, undone.stdout]).toEqual([0, 'The run before is back in out.\n']);
    expect(await readFile(join(cwd, 'out', 'run.json'), 'utf8')).toBe(before);
    expect((await runCli(['repair', '--run', 'out', '--undo'], { cwd })).exitCode).toBe(3);
  });

  it('takes a check-in list: whoever is not on it is out, whoever is new is placed where there is room', async () => {
    const cwd = await makeRun({ 'desk.txt': 'email\nBEN@example.org\nCleo Marsh\nZoe Lind\n' });
    const dry = await runCli(['repair', '--run', 'out', '--present', 'desk.txt', '--dry-run'], { cwd });
    expect(dry.exitCode).toBe(0);
    expect(dry.stdout).toContain('Zoe Lind');
    expect(dry.stdout).toContain('this was a dry run');
    expect(await places(cwd)).toEqual(['ann:river', 'ben:bees', 'cleo:bees']);
    await runCli(['repair', '--run', 'out', '--present', 'desk.txt', '-o', 'friday'], { cwd });
    expect(await places(cwd, 'friday')).toEqual(['ben:bees', 'cleo:bees', 'zoe-lind:river']);
    expect(await readdir(join(cwd, 'out'))).not.toContain('previous');
  });

  it('says every doubtful row of the lists at once and changes nothing', async () => {
    const cwd = await makeRun({
      'desk.txt': 'Ben Okoro\nAnn Larson\n',
      'replies.csv': 'applicant,project,reply\nben,bees,perhaps\ncleo,nowhere,yes\n',
    });
    const { exitCode, stderr } = await runCli(
      ['repair', '--run', 'out', '--present', 'desk.txt', '--replies', 'replies.csv'],
      { cwd },
    );
    expect(exitCode).toBe(3);
    expect(stderr).toContain('desk.txt row 2: "Ann Larson" is nobody of this draft. Did you mean "ann"?');
    expect(stderr).toContain('replies.csv row 2');
    expect(stderr).toContain('replies.csv row 3');
  });

  it('takes late arrivals, replies, places and moves, and the same file twice with nothing new', async () => {
    const cwd = await makeRun({
      'late.csv':
        'id,name,email,letter\ndan,Dan Wolf,dan@example.org,"I measure the water level of our river with a sensor that I built."\n',
      'replies.csv': 'applicant,reply\nben,accepted\ncleo,declined\n',
    });
    const added = await runCli(['repair', '--run', 'out', '--add', 'late.csv', '--places', 'river=2'], { cwd });
    expect([added.stderr, added.exitCode]).toEqual(['', 0]);
    expect(await places(cwd)).toEqual(['ann:river', 'ben:bees', 'cleo:bees', 'dan:river']);
    const again = await runCli(['repair', '--run', 'out', '--applicants', 'late.csv'], { cwd });
    expect(again.stdout).toContain('0 changes taken in.');
    expect(again.stdout).toContain('Not in the newer export, and still here: Ann Larsen, Ben Okoro, Cleo Marsh.');
    const replied = await runCli(['repair', '--run', 'out', '--replies', 'replies.csv', '--json'], { cwd });
    expect(JSON.parse(replied.stdout).changes.taken.replies).toHaveLength(2);
    // Cleo may not be offered the bees again, and Dan makes room for her.
    expect(await places(cwd)).toEqual(['ann:river', 'ben:bees', 'cleo:river', 'dan:bees']);
    const moved = await runCli(['repair', '--run', 'out', '--move', 'dan=river,ann=out'], { cwd });
    expect(moved.stdout).toContain('moved by the organiser');
    expect(await places(cwd)).toEqual(['ben:bees', 'cleo:river', 'dan:river']);
    const bad = await runCli(['repair', '--run', 'out', '--move', 'dan'], { cwd });
    expect([bad.exitCode, bad.stderr]).toEqual([2, expect.stringContaining('--move ann=vision,ben=out')]);
  });

  it('gives the same bytes for the same changes, whether affinities were kept or read again', async () => {
    const cwd = await makeRun();
    const call = ['repair', '--run', 'out', '--withdraw', 'ben', '-o'];
    await runCli([...call, 'one'], { cwd });
    await writeFile(join(cwd, 'out', 'affinities.bin'), 'damaged');
    await runCli([...call, 'two'], { cwd });
    const [one, two] = await Promise.all(['one', 'two'].map((run) => readFile(join(cwd, run, 'run.json'), 'utf8')));
    expect(two).toBe(one);
  });
});
