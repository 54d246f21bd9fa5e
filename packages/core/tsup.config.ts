import { defineConfig } from 'tsup';
import { base } from '../../tsup.base';
import { openEldLate } from './scripts/open-eld-late.mjs';

export default defineConfig({
  ...base,
  entry: {
    index: 'src/index.ts',
    'background/encode': 'src/background/encode.ts',
    'background/fit-gloss-vectors': 'src/semantic/fit-gloss-vectors.ts',
  },
  platform: 'neutral',
  noExternal: ['eld/extrasmall'],
  esbuildPlugins: [openEldLate],
  esbuildOptions(options) {
    options.charset = 'utf8';
  },
});
