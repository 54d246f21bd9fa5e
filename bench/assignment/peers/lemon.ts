import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RunLimits } from '../solve/run-limits';
import { runProgram } from '../solve/run-program';
import { type FoundPeer, hasMinimum, type PeerRun } from './peer';

const HEADERS = ['/usr/include', '/usr/local/include', '/opt/homebrew/include'];
const SOURCE = join('bench', 'assignment', 'peers', 'lemon', 'network-simplex.cpp');
const NAME = 'LEMON';
const OTHER_NAME = 'LEMON without sink';

/** LEMON's NetworkSimplex in two forms of graph, compiled into `folder`; a run may hold `mostPairs` allowed pairs. */
export function findLemon(folder: string, mostPairs: number): readonly FoundPeer[] {
  const headers = HEADERS.find((path) => existsSync(join(path, 'lemon', 'network_simplex.h')));
  if (headers === undefined) return [{ name: NAME, missing: 'no lemon/network_simplex.h (Debian: liblemon-dev)' }];
  const program = join(folder, 'network-simplex');
  const options = ['-O3', '-std=c++17', '-DLEMON_ONLY_TEMPLATES', `-I${headers}`, '-o', program];
  try {
    execFileSync('g++', [...options, SOURCE], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    return [{ name: NAME, missing: `g++ does not compile it: ${reason}` }];
  }
  return [
    {
      name: NAME,
      takes: ({ allowedPairs }) => allowedPairs <= mostPairs,
      solve: (file, limits) => solve(program, 'sink', file, limits),
    },
    {
      name: OTHER_NAME,
      takes: ({ shape, allowedPairs }) => allowedPairs <= mostPairs && !hasMinimum(shape),
      solve: (file, limits) => solve(program, 'demand', file, limits),
    },
  ];
}

async function solve(program: string, form: 'sink' | 'demand', file: string, limits: RunLimits): Promise<PeerRun> {
  const run = await runProgram(program, [form, file], limits);
  const { isOptimal, objective, buildMs, solveMs, peakMb } = run as PeerRun & { buildMs: number; solveMs: number };
  return { isOptimal, objective, buildMs, bestMs: buildMs + solveMs, peakMb };
}
