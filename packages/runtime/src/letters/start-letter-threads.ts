import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LetterShard, LetterShards } from '@lettermatch/core';
import type { LetterCall, LetterReply, LetterWorkerData } from './letter-protocol';
import { shareNumbers } from './share-numbers';

/** Below this many letters most of the time goes into fitting the model, which stays on one thread. */
export const FEWEST_LETTERS_FOR_THREADS = 3_000;
const BLOCK_LETTERS = 200;

/** Shards of letters, each on a thread of its own. */
export interface LetterThreads extends LetterShards {
  /** Ends the threads. */
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** How many threads read so many letters soonest: one a processor, or the caller's own alone. */
export function countLetterThreads(letters: number): number {
  return letters < FEWEST_LETTERS_FOR_THREADS ? 1 : availableParallelism();
}

/** Starts threads that read and score letters by the tables of `loadBackground`; they keep the process alive until `close`. */
export function startLetterThreads(
  threads: number,
  { spelling = true }: { readonly spelling?: boolean } = {},
): LetterThreads {
  const share = createSharer();
  const started = Array.from({ length: threads }, () => startLetterThread({ spelling }, share));
  return {
    shards: started.map(({ shard }) => shard),
    blockLetters: BLOCK_LETTERS,
    allocate: (length) => new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT)),
    async close() {
      await Promise.all(started.map(({ worker }) => worker.terminate()));
    },
  };
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

function startLetterThread(workerData: LetterWorkerData, share: <Data extends object>(data: Data) => Data) {
  const worker = new Worker(require.resolve('@lettermatch/runtime/letter-worker'), { workerData });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) =>
    fail(new Error(`runtime: a letter thread ended with code ${code}. Try again with more memory.`)),
  );
  worker.on('message', (reply: LetterReply) => {
    const asked = waiting.get(reply.call);
    waiting.delete(reply.call);
    if ('error' in reply) asked?.reject(reply.error);
    else asked?.resolve(reply.value as never);
  });

  function call<Value>(method: keyof LetterShard, ...args: readonly unknown[]): Promise<Value> {
    if (failure !== undefined) return Promise.reject(failure);
    calls += 1;
    const request: LetterCall = { call: calls, method, args };
    return new Promise<Value>((resolve, reject) => {
      waiting.set(request.call, { resolve, reject });
      worker.postMessage(request);
    });
  }

  const shard: LetterShard = {
    collect: (...args) => call('collect', ...args),
    takeCollected: () => call('takeCollected'),
    prepare: (...args) => call('prepare', ...args),
    read: (...args) => call('read', ...args),
    countTerms: () => call('countTerms'),
    renumber: (...args) => call('renumber', ...args),
    unitsOf: (...args) => call('unitsOf', ...args),
    load: (tables, ...args) => call('load', share(tables), ...args),
    measure: (...args) => call('measure', ...args),
    score: (...args) => call('score', ...args),
  };
  return { worker, shard };
}

/** Shares what is given to one thread after the other once. */
function createSharer(): <Data extends object>(data: Data) => Data {
  let latest: { readonly given: object; readonly shared: object } | undefined;
  return <Data extends object>(data: Data) => {
    if (latest?.given !== data) latest = { given: data, shared: shareNumbers(data) };
    return latest.shared as Data;
  };
}
