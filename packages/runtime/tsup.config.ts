import { defineConfig } from 'tsup';
import { base } from '../../tsup.base';

export default defineConfig({
  ...base,
  entry: {
    index: 'src/index.ts',
    'letter-worker': 'src/letters/letter-worker.ts',
    'match-worker': 'src/match-worker.ts',
    'solve-worker': 'src/solve-worker.ts',
  },
  splitting: true,
});
