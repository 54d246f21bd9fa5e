import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLettersFolder } from './read-letters-folder';

describe('readLettersFolder', () => {
  it('reads letters by file name and skips what is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'letters-'));
    const files = {
      'b.txt': 'Two',
      'Z.MD': 'Zed',
      'a.b.txt': 'One',
      '.DS_Store': 'x',
      '~$b.docx': 'x',
      'cv.odt': 'x',
      notes: 'x',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await mkdir(join(folder, 'old.txt'));
    const steps: string[] = [];
    const { letters, findings } = await readLettersFolder(folder, {
      onLetter: (done, total) => steps.push(`${done} of ${total}`),
    });
    const name = basename(folder);
    expect(letters).toEqual([
      { file: `${name}/Z.MD`, applicant: 'Z', text: 'Zed' },
      { file: `${name}/a.b.txt`, applicant: 'a.b', text: 'One' },
      { file: `${name}/b.txt`, applicant: 'b', text: 'Two' },
    ]);
    expect(findings).toMatchObject([
      { code: 'unknown-extension', severity: 'warning', value: 'cv.odt' },
      { code: 'unknown-extension', severity: 'warning', value: 'notes' },
    ]);
    expect(steps).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });

  it('keeps a place for someone whose letter cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'letters-'));
    await writeFile(join(folder, 'ada.pdf'), '%PDF-1.7\nnothing more');
    const { letters, findings } = await readLettersFolder(folder);
    expect(letters).toMatchObject([{ applicant: 'ada', text: '' }]);
    expect(findings).toMatchObject([{ code: 'damaged-pdf', severity: 'warning', table: 'letters' }]);
  });

  it('makes an error of a folder that is not there, or is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'letters-'));
    await writeFile(join(folder, 'letters'), 'x');
    expect((await readLettersFolder(join(folder, 'none'))).findings).toMatchObject([
      { code: 'missing-file', severity: 'error' },
    ]);
    expect((await readLettersFolder(join(folder, 'letters'))).findings).toMatchObject([
      { severity: 'error', message: expect.stringContaining('is no folder, and a folder is needed') },
    ]);
  });
});
