import type { TeamState } from './team-state';

/**
 * Fills `gains` with what team A's and team B's counts gain where `one` and `other`, of one known kind, are exchanged; false where a hard
 * need would not be met. Both units' categories ascend, so one pass over both finds where they differ.
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
  const { categoryStart, categoryIndex, categoryCount, firstNeed, firstGroup, categories, attributes } = model;
  const { attributeOf, perSquare, perShare, asked, needed } = model;
  const width = model.largest + 1;
  const endX = categoryStart[one + 1]!;
  const endY = categoryStart[other + 1]!;
  let x = categoryStart[one]!;
  let y = categoryStart[other]!;
  let gainA = 0;
  let gainB = 0;
  while (x < endX || y < endY) {
    const categoryX = x < endX ? categoryIndex[x]! : categories;
    const categoryY = y < endY ? categoryIndex[y]! : categories;
    let category = categoryX;
    let many = 0;
    if (categoryX <= categoryY) many -= categoryCount[x++]!;
    if (categoryY <= categoryX) {
      category = categoryY;
      many += categoryCount[y++]!;
    }
    if (many === 0) continue;
    const beforeA = counts[teamA * categories + category]!;
    const beforeB = counts[teamB * categories + category]!;
    if (category < firstNeed) {
      const attribute = attributeOf[category]!;
      const tableA = attribute * width + known[teamA * attributes + attribute]!;
      const tableB = attribute * width + known[teamB * attributes + attribute]!;
      const share = model.shareOf[category]!;
      gainA += many * (perSquare[tableA]! * (2 * beforeA + many) + perShare[tableA]! * share);
      gainB += many * (perSquare[tableB]! * (many - 2 * beforeB) - perShare[tableB]! * share);
    } else if (category < firstGroup) {
      const enough = needed[category]!;
      const changeA = (beforeA + many >= enough ? 1 : 0) - (beforeA >= enough ? 1 : 0);
      const changeB = (beforeB - many >= enough ? 1 : 0) - (beforeB >= enough ? 1 : 0);
      const need = category - firstNeed;
      const isAskedA = asked[teamA * (firstGroup - firstNeed) + need]!;
      const isAskedB = asked[teamB * (firstGroup - firstNeed) + need]!;
      if (model.isHard[category] === 1 && (changeA * isAskedA < 0 || changeB * isAskedB < 0)) return false;
      gainA += changeA * isAskedA * model.perCovered[teamA]!;
      gainB += changeB * isAskedB * model.perCovered[teamB]!;
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
