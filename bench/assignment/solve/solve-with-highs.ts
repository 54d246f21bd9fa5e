import type { Problem } from '@lettermatch/matcher';
import { importPeer } from './import-peer';
import { repeatRuns } from './repeat-runs';
import type { RunLimits } from './run-limits';
import type { SolveRun } from './solve-run';

/** What is used of highs-js. */
interface Highs {
  readonly constants: {
    readonly objectiveSense: { readonly maximize: unknown };
    readonly modelStatus: { readonly optimal: unknown };
  };
  readonly withModel: <Result>(model: object, use: (model: HighsModel) => Result) => Result;
}

interface HighsModel {
  readonly options: { readonly set: (options: object) => void };
  readonly run: () => void;
  readonly getModelStatus: () => unknown;
  readonly getSolution: () => { readonly colValue: Float64Array };
}

/** HiGHS in WebAssembly: a linear programme with a variable for each pair; dense scores, nothing forbidden. */
export async function solveWithHighs(problem: Problem, limits: RunLimits): Promise<SolveRun> {
  const load = await importPeer<() => Promise<Highs>>('highs');
  const highs = await load();
  const { measured } = await repeatRuns(() => solveOnce(problem, highs), limits);
  return measured;
}

function solveOnce(problem: Problem, highs: Highs) {
  return highs.withModel(buildModel(problem, highs), (model) => {
    model.options.set({ output_flag: false });
    model.run();
    const { colValue } = model.getSolution();
    let placed = 0;
    let objective = 0;
    problem.scores.values.forEach((score, pair) => {
      placed += colValue[pair] ?? 0;
      objective += score * (colValue[pair] ?? 0);
    });
    return { isOptimal: model.getModelStatus() === highs.constants.modelStatus.optimal, placed, objective };
  });
}

/** Rows are applicants, then projects; each column has one of either. */
function buildModel({ applicants, projects, places, seats, scores }: Problem, highs: Highs): object {
  if (typeof places !== 'number') throw new Error('All applicants must have the same places.');
  const pairs = applicants * projects;
  const rowsOfPairs = new Int32Array(2 * pairs);
  for (let pair = 0; pair < pairs; pair += 1) {
    rowsOfPairs[2 * pair] = Math.floor(pair / projects);
    rowsOfPairs[2 * pair + 1] = applicants + (pair % projects);
  }
  return {
    numCols: pairs,
    numRows: applicants + projects,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(scores.values),
    colLower: new Float64Array(pairs),
    colUpper: new Float64Array(pairs).fill(1),
    rowLower: Float64Array.of(...new Array<number>(applicants).fill(places), ...seats.min),
    rowUpper: Float64Array.of(...new Array<number>(applicants).fill(places), ...seats.max),
    matrix: {
      format: 'csc',
      numRows: applicants + projects,
      numCols: pairs,
      starts: Int32Array.from({ length: pairs + 1 }, (_, pair) => 2 * pair),
      indices: rowsOfPairs,
      values: new Float64Array(2 * pairs).fill(1),
    },
  };
}
