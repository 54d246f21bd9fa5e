import { createRequire } from 'node:module';
import { runSolver } from '../solve/run-program';
import type { SolveRun } from '../solve/solve-run';
import { type FoundPeer, isPlain, type Peer } from './peer';

const MOST_PAIRS_OF_HIGHS = 300_000;
const MOST_PAIRS_OF_MUNKRES = 5_000;

/** Solvers of npm, where they are installed. */
export function findNpmPeers(): readonly FoundPeer[] {
  return [
    findPackage(
      'highs',
      'highs',
      ({ layout, allowedPairs }) => layout === 'dense' && allowedPairs <= MOST_PAIRS_OF_HIGHS,
    ),
    findPackage(
      'munkres',
      'munkres-js',
      ({ shape, layout, allowedPairs }) =>
        layout === 'dense' && isPlain(shape) && allowedPairs <= MOST_PAIRS_OF_MUNKRES,
    ),
  ];
}

function findPackage(name: string, packageName: string, takes: Peer['takes']): FoundPeer {
  try {
    createRequire(import.meta.url).resolve(packageName);
  } catch {
    return { name, missing: `no npm package ${packageName}` };
  }
  return { name, takes, solve: async (file, limits) => (await runSolver(name, file, limits)) as SolveRun };
}
