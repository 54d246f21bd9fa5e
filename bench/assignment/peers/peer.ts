import type { Layout, Shape } from '../instances/instance';
import type { RunLimits } from '../solve/run-limits';

/** Another solver, in a process of its own. */
export interface Peer {
  readonly name: string;
  /** Whether it can solve such a problem, in reasonable time. */
  readonly takes: (problem: {
    readonly shape: Shape;
    readonly layout: Layout;
    readonly allowedPairs: number;
  }) => boolean;
  /** The best of up to `mostRuns` runs. */
  readonly solve: (file: string, limits: RunLimits) => Promise<PeerRun>;
}

export interface PeerRun {
  readonly isOptimal: boolean;
  readonly objective: number;
  /** All of it but reading the file. */
  readonly bestMs: number;
  /** Of that, before the search itself. */
  readonly buildMs?: number;
  readonly peakMb: number;
}

/** A peer, or why it is not there. */
export type FoundPeer = Peer | { readonly name: string; readonly missing: string };

/** One place each and no fewest seats: what columns repeated by their seats can say. */
export function isPlain({ places, projects, seats }: Shape): boolean {
  return places === 1 && !hasMinimum({ projects, seats });
}

export function hasMinimum({ projects, seats }: Pick<Shape, 'projects' | 'seats'>): boolean {
  return Array.from({ length: projects }, (_, project) => seats(project)[0]).some((fewest) => fewest > 0);
}

/** All seats together. */
export function countSeats({ projects, seats }: Shape): number {
  return Array.from({ length: projects }, (_, project) => seats(project)[1]).reduce((sum, most) => sum + most, 0);
}
