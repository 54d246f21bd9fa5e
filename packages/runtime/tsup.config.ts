import { defineConfig } from 'tsup';
import { base } from '../../tsup.base';

export default defineConfig({
  ...base,
  entry: ['src/index.ts', 'src/match-worker.ts', 'src/solve-worker.ts'],
  splitting: true,
});
