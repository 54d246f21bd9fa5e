import { parentPort, workerData } from 'node:worker_threads';
import { type CountedLetters, createLetterShard, type LetterShard, type ScoredLetters } from '@lettermatch/core';
import { loadBackground } from '../load-background';
import type { LetterCall, LetterReply, LetterWorkerData } from './letter-protocol';

const { spelling } = workerData as LetterWorkerData;
const shard: LetterShard = createLetterShard({ background: await loadBackground(), spelling });

/** Large arrays that the shard made for the answer alone: they are handed over, not copied. */
const HANDED_OVER: { readonly [method in keyof LetterShard]?: (value: never) => readonly ArrayBufferView[] } = {
  countTerms: ({ all, letters }: CountedLetters) => [
    all.list.first,
    all.list.second,
    all.frequency,
    all.occurrences,
    letters.frequency,
  ],
  score: ({ vectors }: ScoredLetters) => [vectors.terms, vectors.weights, vectors.ends],
};

parentPort?.on('message', async ({ call, method, args }: LetterCall) => {
  const reply = (answer: LetterReply, buffers: ArrayBuffer[] = []) => parentPort?.postMessage(answer, buffers);
  try {
    const ask = shard[method] as (...args: readonly unknown[]) => unknown;
    const value = await ask(...args);
    const views = HANDED_OVER[method]?.(value as never) ?? [];
    reply({ call, value }, [...new Set(views.map(({ buffer }) => buffer as ArrayBuffer))]);
  } catch (error) {
    reply({ call, error: error instanceof Error ? error : new Error(String(error)) });
  }
});
