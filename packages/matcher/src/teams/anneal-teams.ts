import { naturalLogarithm } from '@lettermatch/core';
import { exchangeSeveral, isSizeAllowed } from './exchange-several';
import { type Drawn, findExchange } from './find-exchange';
import { proposeExchange } from './propose-exchange';
import { createRandomSource, nextBelow, type RandomSource } from './random-source';
import { enterTeam, leaveTeam, refreshTeam, type TeamState } from './team-state';

export interface AnnealOptions {
  readonly seed: number;
  /** Proposals in all. */
  readonly steps: number;
  /** How hot it starts, from 0 to 1. @defaultValue 1 */
  readonly heat?: number;
  readonly size: { readonly min: number; readonly max: number };
  readonly shouldStop?: (() => boolean) | undefined;
  readonly onProgress?: ((done: number, total: number, value: number) => void) | undefined;
}

export interface Annealed {
  /** By unit: the best teams that were met. */
  readonly teamOf: Int32Array;
  readonly isStopped: boolean;
  readonly proposals: number;
}

/** The temperature falls this often, by one factor. */
const LEVELS = 1024;
/** The first and last temperature, in mean gains or losses of a random proposal. */
const [HOTTEST, COLDEST] = [0.2, 0.008];
/** Of 8 proposals, those that move one unit where sizes allow it; the others exchange two. */
const MOVES_OF_EIGHT = 2;

/** -ln(u) for u evenly in (0, 1): a loss is accepted that is below the temperature times such a number (Metropolis et al. 1953). */
const LOSSES = Float64Array.from({ length: 4096 }, (_, index) => -naturalLogarithm((index + 0.5) / 4096));

/**
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) on exchanges of units between teams and moves. Every state that it visits keeps
 * every rule, which the first one must. The same state and options give the same teams. Polls `shouldStop` 1024 times.
 * @complexity steps x (dimensions + what a unit counts as).
 */
export function annealTeams(state: TeamState, options: AnnealOptions): Annealed {
  const { model } = state;
  const { steps, shouldStop, onProgress } = options;
  const source = createRandomSource(options.seed);
  const movable = Int32Array.from(model.lockedTo.keys()).filter((unit) => model.lockedTo[unit] === -1);
  let current = 0;
  for (let team = 0; team < model.teams; team++) current += refreshTeam(state, team);
  let best = current;
  const teamOf = state.teamOf.slice();
  if (movable.length === 0 || model.teams < 2 || steps === 0) return { teamOf, isStopped: false, proposals: 0 };

  const hottest = Math.max(COLDEST, HOTTEST * (options.heat ?? 1));
  let temperature = hottest * measureGain(state, movable, options, source);
  const factor = rootOfLevels(COLDEST / hottest);
  let proposals = 0;
  for (let level = 0; level < LEVELS; level++) {
    if (shouldStop?.() === true) return { teamOf, isStopped: true, proposals };
    const count = Math.floor((steps * (level + 1)) / LEVELS) - Math.floor((steps * level) / LEVELS);
    current += runLevel(state, movable, options, source, temperature, count);
    proposals += count;
    temperature *= factor;
    if (current > best) {
      best = current;
      teamOf.set(state.teamOf);
    }
    onProgress?.(proposals, steps, best);
  }
  return { teamOf, isStopped: false, proposals };
}

/** Makes `count` proposals at one temperature and returns what they gained. */
function runLevel(
  state: TeamState,
  movable: Int32Array,
  { size }: AnnealOptions,
  source: RandomSource,
  temperature: number,
  count: number,
): number {
  const drawn: Drawn = { one: -1, other: -1, word: 0, loss: 0, gain: 0, result: 'none' };
  const movesOfEight = size.min < size.max ? MOVES_OF_EIGHT : 0;
  const options = { movable, losses: LOSSES, temperature, movesOfEight };
  let gained = 0;
  for (let left = count; left > 0; ) {
    left -= findExchange(state, source, options, left, drawn);
    if (drawn.result === 'none') break;
    if (drawn.result === 'accepted') gained += exchange(state, drawn.one, drawn.other, state.teamOf[drawn.other]!);
    else gained += tryOpen(state, drawn, size, source, temperature * drawn.loss, movesOfEight);
  }
  return gained;
}

/** What a proposal that is not plain gains: a move, an exchange of units unlike in size, or of several. */
function tryOpen(
  state: TeamState,
  { one, other, word }: Drawn,
  size: AnnealOptions['size'],
  source: RandomSource,
  loss: number,
  movesOfEight: number,
): number {
  const { sizeOf } = state.model;
  const teamA = state.teamOf[one]!;
  const teamB = state.teamOf[other]!;
  if ((word & 7) < movesOfEight) {
    if (!isSizeAllowed(state, teamA, teamB, sizeOf[one]!, size) || proposeExchange(state, one, -1, teamB) < -loss)
      return 0;
    return exchange(state, one, -1, teamB);
  }
  if (!isSizeAllowed(state, teamA, teamB, sizeOf[one]! - sizeOf[other]!, size))
    return exchangeSeveral(state, one, other, size, source, loss);
  const gain = proposeExchange(state, one, other, teamB);
  if (gain >= -loss) return exchange(state, one, other, teamB);
  // What a rule forbids to two may be open to several.
  return gain === Number.NEGATIVE_INFINITY ? exchangeSeveral(state, one, other, size, source, loss) : 0;
}

/** Exchanges two units, or moves one where `other` is -1; returns what that gains. */
function exchange(state: TeamState, one: number, other: number, teamB: number): number {
  const teamA = state.teamOf[one]!;
  const before = state.value[teamA]! + state.value[teamB]!;
  leaveTeam(state, one);
  if (other >= 0) {
    leaveTeam(state, other);
    enterTeam(state, other, teamA);
  }
  enterTeam(state, one, teamB);
  return refreshTeam(state, teamA) + refreshTeam(state, teamB) - before;
}

/** The mean change of the objective's sum by random exchanges that rules allow; nothing is changed. */
function measureGain(state: TeamState, movable: Int32Array, { size }: AnnealOptions, source: RandomSource): number {
  let [sum, counted] = [0, 0];
  for (let sample = 0; sample < 2000; sample++) {
    const one = movable[nextBelow(source, movable.length)]!;
    const other = movable[nextBelow(source, movable.length)]!;
    const [teamA, teamB] = [state.teamOf[one]!, state.teamOf[other]!];
    if (teamA === teamB) continue;
    const moved = state.model.sizeOf[one]! - state.model.sizeOf[other]!;
    if (!isSizeAllowed(state, teamA, teamB, moved, size)) continue;
    const gain = proposeExchange(state, one, other, teamB);
    if (gain === Number.NEGATIVE_INFINITY || gain === 0) continue;
    sum += Math.abs(gain);
    counted += 1;
  }
  return counted === 0 ? 0.1 : sum / counted;
}

/** The factor that, applied `LEVELS` times, is `ratio`: square roots alone are the same on every machine. */
function rootOfLevels(ratio: number): number {
  let root = ratio;
  for (let level = 1; level < LEVELS; level *= 2) root = Math.sqrt(root);
  return root;
}
