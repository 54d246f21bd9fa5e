import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands';
import { makeFolder, runCli } from '../testing/run-cli';
import { parseFlags } from './parse-flags';
import { renderCompletion } from './render-completion';

const script = renderCompletion('bash', commands);

/** What bash offers for the last word. */
function complete(cwd: string, ...words: readonly string[]): readonly string[] {
  const ask = `COMP_WORDS=(lettermatch ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
    _lettermatch; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['--norc', '-c', `${script}\n${ask}`], { cwd, encoding: 'utf8' })
    .split('\n')
    .filter((word) => word !== '')
    .sort();
}

describe('the completion for bash', () => {
  it('is a script that bash can read', async () => {
    const { stdout } = await runCli(['completion', 'bash']);
    expect(stdout).toBe(script);
    execFileSync('bash', ['-n'], { input: stdout });
  });

  it('completes commands, their options and the values of options', async () => {
    const cwd = await makeFolder();
    expect(complete(cwd, '')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    expect(complete(cwd, 'e')).toEqual(['evaluate', 'explain', 'extract']);
    expect(complete(cwd, 'match', '--s')).toEqual(['--seed', '--skip-bad']);
    expect(complete(cwd, 'match', '--counts', '')).toEqual(['both', 'letters', 'wishes']);
    expect(complete(cwd, 'init', 'x', '--from', 'm')).toEqual(['mentoring']);
    expect(complete(cwd, 'completion', '')).toEqual(['bash', 'fish', 'zsh']);
    expect(complete(cwd, 'match', '--seed', '')).toEqual([]);
  });

  it('completes files where a file is meant, and folders alone where a folder is', async () => {
    const cwd = await makeFolder();
    await mkdir(join(cwd, 'my school'));
    await writeFile(join(cwd, 'my-list.csv'), '');
    expect(complete(cwd, 'match', 'my')).toEqual(['my school']);
    expect(complete(cwd, 'match', '-o', 'my')).toEqual(['my school']);
    expect(complete(cwd, 'match', '--applicants', 'my')).toEqual(['my school', 'my-list.csv']);
    expect(complete(cwd, 'solve', 'my')).toEqual(['my school', 'my-list.csv']);
  });
});

describe('the completions for zsh and fish', () => {
  it('hold every command and every option', () => {
    const zsh = renderCompletion('zsh', commands);
    const fish = renderCompletion('fish', commands);
    expect(zsh.startsWith('#compdef lettermatch\n')).toBe(true);
    for (const { name, options } of commands) {
      expect(zsh).toContain(`    ${name})\n`);
      expect(fish).toContain(`__fish_use_subcommand -a ${name} `);
      for (const { flags } of options) {
        const { long } = parseFlags(flags);
        expect(zsh).toContain(long);
        expect(fish).toContain(`'__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} `);
      }
    }
  });

  it('close every quotation mark', () => {
    for (const shell of ['zsh', 'fish'] as const) {
      const quotes = renderCompletion(shell, commands).replaceAll("'\\''", '').replaceAll("\\'", '').match(/'/g);
      expect((quotes?.length ?? 0) % 2).toBe(0);
    }
  });
});

describe('parseFlags', () => {
  it('tells the short form, the long form and the value apart', () => {
    expect(parseFlags('-o, --output <folder>')).toEqual({
      short: '-o',
      long: '--output',
      takesValue: true,
      valueName: 'folder',
    });
    expect(parseFlags('--no-spelling')).toEqual({ long: '--no-spelling', takesValue: false });
    expect(() => parseFlags('-x')).toThrow('no long form');
  });
});
