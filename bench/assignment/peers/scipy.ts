import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runProgram } from '../solve/run-program';
import { countSeats, type FoundPeer, isPlain, type PeerRun } from './peer';

const PROGRAM = join('bench', 'assignment', 'peers', 'scipy', 'assign.py');
/** Cells of the matrix with repeated columns: seconds at most. */
const MOST_CELLS = 3e7;

/** scipy's linear_sum_assignment on columns repeated by their seats. */
export function findScipy(): FoundPeer {
  const name = 'scipy';
  try {
    execFileSync('python3', [PROGRAM], { stdio: 'ignore' });
  } catch {
    return { name, missing: 'no python3 with scipy' };
  }
  return {
    name,
    takes: ({ shape }) => isPlain(shape) && shape.applicants * countSeats(shape) <= MOST_CELLS,
    solve: async (file, limits) => (await runProgram('python3', [PROGRAM, file], limits)) as PeerRun,
  };
}
