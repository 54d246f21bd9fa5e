export { createEndpointEmbedder, type EndpointEmbedderOptions } from './embeddings/create-endpoint-embedder';
export { type EmbeddingsSettings, hostOf, readEmbeddingsSettings } from './embeddings/read-embeddings-settings';
export { computeAffinityOnThreads, type ThreadedAffinityOptions } from './letters/compute-affinity-on-threads';
export { loadBackground } from './load-background';
export { loadMip } from './mip/load-mip';
export { prepareMatch, type RunMatchOptions, runMatch } from './run-match';
export type { ThreadOptions } from './run-on-thread';
export { runSolve } from './run-solve';
export { RuntimeError, type RuntimeErrorCode } from './runtime-error';
