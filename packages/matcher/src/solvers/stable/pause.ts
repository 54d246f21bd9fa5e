/** Called at every step; `true` ends the search. */
export type Pause = () => boolean;

const STEPS_BETWEEN_POLLS = 65_536;

/** Polls at the first step and then every 65,536. */
export function createPause(shouldStop: (() => boolean) | undefined): Pause {
  if (shouldStop === undefined) return () => false;
  let step = -1;
  return () => {
    step = (step + 1) % STEPS_BETWEEN_POLLS;
    return step === 0 && shouldStop();
  };
}
