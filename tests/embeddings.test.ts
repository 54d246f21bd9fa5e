import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SolvedMatch } from '@lettermatch/matcher';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  answerWell,
  answerWith,
  type EmbeddingServer,
  neverAnswer,
  startEmbeddingServer,
} from '../packages/runtime/src/embeddings/embedding-server.fixture';

const CLI = join(process.cwd(), 'apps/cli/bin/lettermatch.js');
const API = join(process.cwd(), 'apps/api/dist/start.js');
const KEY = 'sk-nobody-may-see-this';

const APPLICANTS = [
  {
    id: 'ada',
    letter:
      'Dear organizers, I spent the year on weather balloons. I want to forecast storms from radar images, and I grew up where storms come often. Last winter I compared rain from radar with rain from gauges on our roof, and wrote down every hour when the two disagreed.',
  },
  {
    id: 'ben',
    letter:
      'Bees! My thesis follows single bees in a hive with a camera. I learn how they dance, and which of them listen. Since spring I have marked three hundred of them by hand, and I would love to let a machine tell them apart while they fly in and out.',
  },
  {
    id: 'cy',
    letter:
      'As a nurse I see the waiting lists of our hospital. I want to make the queue fair. Twice I have written rules for who comes first, on paper, and twice they failed on a Monday morning. A simulation could tell us beforehand what a rule does to those who wait.',
  },
];
const PROJECTS = [
  { id: 'hive', title: 'Bees on camera', description: 'Follow each bee of a hive and read its dance.', max: 1 },
  { id: 'queue', title: 'Fair queues', description: 'Make the waiting lists of a hospital fair.', max: 1 },
  { id: 'storm', title: 'Storm forecasts', description: 'Forecast storms from radar images.', max: 1 },
];

/** A programme's folder, and beside it one for the cache. */
async function makeFolder(settings: Readonly<Record<string, unknown>> = {}) {
  const root = await mkdtemp(join(tmpdir(), 'lettermatch-embeddings-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const lines = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
  await writeFile(join(root, 'applicants.jsonl'), lines(APPLICANTS));
  await writeFile(join(root, 'projects.jsonl'), lines(PROJECTS));
  await writeFile(join(root, 'programme.yaml'), JSON.stringify({ name: 'Workshop', ...settings }));
  return root;
}

function environment(server: Pick<EmbeddingServer, 'url'>, root: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    XDG_CACHE_HOME: join(root, 'caches'),
    LETTERMATCH_EMBEDDINGS_URL: server.url,
    LETTERMATCH_EMBEDDINGS_MODEL: 'toy',
    LETTERMATCH_EMBEDDINGS_KEY: KEY,
  };
}

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(argv: readonly string[], env: NodeJS.ProcessEnv): ChildProcess & { readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, argv, { env });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (exitCode) => resolve({ exitCode, ...written }));
  });
  return Object.assign(child, { ended });
}

const runCli = (argv: readonly string[], env: NodeJS.ProcessEnv) => start([CLI, ...argv], env).ended;
const hostOf = ({ url }: EmbeddingServer) => new URL(url).host;

describe('the command line with an embeddings endpoint', () => {
  it('says who gets the letters, matches, and gives evidence that adds up; asked again, it asks nobody', async () => {
    const [server, root] = [await startEmbeddingServer(), await makeFolder()];
    const env = environment(server, root);
    const first = await runCli(['match', root, '--json', '-o', join(root, 'out')], env);
    expect(first).toMatchObject({
      exitCode: 0,
      stderr: `Letters are sent to ${hostOf(server)} for embeddings; offline: true in programme.yaml stops that.\n`,
    });
    const result = JSON.parse(first.stdout) as SolvedMatch;
    expect(result.assignments.map(({ project }) => project)).toEqual(['storm', 'hive', 'queue']);
    expect(result.findings.map(({ code }) => code)).toEqual(['letters-embedded']);
    for (const { evidence, affinity } of result.assignments) {
      const parts = [...(evidence?.terms ?? []), { contribution: evidence?.rest ?? 0 }];
      const sum = parts.reduce((total, { contribution }) => total + contribution, evidence?.constant ?? 0);
      expect(Math.abs(Math.min(1, Math.max(0, sum)) - affinity)).toBeLessThan(1e-9);
      expect(parts.length).toBeGreaterThan(2);
    }
    const [request] = server.requests;
    expect(request).toMatchObject({ path: '/v1/embeddings', authorization: `Bearer ${KEY}`, model: 'toy' });
    expect(request?.input).toContain(
      'I want to forecast storms from radar images, and I grew up where storms come often.',
    );

    const second = await runCli(['match', root, '--json'], env);
    expect(second.stdout).toBe(first.stdout);
    const affinity = await runCli(['affinity', root], env);
    expect(affinity.stdout).toContain(`\nada,storm,${result.assignments[0]?.affinity}\n`);
    expect(server.requests).toHaveLength(1);

    await server.close();
    const explained = await runCli(['explain', 'ada', '--run', join(root, 'out')], env);
    expect(explained).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('I want to forecast storms from …'),
    });
  });

  it('sends nothing where the programme is to stay offline, whatever the variables say', async () => {
    const [server, root] = [await startEmbeddingServer(), await makeFolder({ offline: true })];
    const { PATH } = process.env;
    const offline = await runCli(['match', root, '--json'], environment(server, root));
    expect(offline).toEqual(await runCli(['match', root, '--json'], { PATH }));
    expect(server.requests).toEqual([]);
    const broken = { PATH, LETTERMATCH_EMBEDDINGS_URL: 'nowhere' };
    expect(await runCli(['match', root, '--json'], broken)).toEqual(offline);
  });

  it('ends with an error that names the endpoint and not the key, and writes nothing', async () => {
    const [server, root] = [await startEmbeddingServer(answerWith(401, `no ${KEY}`)), await makeFolder()];
    const { exitCode, stdout, stderr } = await runCli(
      ['match', root, '-o', join(root, 'out')],
      environment(server, root),
    );
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toContain(
      `error: the embeddings endpoint ${hostOf(server)} answered with status 401: it takes another key. Set LETTERMATCH_EMBEDDINGS_KEY.\n`,
    );
    expect(stderr).not.toContain(KEY);
    expect(await readdir(root)).not.toContain('out');
  });

  it('asks for a model where none is named', async () => {
    const [server, root] = [await startEmbeddingServer(), await makeFolder()];
    const env = { ...environment(server, root), LETTERMATCH_EMBEDDINGS_MODEL: '' };
    const { exitCode, stderr } = await runCli(['match', root], env);
    expect([exitCode, stderr]).toEqual([
      2,
      `error: LETTERMATCH_EMBEDDINGS_URL names ${hostOf(server)}, and no model is named. Set LETTERMATCH_EMBEDDINGS_MODEL, or unset the URL.\n`,
    ]);
    expect(server.requests).toEqual([]);
  });

  it('ends the request at Ctrl-C', async () => {
    const [server, root] = [await startEmbeddingServer(neverAnswer), await makeFolder()];
    const running = start([CLI, 'match', root, '--json'], environment(server, root));
    await expect.poll(() => server.requests.length, { timeout: 20_000 }).toBe(1);
    running.kill('SIGINT');
    expect((await running.ended).exitCode).toBe(130);
    expect(server.aborted()).toBe(1);
  });
});

describe('the API with an embeddings endpoint', () => {
  it('answers with the bytes of the command line, stays offline where asked, and names the endpoint that fails', async () => {
    const root = await makeFolder();
    const server = await startEmbeddingServer(answerWell, answerWell, answerWith(404));
    const env = environment(server, root);
    const api = start([API], { ...env, PORT: '0', LETTERMATCH_EMBEDDINGS_CACHE: 'off' });
    onTestFinished(() => void api.kill());
    const url = await new Promise<string>((resolve) => {
      api.stderr?.on('data', (text: string) => {
        const [found] = /http:\S+/u.exec(text) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const post = (settings: Readonly<Record<string, unknown>> = {}) =>
      fetch(`${url}/v1/match`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Workshop', ...settings, applicants: APPLICANTS, projects: PROJECTS }),
      });
    const answered = await post();
    expect(answered.status).toBe(200);
    expect(await answered.text()).toBe((await runCli(['match', root, '--json'], env)).stdout);
    const offline = await post({ offline: true });
    expect(JSON.parse(await offline.text())).toMatchObject({ status: 'optimal', findings: [] });
    expect(server.requests).toHaveLength(2);
    const failed = await post();
    expect([failed.status, failed.headers.get('content-type')]).toEqual([502, 'application/problem+json']);
    expect(await failed.json()).toMatchObject({
      type: '/problems/embeddings-failed',
      detail: expect.stringContaining(`The embeddings endpoint ${hostOf(server)} answered with status 404`),
    });
    api.kill();
    expect((await api.ended).stderr).toContain(
      `lettermatch api: letters are sent to ${hostOf(server)} for embeddings\n`,
    );
  });
});
