import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchCase, createInstance } from './cases';
import type { Peer, PeerRun } from './peers/peer';
import { writeProblem } from './problem-file/write-problem';
import type { Clock } from './solve/run-limits';
import { runSolver, TimeLimitError } from './solve/run-program';
import type { SolveRun } from './solve/solve-run';

export interface BenchSetting {
  readonly seed: number;
  /** For files of problems. */
  readonly folder: string;
  readonly peers: readonly Peer[];
  readonly clock: Clock;
}

export interface CaseMeasures {
  readonly name: string;
  readonly matrixMb: number;
  readonly engine: SolveRun;
  /** By name. */
  readonly peers: Readonly<Record<string, PeerRun | TimeLimitError>>;
}

const ENGINE_LIMITS = { mostRuns: 5, seconds: 60 };
const PEER_LIMITS = { mostRuns: 3, seconds: 20 };
/** Relative, between the totals of two solvers. */
const TOLERANCE = 1e-6;

/**
 * Solves one case with the engine and with every peer that takes it, each in a fresh process.
 *
 * @throws Error where the engine finds no optimum with its proof, or a peer another total.
 */
export async function measureCase(benchCase: BenchCase, setting: BenchSetting): Promise<CaseMeasures> {
  const { seed, folder, clock } = setting;
  const file = join(folder, `${benchCase.name}.problem`);
  try {
    const instance = createInstance(benchCase, seed);
    const { allowedPairs, matrixBytes } = writeProblem(file, instance);
    const engine = (await runSolver('engine', file, { ...ENGINE_LIMITS, clock })) as SolveRun;
    if (!engine.isOptimal) throw new Error('the engine found no optimum');
    const peers: Record<string, PeerRun | TimeLimitError> = {};
    for (const peer of setting.peers) {
      if (!peer.takes({ shape: benchCase.shape, layout: instance.layout, allowedPairs })) continue;
      peers[peer.name] = await runPeer(peer, file, clock, engine.objective);
    }
    return { name: benchCase.name, matrixMb: matrixBytes / 1e6, engine, peers };
  } finally {
    rmSync(file, { force: true });
  }
}

async function runPeer(peer: Peer, file: string, clock: Clock, objective: number): Promise<PeerRun | TimeLimitError> {
  try {
    const run = await peer.solve(file, { ...PEER_LIMITS, clock });
    const isSame = Math.abs(run.objective - objective) <= TOLERANCE * Math.max(1, Math.abs(objective));
    if (run.isOptimal && isSame) return run;
    const found = run.isOptimal ? `a total of ${run.objective}` : 'no optimum';
    throw new Error(`${peer.name} found ${found}, the engine a total of ${objective}`);
  } catch (error) {
    if (error instanceof TimeLimitError) return error;
    throw error;
  }
}
