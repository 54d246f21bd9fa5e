// Runs the commands and the TypeScript of README.md and docs/ as a reader would, in a scratch folder with the examples and the built packages.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';

const FENCE = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gmu;
const TIME_LIMIT_MS = 60_000;
const documents = [
  'README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

let passed = 0;
let failed = 0;

for (const document of documents) {
  const scratch = mkdtempSync(join(tmpdir(), 'lettermatch-snippets-'));
  cpSync('examples', join(scratch, 'examples'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(scratch, 'node_modules'));
  let number = 0;
  for (const [, language, attributes, code] of readFileSync(document, 'utf8').matchAll(FENCE)) {
    // Installing is what the tests of a fresh clone do; a block marked `no-run` shows something else's command.
    if (!['sh', 'ts'].includes(language) || attributes.includes('no-run') || code.includes('npm install')) continue;
    number += 1;
    const { status, output } = language === 'sh' ? runShell(scratch, code) : runTypeScript(scratch, code);
    const expected = Number(/exit=(\d+)/u.exec(attributes)?.[1] ?? 0);
    if (status === expected) {
      passed += 1;
    } else {
      failed += 1;
      console.log(`FAIL ${document}, snippet ${number}: exit ${status}, expected ${expected}\n${code}\n${output}`);
    }
  }
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} snippets ran, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function runShell(cwd, code) {
  return run(cwd, 'bash', ['-euo', 'pipefail', '-c', code]);
}

function runTypeScript(cwd, code) {
  const file = join(cwd, 'snippet.mjs');
  writeFileSync(file, transformSync(code, { loader: 'ts', format: 'esm' }).code);
  return run(cwd, process.execPath, [file]);
}

function run(cwd, command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: TIME_LIMIT_MS,
    input: '',
  });
  return { status, output: `${stdout}${stderr}` };
}
