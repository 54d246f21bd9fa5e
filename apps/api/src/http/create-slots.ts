/** Whether a task may start: with a way to give its slot back, or why not. */
export type Admission =
  | { readonly status: 'admitted'; readonly release: () => void }
  | { readonly status: 'full' }
  | { readonly status: 'aborted' };

/** Slots for tasks that run at once. */
export interface Slots {
  /** Waits for a slot, first come first served. */
  readonly acquire: (signal: AbortSignal) => Promise<Admission>;
}

/** At most `most` tasks run at once, at most `mostWaiting` wait; whoever comes beyond is turned away at once. */
export function createSlots(most: number, mostWaiting: number): Slots {
  let running = 0;
  const waiting = new Set<() => void>();

  const admit = (): Admission => {
    let held = true;
    running += 1;
    return {
      status: 'admitted',
      release: () => {
        if (!held) return;
        held = false;
        running -= 1;
        const [next] = waiting;
        next?.();
      },
    };
  };

  return {
    async acquire(signal) {
      if (signal.aborted) return { status: 'aborted' };
      if (running < most) return admit();
      if (waiting.size >= mostWaiting) return { status: 'full' };
      return new Promise((resolve) => {
        const leave = (admission: () => Admission) => {
          waiting.delete(enter);
          signal.removeEventListener('abort', abort);
          resolve(admission());
        };
        const enter = () => leave(admit);
        const abort = () => leave(() => ({ status: 'aborted' }));
        waiting.add(enter);
        signal.addEventListener('abort', abort, { once: true });
      });
    },
  };
}
