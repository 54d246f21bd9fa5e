import type { DataSet } from '../data/data-set';
import { assignByScores } from './assign-by-scores';

/** Share of people whom the optimal assignments of two data sets, of the same people and targets, put on the same target. */
export function samePlaces(
  first: { readonly dataSet: DataSet; readonly values: Float64Array },
  second: { readonly dataSet: DataSet; readonly values: Float64Array },
): number {
  const places = [first, second].map(({ dataSet: { applicants, targets, seats }, values }) => {
    const assigned = assignByScores(values, applicants.length, seats);
    return new Map(applicants.map(({ id }, row) => [id, targets[assigned[row] ?? -1]?.id]));
  });
  const [one, other] = places;
  const people = [...(one?.keys() ?? [])];
  return people.filter((id) => one?.get(id) !== undefined && one.get(id) === other?.get(id)).length / people.length;
}
