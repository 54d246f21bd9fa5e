import type { MipModel, MipOptions, MipSolution, MipSolver } from '@lettermatch/matcher';
import loadHighs, { type Highs, type Model, type ModelData } from 'highs';

let loaded: Promise<MipSolver> | undefined;

/** HiGHS, compiled to WebAssembly (Huangfu and Hall 2018), loaded once a process: 4 MB and some tenths of a second. */
export function loadMip(): Promise<MipSolver> {
  loaded ??= loadHighs()
    .then(
      (highs): MipSolver =>
        (model, options = {}) =>
          solveModel(highs, model, options),
    )
    .catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
  return loaded;
}

/** Bounds agree to this share of an objective: proofs in doubles cannot be closer. */
const RELATIVE_GAP = 1e-9;

function solveModel(highs: Highs, given: MipModel, options: MipOptions): MipSolution {
  if (given.columns === 0) return solveNothing(given);
  const isWhole = !options.relax && given.integer.some((flag) => flag === 1);
  if (isWhole && given.columns <= MOST_COLUMNS_TO_TRY) {
    const relaxed = runOnce(highs, given, options, false);
    if (relaxed.status === 'infeasible') return relaxed;
    if (
      relaxed.status === 'optimal' &&
      given.integer.every((flag, column) => flag === 0 || isNear(relaxed.values[column]!))
    )
      return {
        ...relaxed,
        values: relaxed.values.map((value, column) => (given.integer[column] === 1 ? Math.round(value) : value)),
      };
  }
  return runOnce(highs, given, options, isWhole);
}

/** Up to here the relaxation costs little beside the search, and is often whole: assignments nearly are. */
const MOST_COLUMNS_TO_TRY = 5_000;

function isNear(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

function runOnce(highs: Highs, given: MipModel, options: MipOptions, isWhole: boolean): MipSolution {
  return highs.withModel(describeModel(highs, given, isWhole), (model) => {
    model.options.set({
      output_flag: false,
      random_seed: 0,
      // Searches in sub-programmes take longer here than what they find is worth.
      mip_heuristic_run_rins: false,
      mip_heuristic_run_rens: false,
      mip_heuristic_run_root_reduced_cost: false,
      mip_rel_gap: RELATIVE_GAP,
      mip_abs_gap: 1e-9,
      primal_feasibility_tolerance: 1e-9,
      dual_feasibility_tolerance: 1e-9,
      mip_feasibility_tolerance: 1e-7,
      ...(options.maxNodes === undefined ? {} : { mip_max_nodes: options.maxNodes }),
      ...(options.maxIterations === undefined ? {} : { simplex_iteration_limit: options.maxIterations }),
    });
    if (isWhole && options.start) model.setSolution({ colValue: options.start });
    runModel(highs, model, options.shouldStop);
    return readSolution(highs, model, isWhole);
  });
}

/** HiGHS has no solution for a model without columns. */
function solveNothing({ rows, rowLower, rowUpper }: MipModel): MipSolution {
  const holds = rowLower.every((lower, row) => lower <= 0 && rowUpper[row]! >= 0);
  if (!holds) return { status: 'infeasible' };
  const values = new Float64Array();
  return { status: 'optimal', objective: 0, bound: 0, values, rowDual: new Float64Array(rows) };
}

function runModel({ constants }: Highs, model: Model, shouldStop?: () => boolean): void {
  if (shouldStop === undefined) {
    model.run();
    return;
  }
  const interrupt = (event: { readonly interrupt: () => unknown }) => {
    if (shouldStop()) event.interrupt();
    return undefined;
  };
  model.run({
    [constants.callbackType.mipInterrupt]: interrupt,
    [constants.callbackType.simplexInterrupt]: interrupt,
  });
}

function readSolution({ constants }: Highs, model: Model, isWhole: boolean): MipSolution {
  const { modelStatus, solutionStatus } = constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { status: 'infeasible' };
  const isOptimal = status === modelStatus.optimal;
  const hasSolution = isOptimal || model.info.get('primal_solution_status') === solutionStatus.feasible;
  const bound = isWhole ? Number(model.info.get('mip_dual_bound')) : Number.POSITIVE_INFINITY;
  if (!hasSolution) return { status: 'unknown', bound };
  const { colValue, rowDual } = model.getSolution();
  const objective = model.getObjectiveValue();
  return {
    status: isOptimal ? 'optimal' : 'feasible',
    objective,
    bound: isOptimal && !isWhole ? objective : Math.max(bound, objective),
    values: colValue,
    ...(isOptimal && !isWhole ? { rowDual } : {}),
  };
}

function describeModel({ constants }: Highs, model: MipModel, isWhole: boolean): ModelData {
  const { columns, rows, rowIndex, columnStart } = model;
  return {
    numCols: columns,
    numRows: rows,
    sense: constants.objectiveSense.maximize,
    colCost: model.cost,
    colLower: model.columnLower,
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: columns,
      starts: Int32Array.from(columnStart),
      indices: Int32Array.from(rowIndex),
      values: model.values,
    },
    ...(isWhole ? { integrality: Int32Array.from(model.integer) } : {}),
  };
}
