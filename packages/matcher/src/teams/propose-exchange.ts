import { exchangeCounts } from './exchange-counts';
import { countUnit, refreshTeam, type TeamState, valueOfTeam, wishesMet } from './team-state';

/** Whether a unit may be in a team of which `besides` (-1 for none) is about to leave. */
export function isAllowed(state: TeamState, unit: number, team: number, besides: number): boolean {
  const { forbidden, teams, apartStart, apartUnit } = state.model;
  if (forbidden.length > 0 && forbidden[unit * teams + team] === 1) return false;
  const end = apartStart[unit + 1]!;
  for (let entry = apartStart[unit]!; entry < end; entry++) {
    const other = apartUnit[entry]!;
    if (state.teamOf[other] === team && other !== besides) return false;
  }
  return true;
}

/** What counts gain in team A and in team B; filled by each function that computes them. */
const countGains = new Float64Array(2);
/** What similarities gain in team A and in team B, each pair twice; likewise. */
const pairGains = new Float64Array(2);

/**
 * What the objective's sum over teams gains where `one` is exchanged for `other`, of another team, or, where `other` is -1, moved to `teamB`;
 * `-Infinity` where a rule forbids it. The state is as before. Sizes are up to the caller.
 * @complexity dimensions + what the two count as + their wishes and rules; with hours, what their teams hold.
 */
export function proposeExchange(state: TeamState, one: number, other: number, teamB: number): number {
  const { model } = state;
  const teamA = state.teamOf[one]!;
  if (!isAllowed(state, one, teamB, other)) return Number.NEGATIVE_INFINITY;
  if (other >= 0 && !isAllowed(state, other, teamA, one)) return Number.NEGATIVE_INFINITY;

  if (other >= 0 && model.kindOf[one] === model.kindOf[other]) {
    countGains[0] = 0;
    countGains[1] = 0;
  } else if (other >= 0 && model.knownKindOf[one] === model.knownKindOf[other]) {
    if (!exchangeCounts(state, one, other, teamA, teamB, countGains)) return Number.NEGATIVE_INFINITY;
  } else if (!recount(state, one, other, teamA, teamB)) return Number.NEGATIVE_INFINITY;

  exchangePairs(state, one, other, teamA, teamB);
  const pairsA = state.pairs[teamA]! + pairGains[0]!;
  const pairsB = state.pairs[teamB]! + pairGains[1]!;
  let missingA = state.missing[teamA]!;
  let missingB = state.missing[teamB]!;
  if (model.weights.teammates > 0) {
    missingA += wishesMet(state, one, teamA, -1) - model.missing[one]!;
    missingB += model.missing[one]! - wishesMet(state, one, teamB, other);
    if (other >= 0) {
      missingB += wishesMet(state, other, teamB, -1) - model.missing[other]!;
      missingA += model.missing[other]! - wishesMet(state, other, teamA, one);
    }
  }
  const moved = model.sizeOf[one]! - (other >= 0 ? model.sizeOf[other]! : 0);
  const countA = state.countScore[teamA]! + countGains[0]!;
  const countB = state.countScore[teamB]! + countGains[1]!;
  return (
    valueOfTeam(state, teamA, countA, state.size[teamA]! - moved, pairsA, missingA, one, other) +
    valueOfTeam(state, teamB, countB, state.size[teamB]! + moved, pairsB, missingB, other, one) -
    state.value[teamA]! -
    state.value[teamB]!
  );
}

/** As `exchangeCounts`, by counting everything out and in and back again: for moves, and where sizes or known values change. */
function recount(state: TeamState, one: number, other: number, teamA: number, teamB: number): boolean {
  const { value, countScore, model } = state;
  const moved = model.sizeOf[one]! - (other >= 0 ? model.sizeOf[other]! : 0);
  const [valueA, valueB, scoreA, scoreB] = [value[teamA]!, value[teamB]!, countScore[teamA]!, countScore[teamB]!];
  exchangeCounted(state, one, other, teamA, teamB, moved);
  const isKept = state.short[teamA] === 0 && state.short[teamB] === 0;
  if (isKept) {
    refreshTeam(state, teamA);
    refreshTeam(state, teamB);
    countGains[0] = countScore[teamA]! - scoreA;
    countGains[1] = countScore[teamB]! - scoreB;
  }
  exchangeCounted(state, one, other, teamB, teamA, moved);
  value[teamA] = valueA;
  value[teamB] = valueB;
  countScore[teamA] = scoreA;
  countScore[teamB] = scoreB;
  return isKept;
}

function exchangeCounted(state: TeamState, one: number, other: number, from: number, to: number, moved: number): void {
  state.size[from] = state.size[from]! - moved;
  state.size[to] = state.size[to]! + moved;
  countUnit(state, one, from, -1);
  countUnit(state, one, to, 1);
  if (other >= 0) {
    countUnit(state, other, to, -1);
    countUnit(state, other, from, 1);
  }
}

/** Fills `pairGains`. */
function exchangePairs(state: TeamState, one: number, other: number, teamA: number, teamB: number): void {
  const { similarities, units } = state.model;
  if (similarities.kind === 'none') return;
  let gainA = 0;
  let gainB = 0;
  if (similarities.kind === 'table') {
    const { table, inside } = similarities;
    const insideGain = (other >= 0 ? inside[other]! : 0) - inside[one]!;
    const { members, unitCount, capacity } = state;
    const row = one * units;
    const otherRow = other * units;
    const endA = teamA * capacity + unitCount[teamA]!;
    const endB = teamB * capacity + unitCount[teamB]!;
    if (other < 0) {
      for (let at = teamA * capacity; at < endA; at++) gainA -= table[row + members[at]!]!;
      for (let at = teamB * capacity; at < endB; at++) gainB += table[row + members[at]!]!;
    } else {
      for (let at = teamA * capacity; at < endA; at++) {
        const unit = members[at]!;
        gainA += table[otherRow + unit]! - table[row + unit]!;
      }
      for (let at = teamB * capacity; at < endB; at++) {
        const unit = members[at]!;
        gainB += table[row + unit]! - table[otherRow + unit]!;
      }
      // A unit has nothing with itself, so what the two have together was counted once too often in each team.
      gainA -= table[row + other]!;
      gainB -= table[row + other]!;
    }
    pairGains[0] = 2 * gainA + insideGain;
    pairGains[1] = 2 * gainB - insideGain;
  } else {
    const { dimensions, vectors, ownSquares } = similarities;
    const { sums } = state;
    const x = one * dimensions;
    const a = teamA * dimensions;
    const b = teamB * dimensions;
    // Two dimensions at a time: sums that do not wait for each other.
    let own = 0;
    let own2 = 0;
    let gainA2 = 0;
    let gainB2 = 0;
    const y = other * dimensions;
    for (let at = 0; at < dimensions; at += 2) {
      let first = -vectors[x + at]!;
      let second = -vectors[x + at + 1]!;
      if (other >= 0) {
        first += vectors[y + at]!;
        second += vectors[y + at + 1]!;
      }
      own += first * first;
      own2 += second * second;
      gainA += first * sums[a + at]!;
      gainA2 += second * sums[a + at + 1]!;
      gainB -= first * sums[b + at]!;
      gainB2 -= second * sums[b + at + 1]!;
    }
    // With S a team's sum and d = other - one: |S + d|^2 - |S|^2 = 2 S d + d^2.
    const square = own + own2;
    const ownGain = (other >= 0 ? ownSquares[other]! : 0) - ownSquares[one]!;
    pairGains[0] = 2 * (gainA + gainA2) + square - ownGain;
    pairGains[1] = 2 * (gainB + gainB2) + square + ownGain;
  }
}
