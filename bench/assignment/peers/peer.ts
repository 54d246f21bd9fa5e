/** Another solver, in a process of its own. */
export interface Peer {
  readonly name: string;
  /** Larger problems are left out, in allowed pairs. */
  readonly mostPairs: number;
  /** Each project one place or several, with or without fewest seats. */
  readonly takesQuotas: boolean;
  /** The best of up to `mostRuns` runs. */
  readonly solve: (file: string, limits: RunLimits) => Promise<PeerRun>;
}

export interface RunLimits {
  readonly mostRuns: number;
  /** No run begins after so many seconds. */
  readonly seconds: number;
  /** The process is ended then. */
  readonly limitSeconds: number;
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
