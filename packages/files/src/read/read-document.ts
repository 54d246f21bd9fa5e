import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { type DocumentContents, documentWorkerProgram } from './document-worker';

/** What became of a document. */
export type DocumentOutcome<T> =
  | { readonly status: 'read'; readonly contents: T }
  /** The library refused it; the name and message are its own. */
  | { readonly status: 'failed'; readonly name: string; readonly message: string }
  /** It was given up on. */
  | { readonly status: 'stopped'; readonly reason: 'time' | 'memory' };

type Answer<T> = { readonly value: T } | { readonly error: { readonly name: string; readonly message: string } };

/** Milliseconds after which a document is given up. A letter of a few pages takes less than one second. */
const defaultTimeLimitMs: Readonly<Record<keyof DocumentContents, number>> = {
  pdf: 15_000,
  docx: 15_000,
  xlsx: 60_000,
};

/** Milliseconds after which an idle thread ends. */
const idleMs = 2_000;
const mostHeapMegabytes = 1_024;

let worker: Worker | undefined;
let idleTimer: NodeJS.Timeout | undefined;
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Opens a PDF, a Word document or a workbook on a thread of its own, one document at a time, with a limit of time and
 * of memory: the libraries have neither, and some files keep them busy for ever. The thread starts with the first
 * document, loads only the library that it needs, and ends after two idle seconds. Never rejects.
 */
export function readDocument<Kind extends keyof DocumentContents>(
  kind: Kind,
  bytes: Uint8Array,
  timeLimitMs: number = defaultTimeLimitMs[kind],
): Promise<DocumentOutcome<DocumentContents[Kind]>> {
  const turn = lastTurn.then(() => ask<DocumentContents[Kind]>(kind, bytes, timeLimitMs));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

function ask<T>(kind: keyof DocumentContents, bytes: Uint8Array, timeLimitMs: number): Promise<DocumentOutcome<T>> {
  clearTimeout(idleTimer);
  worker ??= startWorker();
  const thread = worker;
  // Only a busy thread keeps the process alive.
  thread.ref();
  return new Promise((resolve) => {
    const finish = (outcome: DocumentOutcome<T>, thenEnd: boolean) => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      thread.unref();
      if (thenEnd) endWorker(thread);
      else idleTimer = setTimeout(() => endWorker(thread), idleMs).unref();
      resolve(outcome);
    };
    const onMessage = (answer: Answer<T>) =>
      finish(
        'value' in answer ? { status: 'read', contents: answer.value } : { status: 'failed', ...answer.error },
        false,
      );
    const onError = (error: Error & { readonly code?: string }) =>
      finish(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { status: 'stopped', reason: 'memory' }
          : { status: 'failed', name: error.name, message: error.message },
        true,
      );
    const onExit = () => finish({ status: 'failed', name: 'Error', message: 'the reading thread ended' }, true);
    const timer = setTimeout(() => finish({ status: 'stopped', reason: 'time' }, true), timeLimitMs);
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    const copy = new Uint8Array(bytes);
    thread.postMessage({ kind, bytes: copy }, [copy.buffer]);
  });
}

function startWorker(): Worker {
  const require = createRequire(import.meta.url);
  const thread = new Worker(documentWorkerProgram, {
    eval: true,
    workerData: {
      pdf: require.resolve('unpdf'),
      docx: require.resolve('mammoth'),
      xlsx: require.resolve('read-excel-file/universal'),
    } satisfies Record<keyof DocumentContents, string>,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
    // Standard output is for data. Nothing reads these streams: reading would keep the process alive.
    stdout: true,
    stderr: true,
  });
  // Without a listener a late error would end the process.
  thread.on('error', () => endWorker(thread));
  return thread;
}

function endWorker(thread: Worker): void {
  if (worker === thread) worker = undefined;
  void thread.terminate();
}
