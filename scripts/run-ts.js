// Runs one TypeScript file with node: `node scripts/run-ts.js FILE [ARGUMENT…]`. It is bundled with the workspace's own packages from their sources; other packages stay external.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [entry, ...passedOn] = process.argv.slice(2);
if (entry === undefined) {
  console.error('run-ts: name the TypeScript file to run: node scripts/run-ts.js FILE [ARGUMENT…]');
  process.exit(2);
}

// Inside node_modules, so that node finds external packages from there.
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-ts-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const bundle = join(folder, `${basename(entry, extname(entry))}.mjs`);
try {
  await build({
    entryPoints: [resolve(entry)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: join(root, 'tsconfig.base.json'),
    sourcemap: true,
    logLevel: 'error',
  });
} catch {
  process.exit(1);
}

const child = spawn(process.execPath, ['--enable-source-maps', bundle, ...passedOn], { stdio: 'inherit' });
// The terminal sends its signals to the child as well, whose end this process waits for.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`run-ts: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)));
