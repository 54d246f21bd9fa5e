import { findLemon } from './lemon';
import { findNpmPeers } from './npm-peers';
import type { FoundPeer } from './peer';
import { findScipy } from './scipy';

/** Every peer there is for us, the main one first; `folder` is for what must be compiled. */
export function findPeers(folder: string, mostPairsOfLemon: number): readonly FoundPeer[] {
  return [...findLemon(folder, mostPairsOfLemon), findScipy(), ...findNpmPeers()];
}
