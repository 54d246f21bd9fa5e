import type { Options } from 'tsup';

/** What every package's build has in common. */
export const base: Options = {
  entry: ['src/index.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  // Types of the other packages come from their builds, as for anyone who installs them.
  dts: { compilerOptions: { paths: {} } },
  sourcemap: false,
  clean: true,
  treeshake: true,
};
