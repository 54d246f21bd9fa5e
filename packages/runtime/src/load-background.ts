import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BackgroundTables } from '@lettermatch/core';

const require = createRequire(import.meta.url);
let loaded: Promise<BackgroundTables> | undefined;

/** The background tables that come with `@lettermatch/core`, read once a process; after a failure the next call reads again. */
export function loadBackground(): Promise<BackgroundTables> {
  loaded ??= readTables().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function readTables(): Promise<BackgroundTables> {
  const [documentFrequencies, lexicon, glossVectors] = await Promise.all([
    readTable('document-frequencies.bin'),
    readTable('lexicon.bin'),
    readTable('gloss-vectors.bin'),
  ]);
  return { documentFrequencies, lexicon, glossVectors };
}

async function readTable(name: string): Promise<Uint8Array> {
  return readFile(require.resolve(`@lettermatch/core/background/${name}`));
}
