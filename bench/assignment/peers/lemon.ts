import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../solve/run-program';
import type { FoundPeer } from './peer';

const HEADERS = ['/usr/include', '/usr/local/include', '/opt/homebrew/include'];
const SOURCE = join('bench', 'assignment', 'peers', 'lemon', 'network-simplex.cpp');

/** LEMON's NetworkSimplex, compiled into `folder`; a run may hold `mostPairs` allowed pairs. */
export function findLemon(folder: string, mostPairs: number): FoundPeer {
  const name = 'LEMON';
  const headers = HEADERS.find((path) => existsSync(join(path, 'lemon', 'network_simplex.h')));
  if (headers === undefined) return { name, missing: 'no lemon/network_simplex.h (Debian: liblemon-dev)' };
  const program = join(folder, 'network-simplex');
  const options = ['-O3', '-std=c++17', '-DLEMON_ONLY_TEMPLATES', `-I${headers}`, '-o', program];
  try {
    execFileSync('g++', [...options, SOURCE], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    return { name, missing: `g++ does not compile it: ${reason}` };
  }
  return {
    name,
    mostPairs,
    takesQuotas: true,
    solve: async (file, { mostRuns, seconds, limitSeconds }) => {
      const run = await runProgram(program, [file, String(mostRuns), String(seconds)], limitSeconds);
      const { isOptimal, objective, buildMs, solveMs, peakMb } = run as {
        readonly isOptimal: boolean;
        readonly objective: number;
        readonly buildMs: number;
        readonly solveMs: number;
        readonly peakMb: number;
      };
      return { isOptimal, objective, buildMs, bestMs: buildMs + solveMs, peakMb };
    },
  };
}
