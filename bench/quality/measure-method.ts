import type { DataSet } from './data/data-set';
import type { Method, MethodResources } from './methods/method';
import { type LetterMeasure, measureLetters } from './metrics/measure-letters';

/** What one method gave on one or more data sets, taken together. */
export interface MethodMeasures {
  readonly method: string;
  readonly measures: readonly LetterMeasure[];
  /** Processor time: other work on the machine disturbs it less than the clock. */
  readonly msPerLetter: number;
}

/** Scores data sets one after the other; the time counts the scoring alone. */
export async function measureMethod(
  method: Method,
  dataSets: readonly DataSet[],
  resources: MethodResources,
): Promise<MethodMeasures> {
  const measures: LetterMeasure[] = [];
  let letters = 0;
  let microseconds = 0;
  for (const dataSet of dataSets) {
    const start = process.cpuUsage();
    const { values } = await method.score(dataSet, resources);
    const { user, system } = process.cpuUsage(start);
    microseconds += user + system;
    letters += dataSet.applicants.length;
    measures.push(...measureLetters(dataSet, values));
  }
  return { method: method.name, measures, msPerLetter: microseconds / 1000 / letters };
}
