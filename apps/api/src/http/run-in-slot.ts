import type { Slots } from './create-slots';
import { ProblemError } from './problem';

/** Seconds after which a client that was turned away may try again. */
const RETRY_AFTER_SECONDS = 5;

export interface RunInSlotOptions {
  readonly slots: Slots;
  /** Aborted when the client goes away. */
  readonly clientGone: AbortSignal;
  /** Seconds after which a task that runs is waited for no longer. */
  readonly deadlineSeconds: number;
}

/**
 * Runs a task once there is a slot for it. When the client goes away or the deadline passes, the task's signal is
 * aborted; its slot stays taken until it has ended.
 * @throws ProblemError `busy` or `timeout`; the signal's reason where the client went away while waiting; what the task throws.
 */
export async function runInSlot<Result>(
  { slots, clientGone, deadlineSeconds }: RunInSlotOptions,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const admission = await slots.acquire(clientGone);
  if (admission.status === 'aborted') throw clientGone.reason;
  if (admission.status === 'full') {
    throw new ProblemError('busy', `Try again in ${RETRY_AFTER_SECONDS} seconds.`, {
      headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
    });
  }
  const controller = new AbortController();
  const stop = () => controller.abort();
  clientGone.addEventListener('abort', stop, { once: true });
  const ended = task(controller.signal).finally(admission.release);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      ended,
      new Promise<never>((_, reject) => {
        const late = new ProblemError('timeout', `No result came within ${deadlineSeconds} seconds.`);
        timer = setTimeout(reject, deadlineSeconds * 1000, late);
      }),
    ]);
  } finally {
    stop();
    clearTimeout(timer);
    clientGone.removeEventListener('abort', stop);
  }
}
