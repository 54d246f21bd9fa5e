import { cp, mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';
import { base } from '../../tsup.base';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const samples = fileURLToPath(new URL('./dist/sample/', import.meta.url));

/** Not part of a programme: how the samples are measured, and what they show. */
const leftOut = ['truth.json', 'README.md'];

/** The samples travel with the package: `match` without arguments and `init` need them. */
async function copySamples(): Promise<void> {
  for (const name of ['summer-school', 'hackathon', 'mentoring']) {
    await mkdir(`${samples}${name}`, { recursive: true });
    for (const entry of await readdir(`${examples}${name}`)) {
      if (!leftOut.includes(entry))
        await cp(`${examples}${name}/${entry}`, `${samples}${name}/${entry}`, { recursive: true });
    }
  }
}

export default defineConfig({
  ...base,
  entry: ['src/main.ts'],
  splitting: true,
  onSuccess: copySamples,
});
