import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProgrammeFiles, readProgrammeFolder } from './read-programme';

async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'programme-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const school = {
  'programme.yaml': 'name: School\nrules:\n  forbid:\n    - {applicant: a1, project: p2}\n',
  'Applicants.CSV': 'id,Full name\na1,Ada\n',
  'letters/a1.txt': 'I like images.',
  'projects.md': '## Seeing machines {#p1}\nmax: 2\n',
  'mentors.jsonl': '{"id": "m1", "name": "Boris"}\n',
  'notes.txt': 'not ours',
};

describe('readProgrammeFolder', () => {
  it('reads every part of a programme', async () => {
    const { findings, ...programme } = await readProgrammeFolder(await makeFolder(school));
    expect(programme).toEqual({
      applicants: { file: 'Applicants.CSV', rows: [{ row: 2, cells: { id: 'a1', name: 'Ada' } }] },
      letters: [{ file: 'letters/a1.txt', applicant: 'a1', text: 'I like images.' }],
      projects: {
        file: 'projects.md',
        rows: [{ row: 1, cells: { id: 'p1', title: 'Seeing machines', max: '2', description: '' } }],
      },
      mentors: { file: 'mentors.jsonl', rows: [{ row: 1, cells: { id: 'm1', name: 'Boris' } }] },
      settings: {
        file: 'programme.yaml',
        value: { name: 'School', rules: { forbid: [{ applicant: 'a1', project: 'p2' }] } },
      },
    });
    expect(findings).toMatchObject([{ code: 'column-understood' }]);
  });

  it('tells what is wrong with all files at once', async () => {
    const { findings } = await readProgrammeFolder(
      await makeFolder({
        'programme.yaml': 'name: [\n',
        'applicants.csv': 'id,letter\na1,"open\n',
        'projects.csv': '',
        'projects.jsonl': '{"id": "p1"}\n',
        'mentors.json': '[{]',
        'letters/a1.pdf': 'just text',
      }),
    );
    expect(findings.map(({ code, file }) => `${file}: ${code}`)).toEqual([
      expect.stringMatching(/: two-files$/),
      'programme.yaml: broken-yaml',
      'programme.yaml: file-incomplete',
      'applicants.csv: broken-csv',
      'applicants.csv: file-incomplete',
      'letters/a1.pdf: not-what-its-name-says',
      'projects.csv: empty-file',
      'mentors.json: broken-json',
    ]);
    expect(findings[0]?.message).toContain('projects.csv and projects.jsonl');
  });

  it('tells what is missing', async () => {
    const empty = await readProgrammeFolder(await makeFolder({}));
    expect(empty).toMatchObject({
      findings: [
        { code: 'missing-file', severity: 'error', table: 'applicants' },
        { code: 'missing-file', severity: 'error', table: 'projects' },
      ],
    });
    const none = await readProgrammeFolder(join(tmpdir(), 'no-such-programme'));
    expect(none).toMatchObject({ findings: [{ code: 'missing-file', severity: 'error' }] });
    const file = join(await makeFolder({ 'a.csv': 'id' }), 'a.csv');
    expect((await readProgrammeFolder(file)).findings).toMatchObject([{ severity: 'error' }]);
  });
});

describe('readProgrammeFiles', () => {
  it('makes letters alone a programme where nothing else is needed', async () => {
    const folder = await makeFolder(school);
    const { findings, letters, applicants } = await readProgrammeFiles(
      { lettersFolder: join(folder, 'letters') },
      { needs: ['applicants'] },
    );
    expect(findings).toEqual([]);
    expect(applicants).toBeUndefined();
    expect(letters).toMatchObject([{ applicant: 'a1' }]);
  });

  it('reads applicants from standard input, as bytes or as a stream, in any format', async () => {
    const needs = ['applicants'] as const;
    const bytes = Buffer.from('id,letter\na1,Hello\n');
    async function* stream() {
      yield Buffer.from('{"id": "a1", "let');
      yield Buffer.from('ter": "Hello"}\n');
    }
    for (const stdin of [bytes, stream()]) {
      const { applicants, findings } = await readProgrammeFiles({ applicants: '-' }, { needs, stdin });
      expect(applicants).toMatchObject({ file: 'standard input', rows: [{ cells: { id: 'a1', letter: 'Hello' } }] });
      expect(findings).toEqual([]);
    }
    expect((await readProgrammeFiles({ applicants: '-' }, { needs })).findings).toMatchObject([{ code: 'empty-file' }]);
  });

  it('reads what curators say, whatever their form calls its columns', async () => {
    const folder = await makeFolder({ ...school, 'choices.csv': 'Проект,Участник,Решение,Куратор\np1,a1,да,Ada\n' });
    const { choices } = await readProgrammeFolder(folder);
    expect(choices).toEqual({
      file: 'choices.csv',
      rows: [{ row: 2, cells: { project: 'p1', applicant: 'a1', choice: 'да', by: 'Ada' } }],
    });
    const named = await readProgrammeFiles({ choices: join(folder, 'choices.csv') }, { needs: [] });
    expect(named.choices?.rows).toHaveLength(1);
  });

  it('makes a finding of a stream that breaks', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('id');
      throw new Error('the pipe broke');
    }
    const { findings } = await readProgrammeFiles({ applicants: '-' }, { needs: ['applicants'], stdin: broken() });
    expect(findings).toMatchObject([{ code: 'unreadable-file', severity: 'error', file: 'standard input' }]);
  });

  it('stops a stream that never ends', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.alloc(10_000_000, 'x');
    }
    const { findings } = await readProgrammeFiles({ applicants: '-' }, { needs: ['applicants'], stdin: endless() });
    expect(findings).toMatchObject([{ code: 'too-large', severity: 'error' }]);
  });

  it('puts rules of a file of their own over those of the settings', async () => {
    const folder = await makeFolder({
      ...school,
      'bare.yaml': 'lock:\n  - a1: p1\n',
      'named.yaml': 'rules:\n  lock:\n    - a1: p1\n',
    });
    for (const rules of ['bare.yaml', 'named.yaml']) {
      const { settings } = await readProgrammeFiles({
        settings: join(folder, 'programme.yaml'),
        rules: join(folder, rules),
        projects: join(folder, 'projects.md'),
      });
      expect(settings?.value).toEqual({ name: 'School', rules: { lock: [{ a1: 'p1' }] } });
    }
  });
});
