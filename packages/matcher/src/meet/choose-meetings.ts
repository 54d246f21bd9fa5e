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

/** As many meetings as people are to have and have room for, and of these the closest in all. */
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
  if (most === 0 || all.length === 0) return [];
  const outcome = solveAssignment({
    applicants: candidates.length,
    projects: room.length,
    scores: {
      kind: 'sparse',
      rowStart,
      project: Uint32Array.from(all, ({ other }) => other),
      values: Float64Array.from(all, ({ closeness }) => closeness),
    },
    places: {
      min: new Uint32Array(candidates.length),
      max: Uint32Array.from(candidates, (own) => Math.min(most, own.length)),
    },
    seats: { min: new Uint32Array(room.length), max: Uint32Array.from(room) },
  });
  if (outcome.status === 'infeasible')
    throw new Error('matcher: meetings without minimums were called infeasible. Please report it with the programme.');
  const stride = outcome.projectOf.length / candidates.length;
  return candidates.flatMap((own, row) => {
    const chosen = new Set(outcome.projectOf.subarray(row * stride, (row + 1) * stride));
    return own.filter(({ other }) => chosen.has(other)).map((candidate) => ({ ...candidate, row }));
  });
}
