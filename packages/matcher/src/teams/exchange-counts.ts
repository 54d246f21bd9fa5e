import type { TeamModel } from './team-model';
import type { TeamState } from './team-state';

/** Categories in which two units differ, and by how much, where kinds are too many for a table; as many as a unit may count as. */
let scratchIndex = new Uint32Array(64);
let scratchCount = new Int32Array(64);

/**
 * Fills `gains` with what team A's and team B's counts gain where `one` and `other`, of one known kind, are exchanged; false where a hard
 * need would not be met.
 * @complexity categories in which the two differ.
 */
export function exchangeCounts(
  state: TeamState,
  one: number,
  other: number,
  teamA: number,
  teamB: number,
  gains: Float64Array,
): boolean {
  const { model, counts, known } = state;
  const { kindOf, differenceStart, firstNeed, firstGroup, categories, attributes, attributeOf, perSquare, perShare } =
    model;
  const hasTable = differenceStart.length > 0;
  const pair = hasTable ? kindOf[one]! * model.kinds + kindOf[other]! : 0;
  const first = hasTable ? differenceStart[pair]! : 0;
  const end = hasTable ? differenceStart[pair + 1]! : findDifferences(model, one, other);
  const differenceIndex = hasTable ? model.differenceIndex : scratchIndex;
  const differenceCount = hasTable ? model.differenceCount : scratchCount;
  const width = model.largest + 1;
  const rowA = teamA * categories;
  const rowB = teamB * categories;
  let gainA = 0;
  let gainB = 0;
  for (let entry = first; entry < end; entry++) {
    const category = differenceIndex[entry]!;
    const many = differenceCount[entry]!;
    const beforeA = counts[rowA + category]!;
    const beforeB = counts[rowB + category]!;
    if (category < firstNeed) {
      const attribute = attributeOf[category]!;
      const tableA = attribute * width + known[teamA * attributes + attribute]!;
      const tableB = attribute * width + known[teamB * attributes + attribute]!;
      const share = model.shareOf[category]!;
      gainA += many * (perSquare[tableA]! * (2 * beforeA + many) + perShare[tableA]! * share);
      gainB += many * (perSquare[tableB]! * (many - 2 * beforeB) - perShare[tableB]! * share);
    } else if (category < firstGroup) {
      const enough = model.needed[category]!;
      const changeA = (beforeA + many >= enough ? 1 : 0) - (beforeA >= enough ? 1 : 0);
      const changeB = (beforeB - many >= enough ? 1 : 0) - (beforeB >= enough ? 1 : 0);
      if (changeA === 0 && changeB === 0) continue;
      const need = category - firstNeed;
      const needs = firstGroup - firstNeed;
      const askedA = changeA * model.asked[teamA * needs + need]!;
      const askedB = changeB * model.asked[teamB * needs + need]!;
      if (model.isHard[category] === 1 && (askedA < 0 || askedB < 0)) return false;
      gainA += askedA * model.perCovered[teamA]!;
      gainB += askedB * model.perCovered[teamB]!;
    } else {
      const changeA = (beforeA + many === 1 ? 1 : 0) - (beforeA === 1 ? 1 : 0);
      const changeB = (beforeB - many === 1 ? 1 : 0) - (beforeB === 1 ? 1 : 0);
      gainA -= changeA * model.perLone[state.size[teamA]!]!;
      gainB -= changeB * model.perLone[state.size[teamB]!]!;
    }
  }
  gains[0] = gainA;
  gains[1] = gainB;
  return true;
}

/** Fills the scratch with how `other` differs from `one`, in one pass over both, whose categories ascend; returns how many there are. */
function findDifferences(
  { categoryStart, categoryIndex, categoryCount, categories }: TeamModel,
  one: number,
  other: number,
): number {
  const endX = categoryStart[one + 1]!;
  const endY = categoryStart[other + 1]!;
  let x = categoryStart[one]!;
  let y = categoryStart[other]!;
  if (endX - x + endY - y > scratchIndex.length) {
    scratchIndex = new Uint32Array(2 * (endX - x + endY - y));
    scratchCount = new Int32Array(scratchIndex.length);
  }
  let found = 0;
  while (x < endX || y < endY) {
    const categoryX = x < endX ? categoryIndex[x]! : categories;
    const categoryY = y < endY ? categoryIndex[y]! : categories;
    let many = 0;
    if (categoryX <= categoryY) many -= categoryCount[x++]!;
    if (categoryY <= categoryX) many += categoryCount[y++]!;
    if (many === 0) continue;
    scratchIndex[found] = Math.min(categoryX, categoryY);
    scratchCount[found++] = many;
  }
  return found;
}
