import { defineConfig } from 'tsup';
import { base } from '../../tsup.base';

export default defineConfig({
  ...base,
  entry: { index: 'src/index.ts', 'background/encode': 'src/background/encode.ts' },
  platform: 'neutral',
});
