import type { TeamModel } from './team-model';
import { teamValue } from './team-value';

/** Who is in which team, and sums over each team from which its score follows. Every sum is exact: whole numbers, or on a grid of 2^-32. */
export interface TeamState {
  readonly model: TeamModel;
  /** By unit; -1 nowhere. */
  readonly teamOf: Int32Array;
  /** By team: units and people in it. */
  readonly unitCount: Int32Array;
  readonly size: Int32Array;
  /** Teams x `capacity`: its units, and by unit where it stands there. */
  readonly members: Int32Array;
  readonly position: Int32Array;
  readonly capacity: number;

  /** Teams x dimensions, where similarities are vectors: sums of them. */
  readonly sums: Float64Array;
  /** By team: similarities of its people, each pair twice. */
  readonly pairs: Float64Array;
  /** Teams x categories. */
  readonly counts: Int32Array;
  /** Teams x attributes: sums of squared counts, of shares, and of people whose value is known. */
  readonly squares: Float64Array;
  readonly shares: Float64Array;
  readonly known: Int32Array;
  /** By team: needs that are met, hard ones that are not, groups with one person here. */
  readonly covered: Int32Array;
  readonly short: Int32Array;
  readonly lone: Int32Array;
  readonly missing: Float64Array;
  /** By team: what its counts come to (attributes, needs, company), and `teamValue` of its whole score. */
  readonly countScore: Float64Array;
  readonly value: Float64Array;
}

/** An empty state; every team holds at most `capacity` units. */
export function createTeamState(model: TeamModel, capacity: number): TeamState {
  const { units, teams, similarities, categories, attributes, firstNeed, firstGroup, asked, isHard } = model;
  const needs = firstGroup - firstNeed;
  const short = new Int32Array(teams);
  for (let team = 0; team < teams; team++)
    for (let need = 0; need < needs; need++)
      if (isHard[firstNeed + need] === 1 && asked[team * needs + need] === 1) short[team] = short[team]! + 1;
  return {
    model,
    teamOf: new Int32Array(units).fill(-1),
    unitCount: new Int32Array(teams),
    size: new Int32Array(teams),
    members: new Int32Array(teams * capacity),
    position: new Int32Array(units),
    capacity,
    sums: new Float64Array(similarities.kind === 'vectors' ? teams * similarities.dimensions : 0),
    pairs: new Float64Array(teams),
    counts: new Int32Array(teams * categories),
    squares: new Float64Array(teams * attributes),
    shares: new Float64Array(teams * attributes),
    known: new Int32Array(teams * attributes),
    covered: new Int32Array(teams),
    short,
    lone: new Int32Array(teams),
    missing: new Float64Array(teams),
    countScore: new Float64Array(teams),
    value: new Float64Array(teams),
  };
}

/** Counts a unit in (`sign` 1) or out (-1) of a team's categories. Complexity: what the unit counts as. */
export function countUnit(state: TeamState, unit: number, team: number, sign: 1 | -1): void {
  const { model, counts, squares, shares, known } = state;
  const { categoryStart, categoryIndex, categoryCount, attributeOf, firstNeed, firstGroup, categories } = model;
  const end = categoryStart[unit + 1]!;
  for (let entry = categoryStart[unit]!; entry < end; entry++) {
    const category = categoryIndex[entry]!;
    const many = sign * categoryCount[entry]!;
    const at = team * categories + category;
    const before = counts[at]!;
    const after = before + many;
    counts[at] = after;
    if (category < firstNeed) {
      const mix = team * model.attributes + attributeOf[category]!;
      squares[mix] = squares[mix]! + many * (after + before);
      shares[mix] = shares[mix]! + many * model.shareOf[category]!;
      known[mix] = known[mix]! + many;
    } else if (category < firstGroup) {
      if (model.asked[team * (firstGroup - firstNeed) + category - firstNeed] === 0) continue;
      const needed = model.needed[category]!;
      const change = (after >= needed ? 1 : 0) - (before >= needed ? 1 : 0);
      state.covered[team] = state.covered[team]! + change;
      if (model.isHard[category] === 1) state.short[team] = state.short[team]! - change;
    } else {
      state.lone[team] = state.lone[team]! + (after === 1 ? 1 : 0) - (before === 1 ? 1 : 0);
    }
  }
}

/** What the weights of `unit`'s wishes about units of `team`, other than `besides`, come to. */
export function wishesMet(state: TeamState, unit: number, team: number, besides: number): number {
  const { wishStart, wishUnit, wishWeight } = state.model;
  let sum = 0;
  for (let entry = wishStart[unit]!; entry < wishStart[unit + 1]!; entry++) {
    const other = wishUnit[entry]!;
    if (state.teamOf[other] === team && other !== besides) sum += wishWeight[entry]!;
  }
  return sum;
}

/** Puts a unit that is nowhere into a team. The team's `value` is left as it was: see `refreshTeam`. Complexity: dimensions. */
export function enterTeam(state: TeamState, unit: number, team: number): void {
  const { model } = state;
  addSimilarity(state, unit, team, 1);
  state.missing[team] = state.missing[team]! + model.missing[unit]! - wishesMet(state, unit, team, -1);
  const place = state.unitCount[team]!;
  state.members[team * state.capacity + place] = unit;
  state.position[unit] = place;
  state.unitCount[team] = place + 1;
  state.size[team] = state.size[team]! + model.sizeOf[unit]!;
  state.teamOf[unit] = team;
  countUnit(state, unit, team, 1);
}

/** Takes a unit out of its team. */
export function leaveTeam(state: TeamState, unit: number): void {
  const { model, capacity } = state;
  const team = state.teamOf[unit]!;
  const last = state.unitCount[team]! - 1;
  const moved = state.members[team * capacity + last]!;
  const place = state.position[unit]!;
  state.members[team * capacity + place] = moved;
  state.position[moved] = place;
  state.unitCount[team] = last;
  state.size[team] = state.size[team]! - model.sizeOf[unit]!;
  state.teamOf[unit] = -1;
  countUnit(state, unit, team, -1);
  addSimilarity(state, unit, team, -1);
  state.missing[team] = state.missing[team]! - model.missing[unit]! + wishesMet(state, unit, team, -1);
}

/** Adds (`sign` 1) what a unit outside of a team has with its units and inside itself, or takes it off (-1). */
function addSimilarity(state: TeamState, unit: number, team: number, sign: 1 | -1): void {
  const { similarities, units } = state.model;
  if (similarities.kind === 'none') return;
  let product = 0;
  if (similarities.kind === 'table') {
    const first = team * state.capacity;
    const last = first + state.unitCount[team]!;
    for (let at = first; at < last; at++) product += similarities.table[unit * units + state.members[at]!]!;
  } else {
    const { dimensions, vectors } = similarities;
    const { sums } = state;
    const removed = sign === 1 ? 0 : 1;
    for (let at = 0, from = unit * dimensions, to = team * dimensions; at < dimensions; at++, from++, to++) {
      const value = vectors[from]!;
      const others = sums[to]! - removed * value;
      product += value * others;
      sums[to] = sign === 1 ? others + value : others;
    }
  }
  state.pairs[team] = state.pairs[team]! + sign * (2 * product + similarities.inside[unit]!);
}

/** Computes a team's `value` from its sums. */
export function refreshTeam(state: TeamState, team: number): number {
  const { model } = state;
  const { attributes, largest } = model;
  const size = state.size[team]!;
  let score = model.perCovered[team]! * state.covered[team]! - model.perLone[size]! * state.lone[team]!;
  if (model.askedCount[team] === 0) score += model.weights.coverage;
  score += model.weights.company;
  for (let attribute = 0, mix = team * attributes; attribute < attributes; attribute++, mix++) {
    const table = attribute * (largest + 1) + state.known[mix]!;
    score +=
      model.mixBase[table]! +
      model.perSquare[table]! * state.squares[mix]! +
      model.perShare[table]! * state.shares[mix]!;
  }
  state.countScore[team] = score;
  const value = valueOfTeam(state, team, score, size, state.pairs[team]!, state.missing[team]!, -1, -1);
  state.value[team] = value;
  return value;
}

/**
 * A team's value from what its counts come to and its other sums. Its hours are those of its units, without `out` and with `into` (-1 for
 * none).
 */
export function valueOfTeam(
  state: TeamState,
  team: number,
  countScore: number,
  size: number,
  pairs: number,
  missing: number,
  out: number,
  into: number,
): number {
  const { weights, perPair, pairBase, enoughHours } = state.model;
  let score = countScore + perPair[size]! * pairs + pairBase[size]!;
  if (weights.teammates > 0) score += weights.teammates * (1 - missing / size);
  if (weights.hours > 0)
    score += (weights.hours * Math.min(enoughHours, commonHours(state, team, out, into))) / enoughHours;
  return teamValue(score);
}

function commonHours(state: TeamState, team: number, out: number, into: number): number {
  const { words, hours } = state.model;
  const first = team * state.capacity;
  const last = first + state.unitCount[team]!;
  let common = 0;
  for (let word = 0; word < words; word++) {
    let bits = into < 0 ? 0xffffffff : hours[into * words + word]!;
    for (let at = first; at < last; at++) {
      const unit = state.members[at]!;
      if (unit !== out) bits &= hours[unit * words + word]!;
    }
    common += countBits(bits);
  }
  return common;
}

/** Set bits of a 32-bit word (Warren, Hacker's Delight, 2012). */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
