import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchCase, createInstance } from './cases';
import type { Peer, PeerRun } from './peers/peer';
import { writeProblem } from './problem-file/write-problem';
import type { Clock } from './solve/run-limits';
import { runSolver, TimeLimitError } from './solve/run-program';
import type { SolveRun } from './solve/solve-run';

export interface CaseMeasures {
  readonly name: string;
  readonly matrixMb: number;
  readonly engine: SolveRun | TimeLimitError;
  readonly peers: Readonly<Record<string, PeerRun | TimeLimitError>>;
}

const ENGINE_LIMITS = { mostRuns: 5, seconds: 60 };
const PEER_LIMITS = { mostRuns: 3, seconds: 20 };
/** Relative, between the totals of two solvers. */
const TOLERANCE = 1e-6;

export interface BenchSetting {
  readonly seed: number;
  /** For files of problems. */
  readonly folder: string;
  readonly peers: readonly Peer[];
  readonly clock: Clock;
}

/** Solves one case with the engine and with every peer that takes it, each in a fresh process. */
export async function measureCase(
  benchCase: BenchCase,
  { seed, folder, peers, clock }: BenchSetting,
): Promise<CaseMeasures> {
  const file = join(folder, `${benchCase.name}.problem`);
  try {
    const instance = createInstance(benchCase, seed);
    const { allowedPairs, matrixBytes } = writeProblem(file, instance);
    const engine = await withinLimit(
      async () => (await runSolver('engine', file, { ...ENGINE_LIMITS, clock })) as SolveRun,
    );
    const runs: Record<string, PeerRun | TimeLimitError> = {};
    for (const peer of peers) {
      if (!peer.takes({ shape: benchCase.shape, layout: instance.layout, allowedPairs })) continue;
      const run = await withinLimit(() => peer.solve(file, { ...PEER_LIMITS, clock }));
      if (!(run instanceof Error) && !(engine instanceof Error)) assertAgree(benchCase.name, engine, peer.name, run);
      runs[peer.name] = run;
    }
    return { name: benchCase.name, matrixMb: matrixBytes / 1e6, engine, peers: runs };
  } finally {
    rmSync(file, { force: true });
  }
}

async function withinLimit<Value>(solve: () => Promise<Value>): Promise<Value | TimeLimitError> {
  try {
    return await solve();
  } catch (error) {
    if (error instanceof TimeLimitError) return error;
    throw error;
  }
}

function assertAgree(name: string, ours: SolveRun, peerName: string, theirs: PeerRun): void {
  if (!ours.isOptimal || !theirs.isOptimal) {
    throw new Error(`${name}: optimal is ${ours.isOptimal} for the engine, ${theirs.isOptimal} for ${peerName}.`);
  }
  const difference = Math.abs(ours.objective - theirs.objective);
  if (difference <= TOLERANCE * Math.max(1, Math.abs(theirs.objective))) return;
  throw new Error(`${name}: the total is ${ours.objective} by the engine, ${theirs.objective} by ${peerName}.`);
}
