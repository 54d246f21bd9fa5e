import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRun } from './read-run';
import { buildInfeasibleMatch, buildMatch, buildProgramme } from './testing/build-match';
import { writeResults } from './write-results';

/** Makes the n-th call of a file operation fail as a full disk does. */
const failing = vi.hoisted(() => ({ operation: '', after: 0 }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const fail = (operation: string) => {
    if (failing.operation !== operation) return;
    failing.after -= 1;
    if (failing.after === -1) throw Object.assign(new Error(`ENOSPC: no space left, ${operation}`), { code: 'ENOSPC' });
  };
  return {
    ...real,
    open: async (...call: Parameters<typeof real.open>) => {
      if (call[1] === 'wx') fail('open');
      return real.open(...call);
    },
    rename: async (...call: Parameters<typeof real.rename>) => {
      if (String(call[0]).endsWith('.tmp') && !String(call[1]).endsWith('.tmp')) fail('rename');
      return real.rename(...call);
    },
  };
});

const ALL = [
  'affinities.bin',
  'assignments.csv',
  'draft.json',
  'graph.gexf',
  'mentors.csv',
  'people.csv',
  'report.html',
  'run.json',
];

let folder = '';
beforeEach(async () => {
  failing.operation = '';
  folder = await mkdtemp(join(tmpdir(), 'lettermatch-results-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function readAll(): Promise<Record<string, string>> {
  const entries = (await readdir(folder)).map(
    async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

describe('writeResults', () => {
  it('writes every file, run.json last, and the draft for its owner alone', async () => {
    const { files } = await writeResults(buildMatch(), folder);
    expect((await readdir(folder)).sort()).toEqual(ALL);
    expect([...files].sort()).toEqual(ALL);
    expect(files.at(-1)).toBe('run.json');
    if (process.platform !== 'win32') expect((await stat(join(folder, 'draft.json'))).mode & 0o777).toBe(0o600);
  });

  it('gives a run that reads back as it was', async () => {
    const match = buildMatch();
    await writeResults(match, folder);
    expect(await readRun(folder)).toEqual({ result: match.result, draft: match.draft, affinities: match.affinities });
    const text = await readFile(join(folder, 'run.json'), 'utf8');
    expect(text.startsWith('{\n  "format": "lettermatch-run/1",\n  "version"')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  it('writes the same bytes again', async () => {
    await writeResults(buildMatch(), folder);
    const first = await readAll();
    await writeResults(buildMatch(), folder);
    expect(await readAll()).toEqual(first);
  });

  it('removes what an older run had and this one has not', async () => {
    await writeResults(buildMatch(), folder);
    await writeFile(join(folder, 'teams.csv'), 'team,applicant\n');
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await writeResults(buildMatch(buildProgramme({ mentors: [] }), { mentors: null }), folder);
    expect((await readdir(folder)).sort()).toEqual(
      [...ALL.filter((name) => name !== 'mentors.csv'), 'notes.txt'].sort(),
    );
  });

  it('leaves the reason alone where the rules cannot all hold', async () => {
    await writeResults(buildMatch(), folder);
    const { files } = await writeResults(buildInfeasibleMatch(), folder);
    expect(files).toEqual(['report.html', 'run.json']);
    expect((await readdir(folder)).sort()).toEqual(['report.html', 'run.json']);
  });

  it("refuses to write over a programme's own files", async () => {
    await writeFile(join(folder, 'mentors.csv'), 'id,name,description\nmira,Mira,Maps\n');
    for (const match of [buildMatch(), buildInfeasibleMatch()]) {
      await expect(writeResults(match, folder)).rejects.toMatchObject({
        code: 'not-a-result',
        message: expect.stringContaining('mentors.csv is not the result of a match'),
      });
    }
    expect((await readdir(folder)).sort()).toEqual(['mentors.csv']);
  });

  it.each([
    ['open', 0],
    ['open', 3],
    ['open', 6],
    ['rename', 0],
    ['rename', 3],
    ['rename', 6],
  ])('leaves older results untouched where %s fails after %i', async (operation, after) => {
    await writeResults(buildMatch(), folder);
    await writeFile(join(folder, 'teams.csv'), 'team,applicant\n');
    const before = await readAll();
    Object.assign(failing, { operation, after });
    const other = buildMatch(buildProgramme({ applicants: [] }), { assignments: [], unplaced: [] });
    await expect(writeResults(other, folder)).rejects.toMatchObject({ name: 'FilesError', code: 'write-failed' });
    expect(await readAll()).toEqual(before);
  });
});

describe('readRun', () => {
  const rewrite = async (name: string, change: (text: string) => string) => {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };

  it('says so where there is no run', async () => {
    await expect(readRun(folder)).rejects.toMatchObject({ code: 'missing-run' });
    await writeResults(buildMatch(), folder);
    await rm(join(folder, 'draft.json'));
    await expect(readRun(folder)).rejects.toMatchObject({
      code: 'missing-run',
      message: expect.stringContaining('draft.json'),
    });
    await expect(readRun(join(folder, 'run.json'))).rejects.toMatchObject({
      code: 'missing-run',
      message: expect.stringContaining('it is not there'),
    });
    await mkdir(join(folder, 'draft.json'));
    await expect(readRun(folder)).rejects.toMatchObject({
      code: 'missing-run',
      message: expect.stringContaining('it is no plain file'),
    });
  });

  it.each([
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['nothing', () => ''],
    ['a list', () => '[]'],
    ['too little', () => '{"format": "lettermatch-run/1"}'],
  ])('says so where run.json holds %s', async (_, change) => {
    await writeResults(buildMatch(), folder);
    await rewrite('run.json', change);
    await expect(readRun(folder)).rejects.toMatchObject({ name: 'FilesError', code: 'damaged-run' });
  });

  it('names the format it met and the one it reads', async () => {
    await writeResults(buildMatch(), folder);
    await rewrite('draft.json', (text) => text.replace('lettermatch-draft/2', 'lettermatch-draft/9'));
    await expect(readRun(folder)).rejects.toMatchObject({
      code: 'other-format',
      message: expect.stringMatching(/lettermatch-draft\/9.*lettermatch-draft\/2/),
    });
  });

  it('notices files of two different runs', async () => {
    await writeResults(buildMatch(), folder);
    await rewrite('run.json', (text) => text.replace('a'.repeat(64), 'b'.repeat(64)));
    await expect(readRun(folder)).rejects.toMatchObject({ code: 'mixed-run' });
  });

  it('says that a run without an assignment cannot be worked on', async () => {
    await writeResults(buildInfeasibleMatch(), folder);
    await expect(readRun(folder)).rejects.toMatchObject({ code: 'infeasible-run' });
  });
});
