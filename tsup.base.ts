import type { Options } from 'tsup';

/** What every package's build has in common. */
export const base: Options = {
  entry: ['src/index.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  dts: true,
  sourcemap: false,
  clean: true,
  treeshake: true,
};
