import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The fictional programmes that come with the package. */
export const sampleNames = ['summer-school', 'hackathon', 'mentoring'] as const;

export type SampleName = (typeof sampleNames)[number];

/** Where a sample is: copied beside the build, or in the repository for sources that run unbuilt. */
export function sampleFolder(name: SampleName): string {
  const built = fileURLToPath(new URL(`./sample/${name}`, import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));
}
