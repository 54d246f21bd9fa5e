import type { Embedder } from '@lettermatch/core';
import { RuntimeError } from '../runtime-error';
import { type EmbeddingsSettings, hostOf } from './read-embeddings-settings';
import { requestEmbeddings } from './request-embeddings';
import { openVectorCache } from './vector-cache';

export interface EndpointEmbedderOptions extends EmbeddingsSettings {
  /** For one request. @defaultValue 60,000 */
  readonly timeoutMs?: number;
  /** How often a request is made again after a failure that may pass. @defaultValue 4 */
  readonly retries?: number;
  /** Before the first repetition; doubled before each further one. @defaultValue 500 */
  readonly retryDelayMs?: number;
  /** Most texts in one request. @defaultValue 64 */
  readonly batchSize?: number;
  /** Aborting it ends what is under way, and `embed` rejects with its reason. */
  readonly signal?: AbortSignal;
}

const REQUESTS_AT_ONCE = 2;
const FILES_AT_ONCE = 16;

/**
 * An embedder that asks an endpoint of OpenAI's protocol, `POST {model, input: […]}`, and keeps what it gets in `cacheFolder`.
 * @throws from `embed`: RuntimeError that names the host where the endpoint cannot be reached, refuses, or gives something else than one vector
 * of finite numbers a text, all of one length.
 */
export function createEndpointEmbedder(settings: EndpointEmbedderOptions): Embedder {
  const { cacheFolder, timeoutMs = 60_000, retries = 4, retryDelayMs = 500, batchSize = 64 } = settings;
  const host = hostOf(settings);
  const cache = cacheFolder === undefined ? undefined : openVectorCache(cacheFolder, settings);
  let dimensions: number | undefined;

  /** @throws RuntimeError where vectors of two lengths would be compared. */
  function check(vector: Float32Array): Float32Array {
    dimensions ??= vector.length;
    if (vector.length === dimensions) return vector;
    throw new RuntimeError(
      'embeddings-invalid',
      `the embeddings endpoint ${host} gives vectors of ${dimensions} and of ${vector.length} numbers for model "${settings.model}". Where the model behind the name has changed, empty the cache${cacheFolder === undefined ? '' : ` in ${cacheFolder}`}.`,
      { host },
    );
  }

  return {
    name: `${settings.model}${settings.dimensions === undefined ? '' : ` (${settings.dimensions})`} at ${host}`,
    async embed(texts) {
      const vectors = new Map<string, Float32Array>();
      await forEachAtOnce([...new Set(texts)], FILES_AT_ONCE, async (text) => {
        const kept = await cache?.read(text);
        if (kept !== undefined) vectors.set(text, check(kept));
      });
      const missing = [...new Set(texts)].filter((text) => !vectors.has(text));
      const failed = new AbortController();
      const signal = AbortSignal.any([failed.signal, ...(settings.signal === undefined ? [] : [settings.signal])]);
      const request = { ...settings, timeoutMs, retries, retryDelayMs, signal };
      await forEachAtOnce(cutIntoBatches(missing, batchSize), REQUESTS_AT_ONCE, async (batch) => {
        const received = await requestEmbeddings(batch, request);
        await Promise.all(
          batch.map(async (text, index) => {
            const vector = received[index];
            if (vector === undefined) return;
            vectors.set(text, check(vector));
            await cache?.write(text, vector);
          }),
        );
      }).catch((error: unknown) => {
        failed.abort(error);
        throw error;
      });
      return texts.map((text) => vectors.get(text) ?? new Float32Array());
    },
  };
}

function cutIntoBatches(texts: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, batch) =>
    texts.slice(batch * size, (batch + 1) * size),
  );
}

/** Works through items, so many at once; after a failure none is begun. */
async function forEachAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  const serve = async () => {
    for (;;) {
      const item = items[next];
      if (item === undefined) return;
      next += 1;
      try {
        await work(item);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, serve));
}
