import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@lettermatch/core': source('packages/core/src/index.ts'),
      '@lettermatch/matcher': source('packages/matcher/src/index.ts'),
      '@lettermatch/files': source('packages/files/src/index.ts'),
      '@lettermatch/runtime': source('packages/runtime/src/index.ts'),
      '@lettermatch/api': source('apps/api/src/index.ts'),
    },
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // What is pure leaves nothing behind for the next file: its modules are loaded once.
        test: {
          name: 'pure',
          include: ['packages/{core,matcher}/src/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'packages/{files,runtime}/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
