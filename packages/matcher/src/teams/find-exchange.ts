import type { RandomSource } from './random-source';
import type { TeamState } from './team-state';
import { teamValue } from './team-value';

/** Where a search stands: the last proposal that was drawn. */
export interface Drawn {
  one: number;
  other: number;
  /** The number that was drawn for `one`, whose lower bits decide what is proposed. */
  word: number;
  /** The share of the temperature that may be lost. */
  loss: number;
  /** What an accepted exchange gains. */
  gain: number;
  /** `accepted`: the exchange is to be made. `open`: someone else has to look at it. `none`: as many as asked for were declined. */
  result: 'accepted' | 'open' | 'none';
}

export interface DrawOptions {
  /** Units that may move. */
  readonly movable: Int32Array;
  /** 4096 losses by lot. */
  readonly losses: Float64Array;
  readonly temperature: number;
  /** Of 8 proposals, those that are left open to be moves. */
  readonly movesOfEight: number;
}

/**
 * Draws exchanges of two units until one is accepted, one is not of the plain kind (moves, units that differ in size or known values, hours,
 * too many kinds, some that a rule forbids), or `count` are drawn; returns how many were. It computes what `proposeExchange` does,
 * to the last bit, written out in one loop that calls nothing: V8 then keeps the arrays' addresses, which halves its time.
 */
export function findExchange(
  state: TeamState,
  source: RandomSource,
  { movable, losses, temperature, movesOfEight }: DrawOptions,
  count: number,
  drawn: Drawn,
): number {
  const { model, teamOf, size, members, unitCount, capacity, counts, known, countScore, pairs, missing, value, sums } =
    state;
  const { teams, units, forbidden, apartStart, apartUnit, kindOf, knownKindOf, kinds, similarities, categories } =
    model;
  const { differenceStart, differenceIndex, differenceCount, firstNeed, firstGroup, attributes, attributeOf } = model;
  const { shareOf, perSquare, perShare, needed, asked, isHard, perCovered, perLone, perPair, pairBase, lockedTo } =
    model;
  const { wishStart, wishUnit, wishWeight, weights } = model;
  const unitMissing = model.missing;
  const table = similarities.kind === 'table' ? similarities.table : NO_SINGLES;
  const inside = similarities.kind === 'table' ? similarities.inside : NO_DOUBLES;
  const vectors = similarities.kind === 'vectors' ? similarities.vectors : NO_DOUBLES;
  const ownSquares = similarities.kind === 'vectors' ? similarities.ownSquares : NO_DOUBLES;
  const dimensions = similarities.kind === 'vectors' ? similarities.dimensions : 0;
  const hasTable = similarities.kind === 'table';
  const hasForbidden = forbidden.length > 0;
  const hasWishes = weights.teammates > 0;
  const isPlain = weights.hours === 0 && differenceStart.length > 0;
  const width = model.largest + 1;
  const needs = firstGroup - firstNeed;
  const span = movable.length / 2 ** 32;
  let stream = source[0]!;
  let home = 0;

  for (let proposal = 1; proposal <= count; proposal++) {
    stream = (stream + 0x6d2b79f5) | 0;
    let word = Math.imul(stream ^ (stream >>> 15), stream | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    word = (word ^ (word >>> 14)) >>> 0;
    stream = (stream + 0x6d2b79f5) | 0;
    let second = Math.imul(stream ^ (stream >>> 15), stream | 1);
    second ^= second + Math.imul(second ^ (second >>> 7), second | 61);
    second = (second ^ (second >>> 14)) >>> 0;
    // One team is kept for some proposals: what is known of it is then still near, where people are many.
    if ((proposal & 15) === 1) home = teamOf[movable[(word * span) | 0]!]!;
    const one = members[home * capacity + (((word / 2 ** 32) * unitCount[home]!) | 0)]!;
    const other = movable[(second * span) | 0]!;
    const teamA = home;
    const teamB = teamOf[other]!;
    if (teamA === teamB || lockedTo[one] !== -1) continue;
    const loss = losses[second & 4095]!;
    let isOpen = !isPlain || (word & 7) < movesOfEight || knownKindOf[one] !== knownKindOf[other];

    let gain = 0;
    if (!isOpen) {
      let isForbidden =
        hasForbidden && (forbidden[one * teams + teamB] === 1 || forbidden[other * teams + teamA] === 1);
      for (let entry = apartStart[one]!; entry < apartStart[one + 1]!; entry++) {
        const rival = apartUnit[entry]!;
        if (teamOf[rival] === teamB && rival !== other) isForbidden = true;
      }
      for (let entry = apartStart[other]!; entry < apartStart[other + 1]!; entry++) {
        const rival = apartUnit[entry]!;
        if (teamOf[rival] === teamA && rival !== one) isForbidden = true;
      }
      let gainA = 0;
      let gainB = 0;
      const pair = kindOf[one]! * kinds + kindOf[other]!;
      const rowA = teamA * categories;
      const rowB = teamB * categories;
      const lastDifference = differenceStart[pair + 1]!;
      for (let entry = differenceStart[pair]!; entry < lastDifference; entry++) {
        const category = differenceIndex[entry]!;
        const many = differenceCount[entry]!;
        const beforeA = counts[rowA + category]!;
        const beforeB = counts[rowB + category]!;
        if (category < firstNeed) {
          const attribute = attributeOf[category]!;
          const tableA = attribute * width + known[teamA * attributes + attribute]!;
          const tableB = attribute * width + known[teamB * attributes + attribute]!;
          const share = shareOf[category]!;
          gainA += many * (perSquare[tableA]! * (2 * beforeA + many) + perShare[tableA]! * share);
          gainB += many * (perSquare[tableB]! * (many - 2 * beforeB) - perShare[tableB]! * share);
        } else if (category < firstGroup) {
          const enough = needed[category]!;
          const changeA = (beforeA + many >= enough ? 1 : 0) - (beforeA >= enough ? 1 : 0);
          const changeB = (beforeB - many >= enough ? 1 : 0) - (beforeB >= enough ? 1 : 0);
          if (changeA === 0 && changeB === 0) continue;
          const askedA = changeA * asked[teamA * needs + category - firstNeed]!;
          const askedB = changeB * asked[teamB * needs + category - firstNeed]!;
          if (isHard[category] === 1 && (askedA < 0 || askedB < 0)) isForbidden = true;
          gainA += askedA * perCovered[teamA]!;
          gainB += askedB * perCovered[teamB]!;
        } else {
          const changeA = (beforeA + many === 1 ? 1 : 0) - (beforeA === 1 ? 1 : 0);
          const changeB = (beforeB - many === 1 ? 1 : 0) - (beforeB === 1 ? 1 : 0);
          gainA -= changeA * perLone[size[teamA]!]!;
          gainB -= changeB * perLone[size[teamB]!]!;
        }
      }

      if (isForbidden) {
        if ((word & 0x300) !== 0) continue;
        isOpen = true;
      } else {
        let pairsA = pairs[teamA]!;
        let pairsB = pairs[teamB]!;
        if (hasTable) {
          const row = one * units;
          const otherRow = other * units;
          const endA = teamA * capacity + unitCount[teamA]!;
          const endB = teamB * capacity + unitCount[teamB]!;
          let nearA = 0;
          let nearB = 0;
          for (let at = teamA * capacity; at < endA; at++) {
            const unit = members[at]!;
            nearA += table[otherRow + unit]! - table[row + unit]!;
          }
          for (let at = teamB * capacity; at < endB; at++) {
            const unit = members[at]!;
            nearB += table[row + unit]! - table[otherRow + unit]!;
          }
          const between = table[row + other]!;
          const insideGain = inside[other]! - inside[one]!;
          pairsA += 2 * (nearA - between) + insideGain;
          pairsB += 2 * (nearB - between) - insideGain;
        } else if (dimensions > 0) {
          const x = one * dimensions;
          const y = other * dimensions;
          const a = teamA * dimensions;
          const b = teamB * dimensions;
          let [own, own2, nearA, nearA2, nearB, nearB2] = [0, 0, 0, 0, 0, 0];
          for (let at = 0; at < dimensions; at += 2) {
            const first = vectors[y + at]! - vectors[x + at]!;
            const next = vectors[y + at + 1]! - vectors[x + at + 1]!;
            own += first * first;
            own2 += next * next;
            nearA += first * sums[a + at]!;
            nearA2 += next * sums[a + at + 1]!;
            nearB -= first * sums[b + at]!;
            nearB2 -= next * sums[b + at + 1]!;
          }
          const square = own + own2;
          const ownGain = ownSquares[other]! - ownSquares[one]!;
          pairsA += 2 * (nearA + nearA2) + square - ownGain;
          pairsB += 2 * (nearB + nearB2) + square + ownGain;
        }
        const sizeA = size[teamA]!;
        const sizeB = size[teamB]!;
        let scoreA = countScore[teamA]! + gainA + perPair[sizeA]! * pairsA + pairBase[sizeA]!;
        let scoreB = countScore[teamB]! + gainB + perPair[sizeB]! * pairsB + pairBase[sizeB]!;
        if (hasWishes) {
          const wishing = unitMissing[one]! - unitMissing[other]!;
          let missingA = missing[teamA]! - wishing;
          let missingB = missing[teamB]! + wishing;
          for (let entry = wishStart[one]!; entry < wishStart[one + 1]!; entry++) {
            const friend = wishUnit[entry]!;
            if (teamOf[friend] === teamA) missingA += wishWeight[entry]!;
            else if (teamOf[friend] === teamB && friend !== other) missingB -= wishWeight[entry]!;
          }
          for (let entry = wishStart[other]!; entry < wishStart[other + 1]!; entry++) {
            const friend = wishUnit[entry]!;
            if (teamOf[friend] === teamB) missingB += wishWeight[entry]!;
            else if (teamOf[friend] === teamA && friend !== one) missingA -= wishWeight[entry]!;
          }
          scoreA += weights.teammates * (1 - missingA / sizeA);
          scoreB += weights.teammates * (1 - missingB / sizeB);
        }
        gain = teamValue(scoreA) + teamValue(scoreB) - value[teamA]! - value[teamB]!;
        if (gain < -temperature * loss) continue;
      }
    }
    source[0] = stream;
    drawn.one = one;
    drawn.other = other;
    drawn.word = word;
    drawn.loss = loss;
    drawn.gain = gain;
    drawn.result = isOpen ? 'open' : 'accepted';
    return proposal;
  }
  source[0] = stream;
  drawn.result = 'none';
  return count;
}

const NO_SINGLES = new Float32Array(0);
const NO_DOUBLES = new Float64Array(0);
