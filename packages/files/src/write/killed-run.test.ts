import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { build } from 'esbuild';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMatch } from './testing/build-match';
import { writeResults } from './write-results';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let folder = '';
let program = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lettermatch-killed-'));
  program = join(folder, 'write-forever.mjs');
  await build({
    entryPoints: [source('testing/write-forever.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: {
      '@lettermatch/core': source('../../../core/src/index.ts'),
      '@lettermatch/matcher': source('../../../matcher/src/index.ts'),
    },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
});
afterAll(() => rm(folder, { recursive: true }));

const ROUNDS = 6;

/** Each throws where its file is not whole. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'assignments.csv': (text) => expect(parseCsv(text)).toHaveLength(101),
  'people.csv': (text) => expect(parseCsv(text, { bom: true })).toHaveLength(101),
  'graph.gexf': (text) => expect(parseGexf(Graph, text).size).toBe(200),
  'report.html': (text) => expect(text.endsWith('</html>\n')).toBe(true),
  'affinities.bin': (text) => expect(text.startsWith('lm-aff/1')).toBe(true),
  'draft.json': (text) => JSON.parse(text),
  'run.json': (text) => JSON.parse(text),
};

async function untilWriting(results: string): Promise<void> {
  while (!(await readdir(results)).some((name) => name.endsWith('.tmp'))) await new Promise(setImmediate);
}

describe('a run that is killed while it writes', () => {
  it('leaves only whole files under their final names, and the next run clears the rest', async () => {
    const results = join(folder, 'results');
    let temporaries = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = fork(program, [results], { stdio: 'inherit' });
      await once(child, 'message');
      await untilWriting(results);
      // Every round is killed at another point of writing and renaming.
      await new Promise((resolve) => setTimeout(resolve, 2 * round));
      child.kill('SIGKILL');
      await once(child, 'exit');

      const names = await readdir(results);
      temporaries += names.filter((name) => name.endsWith('.tmp')).length;
      expect(names.filter((name) => !name.endsWith('.tmp')).sort()).toEqual(Object.keys(READERS).sort());
      for (const [name, read] of Object.entries(READERS)) {
        const text = await readFile(join(results, name), 'utf8');
        read(text);
        if (name !== 'run.json' && name !== 'affinities.bin')
          expect(new Set(text.match(/generation-\d+/g)).size).toBe(1);
      }
    }
    expect(temporaries).toBeGreaterThan(0);
    await writeResults(buildMatch(), results);
    expect((await readdir(results)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
