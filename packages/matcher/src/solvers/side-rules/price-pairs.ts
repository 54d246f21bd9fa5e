import { type BuiltModel, groupByUnit, type ModelRequest, type RuledProblem } from './build-model';

/**
 * Reduced costs of all pairs at the duals of a relaxation, in the model or not: what a pair is worth less what it takes up of its
 * unit, its seats and its limits. Row-major by unit, `-Infinity` where a pair is forbidden. Rows that only pairs in the model have
 * are left aside, so that a pair outside is never worth more than its number. O(pairs + limits of each unit x projects).
 */
export function pricePairs(
  { problem: { projects }, units }: RuledProblem,
  { objective, floors }: Pick<ModelRequest, 'objective' | 'floors'>,
  built: BuiltModel,
  dual: Float64Array,
): Float64Array {
  const { limits, unitRow, seatRows, floorRows } = built;
  const seatPrice = Float64Array.from(seatRows, (rows) => rows.reduce((sum, row) => sum + dual[row]!, 0));
  const limitsOf = groupByUnit(
    limits.filter(({ row }) => dual[row] !== 0),
    units.count,
    projects,
  );
  const reduced = new Float64Array(units.count * projects);
  for (let unit = 0; unit < units.count; unit++) {
    const size = units.members[unit]!.length;
    let own = dual[unitRow[unit]!]!;
    floors.forEach(({ weights }, index) => {
      own += weights[unit]! * dual[floorRows[index]!]!;
    });
    for (let project = 0; project < projects; project++) {
      const pair = unit * projects + project;
      const score = units.scores[pair]!;
      if (score === Number.NEGATIVE_INFINITY) {
        reduced[pair] = score;
        continue;
      }
      let worth = (objective === 'score' ? score : objective[unit]!) - own - size * seatPrice[project]!;
      for (const { row, coefficient, inProject } of limitsOf[unit]!)
        if (inProject[project] === 1) worth -= coefficient * dual[row]!;
      reduced[pair] = worth;
    }
  }
  return reduced;
}
