import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileSafely } from './write-file-safely';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lettermatch-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeFileSafely', () => {
  it('writes a new file and replaces an old one', async () => {
    const path = join(folder, 'affinity.csv');
    await writeFileSafely(path, 'one');
    await writeFileSafely(path, 'Анна 🐝');
    expect(await readFile(path, 'utf8')).toBe('Анна 🐝');
    expect((await readdir(folder)).sort()).toEqual(['affinity.csv']);
  });

  it('keeps a symbolic link and replaces what it points to', async () => {
    await writeFile(join(folder, 'target'), 'old');
    await symlink('target', join(folder, 'link'));
    await writeFileSafely(join(folder, 'link'), 'new');
    expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('writes to a device without replacing it', async () => {
    await writeFileSafely('/dev/null', 'gone');
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('refuses a folder that is not there, and a folder in place of the file, in words', async () => {
    await mkdir(join(folder, 'taken'));
    await expect(writeFileSafely(join(folder, 'no', 'a.csv'), '')).rejects.toMatchObject({
      name: 'FilesError',
      code: 'write-failed',
      message: expect.stringMatching(/a\.csv could not be written .* make it first/),
    });
    await expect(writeFileSafely(join(folder, 'taken'), '')).rejects.toMatchObject({ code: 'write-failed' });
  });
});
