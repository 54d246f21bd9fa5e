import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';
import { workshop } from '../testing/workshop';

const misspelt =
  'Dear [name], I keep bees on the roof. I want to learn how pollination and honey harvests depend on flowers, and how pollinattion fails in cities.\n';

describe('extract', () => {
  it('lists interests with their weight and the sentence behind them, and what was repaired and left out', async () => {
    const cwd = await makeFolder({ 'bee.txt': misspelt });
    const { exitCode, stdout, stderr } = await runCli(['extract', 'bee.txt', '--top', '3'], { cwd });
    expect([exitCode, stderr]).toEqual([exitCodes.fine, '']);
    expect(stdout).toMatch(
      /^bee\.txt {2}English, 2\d words, 1 mark such as \[name\] left out\n {2}Percentages are shares of/,
    );
    expect(stdout.match(/█+ {2,}\d+%/g)).toHaveLength(3);
    expect(stdout).toContain('“I want to learn how pollination');
    expect(stdout).toMatch(/pollinattion → pollination \(line 1,\s+letter\s+doubled\)/);
  });

  it('repairs no word of a lexicon', async () => {
    const cwd = await makeFolder({ 'bee.txt': misspelt, 'lexicon.txt': '# ours\npollinattion\n' });
    const { exitCode, stdout } = await runCli(['extract', 'bee.txt', '--lexicon', 'lexicon.txt'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).not.toContain('→');
    const missing = await runCli(['extract', 'bee.txt', '--lexicon', 'none.txt'], { cwd });
    expect(missing.exitCode).toBe(exitCodes.badData);
  });

  it('gives the same as data, with offsets into the letter', async () => {
    const { stdout } = await runCli(['extract', '-', '--json'], { stdin: misspelt });
    const [profile] = JSON.parse(stdout);
    expect(Object.keys(profile)).toEqual([
      'file',
      'language',
      'languages',
      'words',
      'interests',
      'facts',
      'vector',
      'repairs',
      'placeholders',
    ]);
    expect(profile).toMatchObject({ file: '-', language: 'en' });
    for (const { sentences } of profile.interests) {
      for (const { start, end, text } of sentences) expect(misspelt.slice(start, end)).toBe(text);
    }
  });

  it('lists what the letter states about its writer, each with its sentence', async () => {
    const letter =
      'I am a third-year student of botany. I wrote my key to mosses in Python. I would love to present my work.';
    const { stdout } = await runCli(['extract', '-'], { stdin: letter });
    expect(stdout).toMatch(/The letter also states.*\n {2}third year\n {6}“I am a third-year student of botany\.”/);
    expect(stdout).toContain('wants to present');
    const { stdout: json } = await runCli(['extract', '-', '--json'], { stdin: letter });
    expect(JSON.parse(json)[0].facts).toMatchObject([
      { kind: 'year', value: '3', label: 'third-year', sentence: { text: 'I am a third-year student of botany.' } },
      { kind: 'tool', value: 'python', label: 'Python' },
      { kind: 'wish', value: 'present-work', label: 'present my work' },
    ]);
  });

  it('leaves spelling alone with --no-spelling', async () => {
    const { stdout } = await runCli(['extract', '-', '--json', '--no-spelling'], { stdin: misspelt });
    expect(JSON.parse(stdout)[0].repairs).toEqual([]);
  });

  it('reads all letters of a folder, and writes to a file', async () => {
    const cwd = await makeFolder({ ...workshop, 'letters/notes.csv': 'no,letter\n' });
    const { stdout } = await runCli(['extract', 'letters', '--json', '-o', 'all.json'], { cwd });
    expect(stdout).toBe('');
    const profiles = JSON.parse(await readFile(join(cwd, 'all.json'), 'utf8'));
    expect(profiles.map(({ file }: { file: string }) => file)).toEqual([
      'letters/ann.txt',
      'letters/ben.txt',
      'letters/cleo.txt',
    ]);
  });

  it('ends with 3 where a letter cannot be read, unless it may be left out', async () => {
    const cwd = await makeFolder(workshop);
    const argv = ['extract', 'letters/ann.txt', 'letters/nobody.txt', '--json'];
    const { exitCode, stdout, stderr } = await runCli(argv, { cwd });
    expect([exitCode, stdout]).toEqual([exitCodes.badData, '']);
    expect(stderr).toMatch(/^error {2}letters\/nobody\.txt/m);
    expect(stderr).not.toContain('--skip-bad');
    const skipped = await runCli([...argv, '--skip-bad'], { cwd });
    expect(skipped.exitCode).toBe(exitCodes.fine);
    expect(JSON.parse(skipped.stdout)).toHaveLength(1);
  });

  it('says before any work that a file cannot be written', async () => {
    const cwd = await makeFolder({ 'bee.txt': misspelt });
    for (const output of ['.', 'nowhere/all.txt', 'bee.txt/all.txt']) {
      const { exitCode, stderr } = await runCli(['extract', 'bee.txt', '-o', output], { cwd });
      expect(exitCode).toBe(exitCodes.badData);
      expect(stderr).toContain(`cannot write to ${output}`);
    }
  });

  it('takes an empty letter for one about nothing', async () => {
    const cwd = await makeFolder({ 'empty.txt': '' });
    const { exitCode, stdout } = await runCli(['extract', 'empty.txt'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    expect(stdout).toContain('speaks of nothing in particular');
  });
});
