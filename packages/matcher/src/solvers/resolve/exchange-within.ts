import type { Move } from '../residual/path-search';
import type { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import type { MoveMark } from './charge-moves';

/** Rounds of search: each makes the best exchange there is. */
const MOST_ROUNDS = 50;

/**
 * Raises the total of an assignment by single exchanges that need no more moves than are left: one applicant takes a
 * free seat elsewhere, two change places, or one without a place takes another's. The best one each time, of equal ones
 * the first. O(edges x places each + projects^2) a round, at most 50 rounds. Changes the network's places alone.
 *
 * @param movesLeft How many more moves there may be; exchanges that undo moves are allowed as well.
 */
export function exchangeWithin(network: ResidualNetwork, isMove: MoveMark, movesLeft: number): void {
  let left = movesLeft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const best = findBestExchange(network, listSteps(network, isMove), left);
    if (best === undefined) return;
    for (const { applicant, from } of best.steps) if (from >= 0) network.places.remove(applicant, from);
    for (const { applicant, to } of best.steps) if (to >= 0) network.places.add(applicant, to);
    left -= best.moves;
  }
}

interface Exchange {
  readonly gain: number;
  /** How many moves it adds; below 0 where it undoes some. */
  readonly moves: number;
  readonly steps: readonly Move[];
}

/** The best step from node to node by the moves it adds, -1 to 1: at `3 * (from * nodes + to) + 1 + moves`. */
interface Steps {
  readonly nodes: number;
  readonly gain: Float64Array;
  readonly applicant: Int32Array;
}

function listSteps(network: ResidualNetwork, isMove: MoveMark): Steps {
  const { problem, places, rows, outside } = network;
  const nodes = outside + 1;
  const gain = new Float64Array(3 * nodes * nodes).fill(Number.NEGATIVE_INFINITY);
  const served = new Int32Array(gain.length).fill(-1);
  const row = new Float64Array(nodes);
  const offer = (applicant: number, from: number, to: number, moves: number) => {
    const at = 3 * (from * nodes + to) + 1 + moves;
    const value = row[to]! - row[from]!;
    if (value <= gain[at]!) return;
    gain[at] = value;
    served[at] = applicant;
  };
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    rows.readRow(applicant, row);
    row[outside] = 0;
    const [filled, min, max] = [
      places.filled[applicant]!,
      problem.places.min[applicant]!,
      problem.places.max[applicant]!,
    ];
    const slot = applicant * places.stride;
    const starts = [...places.held.subarray(slot, slot + filled)];
    for (const from of filled < max ? [...starts, outside] : starts) {
      const freed = from === outside ? 0 : isMove(applicant, from);
      for (let to = 0; to < outside; to++) {
        if (!starts.includes(to)) offer(applicant, from, to, isMove(applicant, to) - freed);
      }
      if (from !== outside && filled > min) offer(applicant, from, outside, -freed);
    }
  }
  return { nodes, gain, applicant: served };
}

function findBestExchange(network: ResidualNetwork, steps: Steps, movesLeft: number): Exchange | undefined {
  const { outside, places, problem } = network;
  const { min, max } = problem.seats;
  const choices = [-1, 0, 1];
  let best: Exchange | undefined;
  const consider = (gain: number, moves: number, list: () => readonly Move[]) => {
    if (moves <= movesLeft && gain > (best?.gain ?? 0)) best = { gain, moves, steps: list() };
  };
  const stepAt = (from: number, to: number, moves: number): Move => ({
    applicant: steps.applicant[indexOf(steps, from, to, moves)]!,
    from: from === outside ? -1 : from,
    to: to === outside ? -1 : to,
  });
  for (let from = 0; from <= outside; from++) {
    for (let to = 0; to <= outside; to++) {
      const canLeave = from < outside && places.load[from]! > min[from]!;
      const canJoin = to < outside && places.load[to]! < max[to]!;
      for (const there of choices) {
        const gain = steps.gain[indexOf(steps, from, to, there)]!;
        if (gain === Number.NEGATIVE_INFINITY) continue;
        if (canLeave && canJoin) consider(gain, there, () => [stepAt(from, to, there)]);
        if (to < from) continue;
        for (const back of choices) {
          const both = gain + steps.gain[indexOf(steps, to, from, back)]!;
          consider(both, there + back, () => [stepAt(from, to, there), stepAt(to, from, back)]);
        }
      }
    }
  }
  return best;
}

function indexOf({ nodes }: Steps, from: number, to: number, moves: number): number {
  return 3 * (from * nodes + to) + 1 + moves;
}
