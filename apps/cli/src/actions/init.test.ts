import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { sampleNames } from '../programme/sample-folder';
import { makeFolder, runCli } from '../testing/run-cli';

describe('init', () => {
  it('writes a programme without errors from every sample, and says what to do with it', async () => {
    const cwd = await makeFolder();
    for (const name of sampleNames) {
      const { exitCode, stdout, stderr } = await runCli(['init', name, '--from', name], { cwd });
      expect([exitCode, stderr]).toEqual([exitCodes.fine, '']);
      expect(stdout).toContain(`lettermatch check ${name}`);
      const written = await readdir(join(cwd, name));
      expect(written).toContain('programme.yaml');
      expect(written).not.toContain('truth.json');
      expect((await runCli(['check', name], { cwd })).exitCode).toBe(exitCodes.fine);
    }
  });

  it('refuses a folder that is not empty, and a file', async () => {
    const cwd = await makeFolder({ 'full/notes.txt': 'mine', 'a-file': '' });
    const { exitCode, stderr } = await runCli(['init', 'full'], { cwd });
    expect(exitCode).toBe(exitCodes.usage);
    expect(stderr).toContain('full is not empty');
    expect(await readdir(join(cwd, 'full'))).toEqual(['notes.txt']);
    expect((await runCli(['init', 'a-file'], { cwd })).exitCode).toBe(exitCodes.usage);
  });

  it('adds what is missing with --force, and names what it left as it was', async () => {
    const cwd = await makeFolder({ 'full/applicants.csv': 'mine' });
    const { exitCode, stderr } = await runCli(['init', 'full', '--force'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stderr).toBe('Kept as they were: applicants.csv.\n');
    expect(await readFile(join(cwd, 'full/applicants.csv'), 'utf8')).toBe('mine');
    expect(await readdir(join(cwd, 'full'))).toContain('projects.csv');
    await writeFile(join(cwd, 'full/projects.csv'), 'edited');
    const again = await runCli(['init', 'full', '--force'], { cwd });
    expect(again.stdout).toContain('Wrote nothing');
    expect(await readFile(join(cwd, 'full/projects.csv'), 'utf8')).toBe('edited');
  });

  it('adds to an empty folder that is there already', async () => {
    const cwd = await makeFolder();
    expect((await runCli(['init', '.'], { cwd })).exitCode).toBe(exitCodes.fine);
  });
});
