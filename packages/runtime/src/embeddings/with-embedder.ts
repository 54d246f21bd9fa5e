import type { Embedder } from '@lettermatch/core';
import { createEndpointEmbedder, type EndpointEmbedderOptions } from './create-endpoint-embedder';

const LOOK_EVERY_MS = 50;

/** Gives some work an embedder whose requests end soon after `shouldStop` answers true; without settings none. */
export async function withEmbedder<Result>(
  settings: Omit<EndpointEmbedderOptions, 'signal'> | undefined,
  shouldStop: () => boolean,
  work: (options: { readonly embed?: Embedder }) => Promise<Result>,
): Promise<Result> {
  if (settings === undefined) return work({});
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (shouldStop()) controller.abort();
  }, LOOK_EVERY_MS);
  try {
    return await work({ embed: createEndpointEmbedder({ ...settings, signal: controller.signal }) });
  } finally {
    clearInterval(timer);
  }
}
