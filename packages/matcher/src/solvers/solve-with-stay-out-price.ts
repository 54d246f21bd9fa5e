import { computeBound, sumPlaces, withoutMinimums } from './certificate';
import { createKernels } from './kernels/create-kernels';
import { createRowReader } from './read-rows';
import { expandPlaces } from './reduce-by-pins';
import type { Problem, SolveOptions, SolveOutcome, SparseScores } from './solver';

/**
 * Solves for the largest total less `stayOutPrice` for each place that stays empty, which may fill fewer places than
 * there could be: by a solver of the total, on the same problem with a column more for each place that someone may
 * leave empty, where it costs that price. `placePrice` is the price itself, and proves the number of places with the total.
 * Copies the scores; otherwise the solver's complexity.
 */
export function solveWithStayOutPrice(
  problem: Problem & { readonly stayOutPrice: number },
  options: SolveOptions,
  solve: (problem: Problem, options: SolveOptions) => SolveOutcome,
): SolveOutcome {
  const { stayOutPrice, ...priceless } = problem;
  const places = expandPlaces(problem);
  const spare = places.max.map((most, applicant) => most - places.min[applicant]!);
  const copies = spare.reduce((most, count) => Math.max(most, count), 0);
  // Where nobody may leave a place empty, whatever that costs proves the total as well.
  const isFixed = copies === 0 || problem.projects === 0;
  const outcome = solve(isFixed ? priceless : addOutside(priceless, spare, copies, -stayOutPrice), options);
  // Outside there is room for everyone: rules that cannot all hold are those of the problem itself.
  if (outcome.status === 'infeasible') return isFixed ? outcome : solve({ ...priceless, places }, options);

  // Columns outside stand last in their rows.
  const projectOf = outcome.projectOf.map((project) => (project >= problem.projects ? -1 : project));
  const prices = outcome.prices.slice(0, problem.projects);
  let placed = 0;
  for (const project of projectOf) if (project >= 0) placed += 1;
  const objective = sumPlaces(problem, projectOf);
  const bounded = outcome.status === 'cancelled' ? withoutMinimums(problem) : problem;
  const bound = computeBound(bounded, placed, prices, stayOutPrice, createKernels);
  return {
    ...outcome,
    placed,
    objective,
    bound,
    gap: Math.max(0, bound - objective),
    projectOf,
    prices,
    placePrice: stayOutPrice,
  };
}

function addOutside(problem: Problem, spare: Uint32Array, copies: number, value: number): Problem {
  const { applicants, projects, places } = problem;
  const rows = createRowReader(problem);
  const row = new Float64Array(projects);
  const rowStart = new Uint32Array(applicants + 1);
  const project: number[] = [];
  const values: number[] = [];
  for (let applicant = 0; applicant < applicants; applicant++) {
    rows.readRow(applicant, row);
    row.forEach((score, column) => {
      if (score === Number.NEGATIVE_INFINITY) return;
      project.push(column);
      values.push(score);
    });
    for (let copy = 0; copy < spare[applicant]!; copy++) {
      project.push(projects + copy);
      values.push(value);
    }
    rowStart[applicant + 1] = project.length;
  }
  const scores: SparseScores = {
    kind: 'sparse',
    rowStart,
    project: Uint32Array.from(project),
    values: Float64Array.from(values),
  };
  const { max } = expandPlaces({ places, applicants });
  const outside = { min: new Array<number>(copies).fill(0), max: new Array<number>(copies).fill(applicants) };
  return {
    ...problem,
    projects: projects + copies,
    scores,
    places: { min: max, max },
    seats: {
      min: Uint32Array.of(...problem.seats.min, ...outside.min),
      max: Uint32Array.of(...problem.seats.max, ...outside.max),
    },
  };
}
