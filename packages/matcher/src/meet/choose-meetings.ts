import { solveAssignment } from '../solvers';

/** Somebody who might be named. */
export interface Candidate {
  readonly other: number;
  /** Above 0. */
  readonly closeness: number;
}

export interface ChooseInput {
  /** By row: whom they may be told to meet, by ascending `other`, each once. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** How many are named to each. */
  readonly most: number;
  /** By `other`: how often they may be named. */
  readonly room: readonly number[];
}

/**
 * As many meetings as people are to have and have room for: everybody as far as can be has one before anybody has two, and so on; of these the closest in all.
 * @complexity `most` assignments on the candidates.
 */
export function chooseMeetings({
  candidates,
  most,
  room,
}: ChooseInput): readonly (Candidate & { readonly row: number })[] {
  const rowStart = new Uint32Array(candidates.length + 1);
  candidates.forEach((own, row) => {
    rowStart[row + 1] = (rowStart[row] ?? 0) + own.length;
  });
  const all = candidates.flat();
  const problem = {
    applicants: candidates.length,
    projects: room.length,
    scores: {
      kind: 'sparse' as const,
      rowStart,
      project: Uint32Array.from(all, ({ other }) => other),
      values: Float64Array.from(all, ({ closeness }) => closeness),
    },
    seats: { min: new Uint32Array(room.length), max: Uint32Array.from(room) },
  };
  let min: Uint32Array = new Uint32Array(candidates.length);
  let chosen: readonly (readonly Candidate[])[] = candidates.map(() => []);
  for (let level = 1; level <= most && all.length > 0; level++) {
    const max = Uint32Array.from(candidates, (own) => Math.min(level, own.length));
    const outcome = solveAssignment({ ...problem, places: { min, max } });
    if (outcome.status === 'infeasible')
      throw new Error(
        'matcher: meetings without minimums were called infeasible. Please report it with the programme.',
      );
    const stride = outcome.projectOf.length / candidates.length;
    chosen = candidates.map((own, row) => {
      const others = new Set(outcome.projectOf.subarray(row * stride, (row + 1) * stride));
      return own.filter(({ other }) => others.has(other));
    });
    min = Uint32Array.from(chosen, ({ length }) => length);
  }
  return chosen.flatMap((own, row) => own.map((candidate) => ({ ...candidate, row })));
}
