import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEndpointEmbedder, type EndpointEmbedderOptions } from './create-endpoint-embedder';
import {
  answerData,
  answerWell,
  answerWith,
  cutConnection,
  type EmbeddingServer,
  embedWords,
  neverAnswer,
  startEmbeddingServer,
} from './embedding-server.fixture';
import { readEmbeddingsSettings } from './read-embeddings-settings';

const KEY = 'sk-nobody-may-see-this';
const TEXTS = ['I forecast floods.', 'I follow bees.', 'Robots pick strawberries.'];

function connect({ url }: Pick<EmbeddingServer, 'url'>, options: Partial<EndpointEmbedderOptions> = {}) {
  const env = {
    LETTERMATCH_EMBEDDINGS_URL: url,
    LETTERMATCH_EMBEDDINGS_MODEL: 'toy',
    LETTERMATCH_EMBEDDINGS_KEY: KEY,
    LETTERMATCH_EMBEDDINGS_CACHE: 'off',
  };
  const settings = readEmbeddingsSettings(env);
  if (settings === undefined) throw new Error('no settings');
  return createEndpointEmbedder({ ...settings, retryDelayMs: 1, ...options });
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lettermatch-embeddings-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'cache');
}

const expected = TEXTS.map((text) => Float32Array.from(embedWords(text)));

describe('an embedder of an endpoint', () => {
  it('posts model and texts with the key, and gives a vector of each', async () => {
    const server = await startEmbeddingServer();
    const embedder = connect(server);
    expect(await embedder.embed(TEXTS)).toEqual(expected);
    expect(server.requests).toEqual([
      { path: '/v1/embeddings', authorization: `Bearer ${KEY}`, model: 'toy', input: TEXTS },
    ]);
    expect(embedder.name).toBe(`toy at ${new URL(server.url).host}`);
  });

  it('asks for the length of vectors that was named, and keeps lengths apart', async () => {
    const [server, cacheFolder] = [await startEmbeddingServer(), await makeFolder()];
    const short = connect(server, { dimensions: 8, cacheFolder });
    await short.embed(TEXTS);
    await connect(server, { cacheFolder }).embed(TEXTS);
    expect(server.requests.map(({ dimensions }) => dimensions)).toEqual([8, undefined]);
    expect(short.name).toBe(`toy (8) at ${new URL(server.url).host}`);
  });

  it('asks in batches, for each text once', async () => {
    const server = await startEmbeddingServer();
    const texts = Array.from({ length: 10 }, (_, index) => `text ${'abcdefghij'[index]}`);
    const vectors = await connect(server, { batchSize: 4 }).embed([...texts, ...texts]);
    expect(vectors).toEqual([...texts, ...texts].map((text) => Float32Array.from(embedWords(text))));
    expect(server.requests.map(({ input }) => input.length).sort()).toEqual([2, 4, 4]);
  });

  it('asks nothing for no texts', async () => {
    const server = await startEmbeddingServer();
    expect(await connect(server).embed([])).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  it('puts vectors in order by their index; without one they are in order', async () => {
    const shuffled = answerData((data) => [...data].reverse());
    const bare = answerData((data) => data.map(({ embedding }) => ({ embedding })));
    const embedder = connect(await startEmbeddingServer(shuffled, bare));
    expect(await embedder.embed(TEXTS)).toEqual(expected);
    expect(await embedder.embed(TEXTS)).toEqual(expected);
  });

  it('tries again after a cut connection, a fault of the server, or a late answer', async () => {
    const server = await startEmbeddingServer(cutConnection, answerWith(503), answerWith(408), neverAnswer);
    expect(await connect(server, { timeoutMs: 300 }).embed(TEXTS)).toEqual(expected);
    expect(server.requests).toHaveLength(5);
  });

  it('waits as long as the endpoint asks for', async () => {
    const date = new Date(Date.now() + 2_000).toUTCString();
    const server = await startEmbeddingServer(
      answerWith(429, '', { 'retry-after': '1' }),
      answerWith(429, '', { 'retry-after': date }),
    );
    const startedAt = performance.now();
    expect(await connect(server).embed(TEXTS)).toEqual(expected);
    expect(performance.now() - startedAt).toBeGreaterThan(990);
    expect(server.requests).toHaveLength(3);
  });
});

describe('an endpoint that fails', () => {
  const hostOf = ({ url }: EmbeddingServer) => new URL(url).host;

  it('is named with its status once all attempts are made', async () => {
    const server = await startEmbeddingServer(
      ...new Array(3).fill(answerWith(500, '{"error":{"message":"No disk."}}')),
    );
    await expect(connect(server, { retries: 2 }).embed(TEXTS)).rejects.toMatchObject({
      name: 'RuntimeError',
      code: 'embeddings-refused',
      message: `runtime: the embeddings endpoint ${hostOf(server)} answered with status 500: No disk. Try again later, or unset the URL.`,
      details: { host: hostOf(server), status: 500 },
    });
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    [400, `{"error":{"message":"No ${KEY} here."}}`, 'status 400: No [key] here (model "toy"). Check LETTERMATCH'],
    [401, `Incorrect key: ${KEY.slice(0, 9)}`, 'status 401: it takes another key. Set LETTERMATCH_EMBEDDINGS_KEY.'],
    [404, '{"message":"no such model"}', 'status 404: no such model (model "toy"). Check LETTERMATCH_EMBEDDINGS_URL'],
    [413, '', 'status 413 (model "toy"). Check LETTERMATCH_EMBEDDINGS_URL'],
  ])('is asked once where its answer is %i, and what to do is said without the key', async (status, body, message) => {
    const server = await startEmbeddingServer(answerWith(status, body));
    const failure = await connect(server)
      .embed(TEXTS)
      .catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ code: 'embeddings-refused', message: expect.stringContaining(message) });
    expect(String((failure as Error).stack)).not.toContain(KEY.slice(0, 9));
    expect(server.requests).toHaveLength(1);
  });

  it('sends letters nowhere else than to the host that was named', async () => {
    const other = await startEmbeddingServer();
    const server = await startEmbeddingServer(answerWith(307, '', { location: `${other.url}/embeddings` }));
    await expect(connect(server).embed(TEXTS)).rejects.toThrow('answered with status 307: it is elsewhere.');
    expect(other.requests).toEqual([]);
  });

  it.each([
    [
      'a page',
      answerWith(200, '<!doctype html>\n<title>Welcome</title>'),
      'JSON with a list "data": <!doctype html> <title>',
    ],
    ['too few', answerData((data) => data.slice(1)), '2 embeddings for 3 texts'],
    ['too many', answerData((data) => [...data, ...data]), '6 embeddings for 3 texts'],
    ['a place twice', answerData((data) => data.map((item) => ({ ...item, index: 0 }))), 'no place of its own'],
    [
      'a place beyond',
      answerData((data) => data.map((item) => ({ ...item, index: item.index + 1 }))),
      'no place of its own',
    ],
    ['no numbers', answerData((data) => data.map(({ index }) => ({ index, embedding: 'AAAA' }))), 'no list of numbers'],
    ['null', answerData((data) => data.map(({ index }) => ({ index, embedding: [1, null] }))), 'finite numbers'],
    ['nothing', answerData((data) => data.map(() => null)), 'no list of numbers'],
    ['an object', answerWith(200, '{"data":{}}'), 'something else than JSON with a list "data": {"data":{}}'],
  ])('is refused where it gives %s', async (_, answer, message) => {
    const server = await startEmbeddingServer(answer);
    await expect(connect(server).embed(TEXTS)).rejects.toMatchObject({
      code: 'embeddings-invalid',
      message: expect.stringMatching(
        new RegExp(`^runtime: the embeddings endpoint ${hostOf(server)} gave .* Check`, 'u'),
      ),
    });
    await expect(connect(await startEmbeddingServer(answer)).embed(TEXTS)).rejects.toThrow(message);
    expect(server.requests).toHaveLength(1);
  });

  it('is refused where its vectors differ in length, also from request to request', async () => {
    const longer = answerData((data) => data.map(({ index }) => ({ index, embedding: [1, 2] })));
    const embedder = connect(await startEmbeddingServer(answerWell, longer));
    await embedder.embed(TEXTS);
    await expect(embedder.embed(['Something new.'])).rejects.toThrow(
      'gives vectors of 32 and of 2 numbers for model "toy"',
    );
  });

  it('is named where it does not answer in time, or is not there', async () => {
    const server = await startEmbeddingServer(neverAnswer, neverAnswer);
    await expect(connect(server, { timeoutMs: 200, retries: 1 }).embed(TEXTS)).rejects.toMatchObject({
      code: 'embeddings-unreachable',
      message: `runtime: the embeddings endpoint ${hostOf(server)} gave no answer within 0.2 seconds. Try again later, or unset the URL.`,
    });
    const closed = await startEmbeddingServer();
    await closed.close();
    await expect(connect(closed, { retries: 1 }).embed(TEXTS)).rejects.toThrow(
      `endpoint ${hostOf(closed)} cannot be reached (ECONNREFUSED)`,
    );
  });

  it('is asked no more once the embedder is aborted, also while it waits', async () => {
    for (const answer of [neverAnswer, answerWith(429, '', { 'retry-after': '50' })]) {
      const server = await startEmbeddingServer(answer);
      const controller = new AbortController();
      const embedding = connect(server, { signal: controller.signal }).embed(TEXTS);
      setTimeout(() => controller.abort(), 100);
      await expect(embedding).rejects.toMatchObject({ name: 'AbortError' });
      expect(server.requests).toHaveLength(1);
    }
  });

  it('ends the other requests with the first that fails', async () => {
    const server = await startEmbeddingServer(neverAnswer, answerWith(400));
    await expect(connect(server, { batchSize: 1 }).embed(TEXTS)).rejects.toThrow('status 400');
    await expect.poll(() => server.aborted()).toBe(1);
    expect(server.requests).toHaveLength(2);
  });
});

describe('the cache', () => {
  it('answers for texts that were embedded before, to the last bit', async () => {
    const [server, cacheFolder] = [await startEmbeddingServer(), await makeFolder()];
    const first = await connect(server, { cacheFolder }).embed(TEXTS);
    const second = await connect(server, { cacheFolder }).embed([...TEXTS, 'And I sail.']);
    expect(second.slice(0, 3)).toEqual(first);
    expect(server.requests.map(({ input }) => input)).toEqual([TEXTS, ['And I sail.']]);
  });

  it('does not answer for another model', async () => {
    const [server, cacheFolder] = [await startEmbeddingServer(), await makeFolder()];
    for (const model of ['toy', 'other']) await connect(server, { cacheFolder, model }).embed(TEXTS);
    expect(server.requests.map(({ model }) => model)).toEqual(['toy', 'other']);
  });

  it('keeps files that say nothing by their names and that only this user can read, and no temporary ones', async () => {
    const [server, cacheFolder] = [await startEmbeddingServer(), await makeFolder()];
    await connect(server, { cacheFolder }).embed(TEXTS);
    const files = await listFiles(cacheFolder);
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(file.slice(cacheFolder.length)).toMatch(/^.[0-9a-f]{2}.[0-9a-f]{62}$/u);
      if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
  });

  it('ignores damaged files, and mends them', async () => {
    const [server, cacheFolder] = [await startEmbeddingServer(), await makeFolder()];
    await connect(server, { cacheFolder }).embed(TEXTS);
    const [empty = '', cut = '', turned = ''] = await listFiles(cacheFolder);
    await writeFile(empty, '');
    await writeFile(cut, (await readFile(cut)).subarray(0, -4));
    const bytes = await readFile(turned);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    await writeFile(turned, bytes);
    expect(await connect(server, { cacheFolder }).embed(TEXTS)).toEqual(expected);
    expect(server.requests).toHaveLength(2);
    await connect(server, { cacheFolder }).embed(TEXTS);
    expect(server.requests).toHaveLength(2);
  });

  it('is done without where it cannot be written', async () => {
    const [server, cacheFolder] = [await startEmbeddingServer(), await makeFolder()];
    await writeFile(cacheFolder, 'a file stands here');
    expect(await connect(server, { cacheFolder }).embed(TEXTS)).toEqual(expected);
  });
});

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
