import { createRandomSource, nextBelow, type RandomSource } from './random-source';
import type { TeamModel } from './team-model';

export interface Placed {
  /** By unit. */
  readonly teamOf: Int32Array;
  /** How often rules are broken: 0 where all hold. */
  readonly broken: number;
}

/** Rounds of repair, each over all teams where a rule is broken, and exchanges that are tried for each of them. */
const ROUNDS = 400;
const TRIES = 48;

/**
 * Teams that keep every rule: units one by one, the most bound first, each where it breaks least, then repairs by the exchange or
 * move that breaks least (min-conflicts: Minton et al. 1992); with `start`, repairs of that alone. A search: that it finds none proves nothing.
 * @complexity units x teams, and rounds x broken teams.
 */
export function placeUnits(
  model: TeamModel,
  size: { readonly min: number; readonly max: number },
  seed: number,
  start?: Int32Array,
): Placed {
  const source = createRandomSource(seed);
  const tally = createTally(model, size);
  if (start !== undefined) for (const [unit, team] of start.entries()) tally.put(unit, team);
  for (const unit of start === undefined ? orderUnits(model, source) : []) {
    const locked = model.lockedTo[unit]!;
    tally.put(unit, locked >= 0 ? locked : bestTeam(model, tally, size, unit));
  }
  let broken = tally.broken();
  for (let round = 0; round < ROUNDS && broken > 0; round++) {
    for (let team = 0; team < model.teams; team++) if (tally.costOf(team) > 0) repairTeam(model, tally, team, source);
    broken = tally.broken();
  }
  return { teamOf: tally.teamOf, broken };
}

interface Tally {
  readonly teamOf: Int32Array;
  readonly sizes: Int32Array;
  readonly members: readonly number[][];
  put(unit: number, team: number): void;
  take(unit: number): void;
  /** Rules that a team breaks: people too many or too few, hard needs, pairs to be apart, units that may not be there. */
  costOf(team: number): number;
  /** Rules that break between a unit and a team that it is not in. */
  conflicts(unit: number, team: number): number;
  /** Of the hard needs that a team lacks, those that a unit brings. */
  fills(unit: number, team: number): number;
  broken(): number;
}

function createTally(model: TeamModel, size: { readonly min: number; readonly max: number }): Tally {
  const { teams, units, sizeOf, firstNeed, firstGroup, needed, asked } = model;
  const hard = [...model.isHard.keys()].filter((category) => model.isHard[category] === 1);
  const columnOf = new Int32Array(model.categories).fill(-1);
  hard.forEach((category, column) => {
    columnOf[category] = column;
  });
  const teamOf = new Int32Array(units).fill(-1);
  const sizes = new Int32Array(teams);
  const has = new Int32Array(teams * hard.length);
  const clashes = new Int32Array(teams);
  const members = Array.from({ length: teams }, (): number[] => []);
  const lacks = (team: number, column: number) => {
    const category = hard[column]!;
    if (asked[team * (firstGroup - firstNeed) + category - firstNeed] === 0) return 0;
    return Math.max(0, needed[category]! - has[team * hard.length + column]!);
  };
  const conflicts = (unit: number, team: number) => {
    let count = model.forbidden.length > 0 ? model.forbidden[unit * teams + team]! : 0;
    for (let entry = model.apartStart[unit]!; entry < model.apartStart[unit + 1]!; entry++)
      if (teamOf[model.apartUnit[entry]!] === team) count += 1;
    return count;
  };
  const bring = (unit: number, team: number, sign: 1 | -1) => {
    sizes[team] = sizes[team]! + sign * sizeOf[unit]!;
    clashes[team] = clashes[team]! + sign * conflicts(unit, team);
    if (hard.length === 0) return;
    for (let entry = model.categoryStart[unit]!; entry < model.categoryStart[unit + 1]!; entry++) {
      const column = columnOf[model.categoryIndex[entry]!]!;
      if (column < 0) continue;
      const at = team * hard.length + column;
      has[at] = has[at]! + sign * model.categoryCount[entry]!;
    }
  };
  const costOf = (team: number) => {
    let cost = Math.max(0, size.min - sizes[team]!, sizes[team]! - size.max) + clashes[team]!;
    for (let column = 0; column < hard.length; column++) cost += lacks(team, column);
    return cost;
  };
  return {
    teamOf,
    sizes,
    members,
    costOf,
    conflicts,
    put(unit, team) {
      bring(unit, team, 1);
      teamOf[unit] = team;
      members[team]!.push(unit);
    },
    take(unit) {
      const team = teamOf[unit]!;
      teamOf[unit] = -1;
      bring(unit, team, -1);
      const list = members[team]!;
      list[list.indexOf(unit)] = list.at(-1)!;
      list.pop();
    },
    fills(unit, team) {
      if (hard.length === 0) return 0;
      let count = 0;
      for (let entry = model.categoryStart[unit]!; entry < model.categoryStart[unit + 1]!; entry++) {
        const column = columnOf[model.categoryIndex[entry]!]!;
        if (column >= 0) count += Math.min(lacks(team, column), model.categoryCount[entry]!);
      }
      return count;
    },
    broken() {
      let sum = 0;
      for (let team = 0; team < teams; team++) sum += costOf(team);
      return sum;
    },
  };
}

/** Locked ones first, then the largest, then those with most people to be apart from and most hard needs; drawn by lot among equals. */
function orderUnits(
  { units, lockedTo, sizeOf, apartStart, categoryStart, categoryIndex, isHard }: TeamModel,
  source: RandomSource,
) {
  const bound = Float64Array.from({ length: units }, (_, unit) => {
    let weight = apartStart[unit + 1]! - apartStart[unit]!;
    for (let entry = categoryStart[unit]!; entry < categoryStart[unit + 1]!; entry++)
      weight += isHard[categoryIndex[entry]!]!;
    return (lockedTo[unit]! >= 0 ? 2 ** 40 : 0) + sizeOf[unit]! * 2 ** 20 + weight;
  });
  const lot = Int32Array.from({ length: units }, () => nextBelow(source, 2 ** 30));
  return [...bound.keys()].sort((a, b) => bound[b]! - bound[a]! || lot[a]! - lot[b]! || a - b);
}

function bestTeam(model: TeamModel, tally: Tally, size: { readonly max: number }, unit: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let team = 0; team < model.teams; team++) {
    const after = tally.sizes[team]! + model.sizeOf[unit]!;
    // A rule that breaks weighs more than any size; among teams that keep them, those whose needs are filled, then the smallest.
    const breaks = tally.conflicts(unit, team) + Math.max(0, after - size.max);
    const cost = breaks * 2 ** 20 - tally.fills(unit, team) * 2 ** 10 + after;
    if (cost < least) {
      least = cost;
      best = team;
    }
  }
  return best;
}

/** Makes the best of some moves and exchanges, drawn by lot, between a team where a rule is broken and others. */
function repairTeam(model: TeamModel, tally: Tally, team: number, source: RandomSource): void {
  let best: readonly (readonly [number, number])[] = [];
  // One more broken rule is taken now and then, or the search would end where every single exchange breaks one.
  let least = nextBelow(source, 16) === 0 ? 2 : 1;
  for (let tried = 0; tried < TRIES; tried++) {
    const unit = nextBelow(source, model.units);
    const from = tally.teamOf[unit]!;
    if (from === team || model.lockedTo[unit] !== -1) continue;
    const own = tally.members[team]!;
    const member = own.length === 0 ? -1 : own[nextBelow(source, own.length)]!;
    const isFree = member >= 0 && model.lockedTo[member] === -1;
    const options: (readonly (readonly [number, number])[])[] = [[[unit, team]]];
    if (isFree)
      options.push(
        [[member, from]],
        [
          [unit, team],
          [member, from],
        ],
      );
    const before = tally.costOf(team) + tally.costOf(from);
    for (const moves of options) {
      const back = moves.map(([moved]) => [moved, tally.teamOf[moved]!] as const);
      apply(tally, moves);
      const change = tally.costOf(team) + tally.costOf(from) - before;
      apply(tally, back);
      if (change < least) {
        least = change;
        best = moves;
      }
    }
  }
  apply(tally, best);
}

function apply(tally: Tally, moves: readonly (readonly [number, number])[]): void {
  for (const [unit] of moves) tally.take(unit);
  for (const [unit, team] of moves) tally.put(unit, team);
}
