import { expandPlaces } from '../reduce-by-pins';
import type { Problem } from '../solver';
import type { MipModel } from './mip';
import { type Entry, ModelBuilder } from './model-builder';
import type { SideRules } from './side-rules';
import type { Units } from './units';

/** What the model is of. */
export interface RuledProblem {
  readonly problem: Problem;
  readonly rules: SideRules;
  readonly units: Units;
}

/** Places of units, each counted by a weight, that must come to at least so many. */
export interface Floor {
  /** By unit: what a place of it counts. */
  readonly weights: Float64Array;
  readonly atLeast: number;
}

/** Which limits are in the model: the others have not been broken so far. */
export interface ActiveLimits {
  readonly counts: Set<number>;
  /** `index x projects + project`. */
  readonly notAlone: Set<number>;
  /** Of soft ones. */
  readonly together: Set<number>;
}

export interface ModelRequest {
  /** Pairs of units and projects that have a column, ascending. */
  readonly pairs: readonly number[];
  readonly active: ActiveLimits;
  /** The scores less what breaches cost; or places, each counted by its unit's weight. */
  readonly objective: 'score' | Float64Array;
  readonly floors: readonly Floor[];
  /** What a place too few costs in a row that asks for a least; without it such rows are hard. */
  readonly shortfallCost?: number;
}

/** A limit as a sum over pairs: `coefficient` by unit, in these projects. */
export interface LinearLimit {
  readonly row: number;
  readonly coefficients: ReadonlyMap<number, number>;
  readonly projects: Uint32Array | readonly number[];
}

/** The model, its first columns those of `pairs`, and where its rows are. */
export interface BuiltModel {
  readonly model: MipModel;
  /** Added to the objective. */
  readonly constant: number;
  readonly limits: readonly LinearLimit[];
  /** By unit, by project: their rows; a project that may close has two, that of its maximum first. */
  readonly unitRow: Int32Array;
  readonly seatRows: readonly (readonly number[])[];
  readonly floorRows: readonly number[];
  /** Columns from here on are shortfalls. */
  readonly shortfallFrom: number;
}

/**
 * The rules as a mixed-integer programme over the given pairs. Units are people, so that those who stay together cost no rows;
 * people who must not be alone in a project get a switch b there: each of them <= b, and 2 b <= all of them.
 * O(pairs x limits of their people).
 */
export function buildModel({ problem, rules, units }: RuledProblem, request: ModelRequest): BuiltModel {
  const { projects, seats } = problem;
  const { pairs, active, objective, floors, shortfallCost } = request;
  const builder = new ModelBuilder();
  const isScore = objective === 'score';
  const shortfalls: number[] = [];
  const addLeastRow = (lower: number, upper: number) => {
    const row = builder.addRow(lower, upper);
    if (lower > 0) shortfalls.push(row);
    return row;
  };
  const unitRow = Int32Array.from(units.members, (_, unit) =>
    addLeastRow(units.places.min[unit]!, units.places.max[unit]!),
  );
  const closable = new Map<number, number>();
  for (const { project, cost } of rules.mayClose)
    if (seats.min[project]! > 0) closable.set(project, (closable.get(project) ?? 0) + cost);
  const seatRows = Array.from({ length: projects }, (_, project) =>
    closable.has(project)
      ? [builder.addRow(-Infinity, 0), builder.addRow(0, Infinity)]
      : [addLeastRow(seats.min[project]!, seats.max[project]!)],
  );
  const floorRows = floors.map(({ atLeast }) => addLeastRow(atLeast, Infinity));

  const limits: LinearLimit[] = [];
  const countColumns: (() => void)[] = [];
  for (const index of [...active.counts].sort(ascending)) {
    const { applicants, projects: among, min, max, weight } = rules.counts[index]!;
    const row = weight === undefined ? addLeastRow(min, max) : builder.addRow(min, max);
    limits.push({ row, coefficients: countByUnit(applicants, units), projects: among });
    if (weight === undefined) continue;
    const slack = { cost: isScore ? -weight : 0, upper: Infinity, isWhole: false };
    countColumns.push(() => {
      if (min > 0) builder.addColumn([[row, 1]], slack);
      if (max < Infinity) builder.addColumn([[row, -1]], slack);
    });
  }
  const switches = [...active.notAlone].sort(ascending).map((key) => {
    const { applicants, weight } = rules.notAlone[Math.floor(key / projects)]!;
    const row = builder.addRow(0, Infinity);
    const coefficients = countByUnit(applicants, units);
    limits.push({ row, coefficients, projects: [key % projects] });
    return { row, coefficients, weight, project: key % projects, memberRows: [] as number[] };
  });
  const most = expandPlaces(problem).max;
  const homes = [...active.together].sort(ascending).map((index) => {
    const { applicants, weight = 0 } = rules.together[index]!;
    const row = builder.addRow(0, Math.max(...Array.from(applicants, (applicant) => most[applicant]!)));
    const memberRows = Array.from({ length: projects }, () => [] as Entry[]);
    return { row, coefficients: countByUnit(applicants, units), weight, memberRows };
  });

  const entriesOf = groupByUnit(limits, units.count, projects);
  for (const pair of pairs) {
    const unit = Math.floor(pair / projects);
    const project = pair % projects;
    const size = units.members[unit]!.length;
    const entries: Entry[] = [[unitRow[unit]!, 1], ...seatRows[project]!.map((row): Entry => [row, size])];
    floors.forEach(({ weights }, index) => {
      if (weights[unit] !== 0) entries.push([floorRows[index]!, weights[unit]!]);
    });
    for (const { row, coefficient, inProject } of entriesOf[unit]!) {
      if (inProject[project] === 1) entries.push([row, coefficient]);
    }
    for (const { coefficients, memberRows, project: where } of switches) {
      // Two of a unit are never alone.
      if (where !== project || coefficients.get(unit) !== 1) continue;
      const row = builder.addRow(-Infinity, 0);
      memberRows.push(row);
      entries.push([row, 1]);
    }
    for (const { coefficients, memberRows } of homes) {
      const count = coefficients.get(unit);
      if (count === undefined) continue;
      const row = builder.addRow(-Infinity, 0);
      memberRows[project]!.push([row, count]);
      entries.push([row, 1]);
    }
    const cost = isScore ? units.scores[pair]! : objective[unit]!;
    builder.addColumn(entries, { cost, lower: units.pinned.has(pair) ? 1 : 0 });
  }
  for (const add of countColumns) add();
  for (const [project, cost] of closable) {
    const [mostRow, leastRow] = seatRows[project]!;
    const entries: Entry[] = [
      [mostRow!, -seats.max[project]!],
      [leastRow!, -seats.min[project]!],
    ];
    builder.addColumn(entries, { cost: isScore ? cost : 0 });
  }
  for (const { row, weight, memberRows } of switches) {
    builder.addColumn([[row, -2], ...memberRows.map((member): Entry => [member, -1])]);
    if (weight !== undefined) builder.addColumn([[row, 1]], { cost: isScore ? -weight : 0, isWhole: false });
  }
  for (const { row, weight, memberRows } of homes) {
    for (const entries of memberRows) {
      if (entries.length === 0) continue;
      builder.addColumn([[row, 1], ...entries.map(([member]): Entry => [member, -1])]);
      for (const [member, count] of entries)
        builder.addColumn([[member, -1]], { cost: isScore ? -weight * count : 0, isWhole: false });
    }
  }
  const shortfallFrom = builder.columns;
  if (shortfallCost !== undefined) {
    for (const row of shortfalls)
      builder.addColumn([[row, 1]], { cost: -shortfallCost, upper: Infinity, isWhole: false });
  }
  const constant = isScore ? -[...closable.values()].reduce((sum, cost) => sum + cost, 0) : 0;
  return { model: builder.build(), constant, limits, unitRow, seatRows, floorRows, shortfallFrom };
}

/** How many of the applicants each unit has. */
function countByUnit(applicants: Uint32Array, { unitOf }: Units): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const applicant of applicants) {
    const unit = unitOf[applicant]!;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

interface UnitLimit {
  readonly row: number;
  readonly coefficient: number;
  /** 1 by project where the limit holds. */
  readonly inProject: Uint8Array;
}

/** The limits that count a unit, by unit. */
export function groupByUnit(
  limits: readonly LinearLimit[],
  units: number,
  projects: number,
): readonly (readonly UnitLimit[])[] {
  const grouped = Array.from({ length: units }, () => [] as UnitLimit[]);
  for (const { row, coefficients, projects: among } of limits) {
    const inProject = new Uint8Array(projects);
    for (const project of among) inProject[project] = 1;
    for (const [unit, coefficient] of coefficients) grouped[unit]!.push({ row, coefficient, inProject });
  }
  return grouped;
}

function ascending(a: number, b: number): number {
  return a - b;
}
