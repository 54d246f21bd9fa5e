// Looks at every package as the registry would serve it: publint, types (attw), a browser bundle of the pure packages, and unused code (knip).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const PACKAGES = ['packages/core', 'packages/matcher', 'packages/files', 'packages/runtime', 'apps/api', 'apps/cli'];
const PURE = ['@lettermatch/core', '@lettermatch/matcher'];
/** Gzipped size allowed for the background tables of the published core package. */
const BACKGROUND_LIMIT_BYTES = 1_500_000;

let failures = 0;

function check(title, command, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  report(title, status === 0, `${stdout}${stderr}`);
}

function report(title, passed, output = '') {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${title}`);
  if (!passed) {
    failures += 1;
    console.log(output.trimEnd());
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'lettermatch-packages-'));
try {
  for (const folder of PACKAGES) {
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    check(`publint ${name}`, 'npx', ['--no-install', 'publint', folder, '--strict']);
    if (folder === 'apps/cli') continue;
    const tarball = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', scratch], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
    const exclude = name === '@lettermatch/core' ? ['--exclude-entrypoints', './background/*'] : [];
    const workers =
      name === '@lettermatch/runtime' ? ['--exclude-entrypoints', './match-worker', './solve-worker'] : [];
    check(`types of ${name}`, 'npx', [
      '--no-install',
      'attw',
      join(scratch, tarball.split('\n').at(-1)),
      '--profile',
      'esm-only',
      ...exclude,
      ...workers,
    ]);
  }

  for (const name of PURE) {
    try {
      const result = await build({
        stdin: { contents: `export * from '${name}';`, resolveDir: process.cwd() },
        bundle: true,
        format: 'esm',
        platform: 'browser',
        write: false,
        minify: true,
        logLevel: 'silent',
      });
      report(
        `${name} bundles for a browser (${Math.round((result.outputFiles[0]?.contents.length ?? 0) / 1024)} kB)`,
        true,
      );
    } catch (error) {
      report(`${name} bundles for a browser`, false, String(error));
    }
  }

  const tables = ['document-frequencies.bin', 'gloss-vectors.bin', 'lexicon.bin'].map((file) =>
    join('packages/core/dist/background', file),
  );
  const gzipped = tables.reduce(
    (sum, file) => sum + execFileSync('gzip', ['-c', file], { maxBuffer: 1 << 28 }).length,
    0,
  );
  report(
    `background tables: ${gzipped} of ${BACKGROUND_LIMIT_BYTES} bytes gzipped`,
    gzipped <= BACKGROUND_LIMIT_BYTES && tables.every((file) => statSync(file).size > 0),
  );

  check('knip: nothing unused', 'npx', ['--no-install', 'knip']);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(failures === 0 ? 0 : 1);
