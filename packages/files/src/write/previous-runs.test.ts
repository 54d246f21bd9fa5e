import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepPrevious, restorePrevious } from './previous-runs';
import { buildMatch } from './testing/build-match';
import { writeResults } from './write-results';

async function makeRun(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lettermatch-previous-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeResults(buildMatch(), folder);
  return folder;
}

async function readAll(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(names.map(async ({ name }) => [name, await readFile(join(folder, name), 'latin1')] as const)),
  );
}

describe('the runs before', () => {
  it('come back byte for byte, the last one first', async () => {
    const folder = await makeRun();
    const first = await readAll(folder);
    await keepPrevious(folder);
    await writeFile(join(folder, 'run.json'), '{"second": true}');
    await rm(join(folder, 'mentors.csv'));
    const second = await readAll(folder);
    await keepPrevious(folder);
    await writeFile(join(folder, 'run.json'), '{"third": true}');
    expect((await readdir(join(folder, 'previous'))).sort()).toEqual(['1', '2']);
    await restorePrevious(folder);
    expect(await readAll(folder)).toEqual(second);
    await restorePrevious(folder);
    expect(await readAll(folder)).toEqual(first);
    await expect(restorePrevious(folder)).rejects.toMatchObject({ code: 'missing-run' });
    expect(await readAll(folder)).toEqual(first);
  });

  it('are not made of a folder that holds no run, and a copy can be taken away again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lettermatch-previous-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await keepPrevious(folder);
    expect(await readdir(folder)).toEqual([]);
    await writeResults(buildMatch(), folder);
    await (await keepPrevious(folder))();
    expect(await readdir(join(folder, 'previous'))).toEqual([]);
  });
});
