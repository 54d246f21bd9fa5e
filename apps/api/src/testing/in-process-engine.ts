import { extractInterests } from '@lettermatch/core';
import { matchProgrammeDetailed, needsMip } from '@lettermatch/matcher';
import { loadMip } from '@lettermatch/runtime';
import type { Engine } from '../engine';

/** The real matcher and reader on the caller's thread, without background tables and clocks. */
export const inProcessEngine: Engine = {
  match: async (programme, { findings, affinities, signal }) =>
    matchProgrammeDetailed(programme, {
      ...(findings !== undefined && { findings }),
      ...(affinities !== undefined && { affinities }),
      ...(needsMip(programme) && { mip: await loadMip() }),
      shouldStop: () => signal?.aborted ?? false,
    }),
  extract: async (letter, options) => extractInterests(letter, options),
};

/** An engine whose matches end only when they are told to, with the options that each was given. */
export function createHeldEngine() {
  const matches: { readonly signal: AbortSignal | undefined; readonly end: () => void }[] = [];
  const engine: Engine = {
    ...inProcessEngine,
    match: async (programme, options) => {
      await new Promise<void>((end) => {
        matches.push({ signal: options.signal, end });
      });
      return inProcessEngine.match(programme, options);
    },
  };
  return { engine, matches };
}
