import { naturalLogarithm } from '@lettermatch/core';
import { exchangeSeveral, isSizeAllowed } from './exchange-several';
import { proposeExchange } from './propose-exchange';
import { createRandomSource, nextBelow, nextWord, type RandomSource } from './random-source';
import { enterTeam, leaveTeam, refreshTeam, type TeamState } from './team-state';

export interface AnnealOptions {
  readonly seed: number;
  /** Proposals in all. */
  readonly steps: number;
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
const [HOTTEST, COLDEST] = [0.5, 0.002];
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

  let temperature = HOTTEST * measureGain(state, movable, options, source);
  const factor = rootOfLevels(COLDEST / HOTTEST);
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

/** Makes `count` proposals at one temperature and returns what they gained. The loop is long because calls in it cost a tenth of its time. */
function runLevel(
  state: TeamState,
  movable: Int32Array,
  { size }: AnnealOptions,
  source: RandomSource,
  temperature: number,
  count: number,
): number {
  const { model, teamOf } = state;
  const { sizeOf, teams } = model;
  const canMove = size.min < size.max;
  let gained = 0;
  for (let proposal = 0; proposal < count; proposal++) {
    const word = nextWord(source);
    const one = movable[nextBelow(source, movable.length)]!;
    const teamA = teamOf[one]!;
    let other = -1;
    let teamB: number;
    if (canMove && (word & 7) < MOVES_OF_EIGHT) {
      teamB = nextBelow(source, teams);
      const moved = sizeOf[one]!;
      if (teamB === teamA || !isSizeAllowed(state, teamA, teamB, moved, size)) continue;
    } else {
      other = movable[nextBelow(source, movable.length)]!;
      teamB = teamOf[other]!;
      if (teamB === teamA) continue;
      const moved = sizeOf[one]! - sizeOf[other]!;
      if (moved !== 0 && !isSizeAllowed(state, teamA, teamB, moved, size)) {
        gained += exchangeSeveral(state, one, other, size, source, temperature * LOSSES[word >>> 20]!);
        continue;
      }
    }
    const gain = proposeExchange(state, one, other, teamB);
    if (gain < -temperature * LOSSES[word >>> 20]!) {
      // What a rule forbids to two may be open to several.
      if (gain === Number.NEGATIVE_INFINITY && other >= 0 && (word & 0x300) === 0)
        gained += exchangeSeveral(state, one, other, size, source, temperature * LOSSES[word >>> 20]!);
      continue;
    }
    gained -= state.value[teamA]! + state.value[teamB]!;
    leaveTeam(state, one);
    if (other >= 0) {
      leaveTeam(state, other);
      enterTeam(state, other, teamA);
    }
    enterTeam(state, one, teamB);
    gained += refreshTeam(state, teamA) + refreshTeam(state, teamB);
  }
  return gained;
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
