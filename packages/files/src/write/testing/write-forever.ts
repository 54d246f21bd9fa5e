import { writeResults } from '../write-results';
import { buildLargeMatch } from './build-match';

/** Writes results into a folder again and again until it is killed; everyone in one generation bears the same name. */
async function writeForever(folder: string): Promise<void> {
  for (let generation = 1; ; generation += 1) {
    await writeResults(buildLargeMatch(100, `generation-${generation}`), folder);
    process.send?.(generation);
  }
}

await writeForever(process.argv[2] ?? '');
