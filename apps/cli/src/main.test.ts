import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exitCodes } from './exit-codes';
import { makeFolder } from './testing/run-cli';
import { workshop } from './testing/workshop';

const script = fileURLToPath(new URL('../bin/lettermatch.js', import.meta.url));

/** The built program as people start it. */
function start(argv: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [script, ...argv], { cwd });
}

async function finish(child: ChildProcessWithoutNullStreams) {
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    text.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text.stderr += chunk;
  });
  const [exitCode, signal] = await once(child, 'close');
  return { exitCode, signal, ...text };
}

/** More than any pipe holds: once it is written, the program has begun to read, and listens to Ctrl-C. */
function feed({ stdin }: ChildProcessWithoutNullStreams): Promise<void> {
  const rows = `id,name\n${'ann,Ann Larsen\n'.repeat(200_000)}`;
  return new Promise((resolve) => stdin.write(rows, () => resolve()));
}

describe('the built program', () => {
  it('matches, prints data on standard output alone, and ends by itself', async () => {
    const cwd = await makeFolder(workshop);
    const { exitCode, stdout, stderr } = await finish(start(['match', '.', '--json', '-o', 'out'], cwd));
    expect([exitCode, stderr]).toEqual([exitCodes.fine, '']);
    expect(stdout).toBe(await readFile(join(cwd, 'out/run.json'), 'utf8'));
  });

  it('carries the samples with it', async () => {
    const cwd = await makeFolder();
    expect((await finish(start(['init', 'new', '--from', 'hackathon'], cwd))).exitCode).toBe(exitCodes.fine);
    expect(await readdir(join(cwd, 'new'))).toEqual(['applicants.csv', 'programme.yaml', 'projects.csv']);
  });

  it('reads standard input', async () => {
    const child = start(['solve', '-'], await makeFolder());
    child.stdin.end('{"applicants":["a"],"projects":[{"id":"p","max":1}],"scores":[[1]]}');
    expect(JSON.parse((await finish(child)).stdout)).toMatchObject({ status: 'optimal', objective: 1 });
  });

  it('ends with 130 on Ctrl-C, also while it waits for input', async () => {
    const cwd = await makeFolder(workshop);
    const child = start(['match', '.', '--applicants', '-'], cwd);
    const finished = finish(child);
    child.stdin.on('error', () => undefined);
    await feed(child);
    child.kill('SIGINT');
    const { exitCode, stdout, stderr } = await finished;
    expect([exitCode, stdout, stderr]).toEqual([exitCodes.interrupted, '', 'Interrupted: nothing was written.\n']);
    expect(await readdir(cwd)).not.toContain('lettermatch-results');
  });

  it('ends quietly, with all files written, where the reader of its output leaves early', async () => {
    const cwd = await makeFolder(workshop);
    const child = start(['match', '.'], cwd);
    child.stdout.destroy();
    const { exitCode, stderr } = await finish(child);
    expect([exitCode, stderr]).toEqual([exitCodes.fine, '']);
    expect(await readdir(join(cwd, 'lettermatch-results'))).toContain('run.json');
  });

  it('ends on a second Ctrl-C, whatever it does', async () => {
    const cwd = await makeFolder(workshop);
    const child = start(['match', '.', '--applicants', '-'], cwd);
    const finished = finish(child);
    child.stdin.on('error', () => undefined);
    await feed(child);
    child.kill('SIGINT');
    child.kill('SIGINT');
    const { exitCode, signal } = await finished;
    expect(signal === 'SIGINT' || exitCode === exitCodes.interrupted).toBe(true);
  });

  it('ends with 3 and a clear line where its output cannot be written', async () => {
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [script, '--help'], { stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const [exitCode] = await once(child, 'close');
    closeSync(full);
    expect([exitCode, stderr]).toEqual([exitCodes.badData, expect.stringContaining('cannot write to standard output')]);
  });

  it('loads its parser alone for its help', async () => {
    const built = fileURLToPath(new URL('../dist/', import.meta.url));
    const seen = new Set<string>();
    const visit = async (name: string): Promise<readonly string[]> => {
      if (seen.has(name)) return [];
      seen.add(name);
      const source = await readFile(join(built, name), 'utf8');
      const imports = [...source.matchAll(/^(?:import|export)\b[^'"]*?["']([^'"]+)["']/gm)].map(
        ([, from]) => from ?? '',
      );
      const nested = await Promise.all(imports.filter((from) => from.startsWith('./')).map(visit));
      return [...imports.filter((from) => !from.startsWith('./')), ...nested.flat()];
    };
    const packages = (await visit('main.js')).filter((from) => !/^(node:)?(fs|path|url|module)$/.test(from));
    expect([...new Set(packages)]).toEqual(['commander']);
  });
});
