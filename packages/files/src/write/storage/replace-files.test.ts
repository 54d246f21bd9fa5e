import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFiles } from './replace-files';
import { temporaryPath } from './temporary-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lettermatch-replace-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (name: string) => readFile(join(folder, name), 'utf8');

describe('replaceFiles', () => {
  it('replaces some files, makes others, removes the stale, and leaves nothing else behind', async () => {
    await writeFile(join(folder, 'a'), 'old a');
    await writeFile(join(folder, 'stale'), 'old');
    await writeFile(join(folder, 'mine'), 'not touched');
    await replaceFiles(
      folder,
      [
        { name: 'a', contents: 'new a' },
        { name: 'b', contents: 'new b' },
      ],
      ['stale', 'never there'],
    );
    expect((await readdir(folder)).sort()).toEqual(['a', 'b', 'mine']);
    expect([await read('a'), await read('b'), await read('mine')]).toEqual(['new a', 'new b', 'not touched']);
  });

  it('makes the folder, and gives a private file to its owner alone', async () => {
    const inner = join(folder, 'x', 'y');
    await replaceFiles(inner, [{ name: 'secret', contents: 's', mode: 0o600 }]);
    if (process.platform !== 'win32') expect((await stat(join(inner, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it.runIf(process.platform === 'linux')('ends where a folder cannot be made', async () => {
    await expect(replaceFiles('/proc/x/y', [{ name: 'a', contents: 'a' }])).rejects.toThrow('ENOENT');
  });

  it('puts everything back where a file cannot be put in place', async () => {
    await writeFile(join(folder, 'a'), 'old a');
    await writeFile(join(folder, 'stale'), 'old stale');
    await mkdir(join(folder, 'c'));
    const files = ['a', 'b', 'c'].map((name) => ({ name, contents: 'new' }));
    await expect(replaceFiles(folder, files, ['stale'])).rejects.toThrow();
    expect((await readdir(folder)).sort()).toEqual(['a', 'c', 'stale']);
    expect([await read('a'), await read('stale')]).toEqual(['old a', 'old stale']);
  });

  it('clears what killed processes left, and leaves the files of running ones and of others', async () => {
    const gone = join(folder, '.lettermatch-999999999-0123456789abcdef.tmp');
    const earlierLife = temporaryPath(folder);
    const running = temporaryPath(folder);
    const foreign = join(folder, '.lettermatch-notes.tmp');
    for (const path of [gone, earlierLife, running, foreign]) await writeFile(path, 'half');
    await utimes(earlierLife, 1, 1);
    await replaceFiles(folder, [{ name: 'a', contents: 'a' }]);
    const left = await readdir(folder);
    expect(left.map((name) => join(folder, name)).sort()).toEqual([running, foreign, join(folder, 'a')].sort());
  });
});
