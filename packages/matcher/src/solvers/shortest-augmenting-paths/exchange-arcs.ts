import type { RowReader } from '../read-rows';
import type { FreeProblem } from '../reduce-by-pins';
import type { Places } from './places';
import { SpareApplicants } from './spare-applicants';

/** One applicant's step along a path: leaves `from`, joins `to`; the outside node stands for no project. */
export interface Step {
  readonly applicant: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Arcs of the residual network with applicants left implicit: a node for each project and an outside node, numbered
 * `projects`. The arc from x to y stands for the cheapest exchange in which one applicant leaves x and joins y:
 *
 *   project j to project c   least a_ij - a_ic over applicants in j that may go to c and are not there
 *   project j to outside     least a_ij over applicants in j that hold more than their minimum
 *   outside to project c     least -a_ic over applicants below their maximum that may go to c and are not there
 *
 * Of equal exchanges the applicant with the lowest index is taken. A project's arcs are found when a search first asks
 * for them and then follow every step: O(projects) a step, and a rescan of the project's members for each arc that
 * the leaving applicant served, on average as many as projects over members. Memory O(projects^2 + edges).
 */
export class ExchangeArcs {
  readonly nodes: number;
  /** Cost of the arc from x to y at `x * nodes + y`, infinite where there is none. */
  readonly cost: Float64Array;
  /** The applicant who serves the arc, or -1. */
  readonly applicant: Int32Array;
  readonly #problem: FreeProblem;
  readonly #rows: RowReader;
  readonly #places: Places;
  readonly #outside: number;
  /** Projects whose arcs are known. */
  readonly #found: Uint8Array;
  readonly #row: Float64Array;
  /** When each applicant last stepped. */
  readonly #lastStep: Uint32Array;
  #stepsTaken = 0;
  #spare: SpareApplicants | undefined;

  constructor(problem: FreeProblem, rows: RowReader, places: Places) {
    this.#problem = problem;
    this.#rows = rows;
    this.#places = places;
    this.#outside = problem.projects;
    this.nodes = problem.projects + 1;
    this.cost = new Float64Array(this.nodes * this.nodes).fill(Number.POSITIVE_INFINITY);
    this.applicant = new Int32Array(this.nodes * this.nodes).fill(-1);
    this.#found = new Uint8Array(this.nodes);
    this.#row = new Float64Array(problem.projects);
    this.#lastStep = new Uint32Array(problem.applicants);
  }

  /** Brings a node's arcs up to date: to be called before they are read, after any step. */
  find(node: number): void {
    if (node === this.#outside) {
      this.#findOutside();
      return;
    }
    if (this.#found[node] === 1) return;
    this.#found[node] = 1;
    this.#forEachMember(node, (applicant) => {
      this.#rows.readRow(applicant, this.#row);
      this.#offer(applicant, node);
    });
  }

  /** Makes the applicants take the steps. */
  take(steps: readonly Step[]): void {
    const places = this.#places;
    const stale = new Map<number, number[]>();
    this.#stepsTaken += 1;
    for (const { applicant } of steps) {
      this.#lastStep[applicant] = this.#stepsTaken;
      this.#withdraw(applicant, stale);
    }
    for (const { applicant, from } of steps) if (from !== this.#outside) places.remove(applicant, from);
    for (const { applicant, to } of steps) if (to !== this.#outside) places.add(applicant, to);
    for (const { applicant } of steps) {
      this.#rows.readRow(applicant, this.#row);
      this.#forEachFoundProject(applicant, (project) => this.#offer(applicant, project));
    }
    for (const [project, arcs] of stale) this.#rescan(project, arcs);
    for (const { applicant, from, to } of steps) {
      if (this.#spare?.hasPlaceToSpare(applicant) !== true) continue;
      if (to === this.#outside) this.#spare.enterAll(applicant);
      else if (from !== this.#outside) this.#spare.enter(applicant, from);
    }
  }

  #findOutside(): void {
    this.#spare ??= new SpareApplicants(this.#problem, this.#rows, this.#places);
    const start = this.#outside * this.nodes;
    for (let project = 0; project < this.#problem.projects; project++) {
      const applicant = this.#spare.best(project);
      this.applicant[start + project] = applicant;
      this.cost[start + project] = applicant < 0 ? Number.POSITIVE_INFINITY : -this.#rows.scoreOf(applicant, project);
    }
  }

  /** Frees the arcs that an applicant serves, and notes them by project. */
  #withdraw(applicant: number, stale: Map<number, number[]>): void {
    this.#forEachFoundProject(applicant, (project) => {
      const arcs = stale.get(project) ?? [];
      const end = (project + 1) * this.nodes;
      for (let arc = project * this.nodes; arc < end; arc++) {
        if (this.applicant[arc] !== applicant) continue;
        this.cost[arc] = Number.POSITIVE_INFINITY;
        this.applicant[arc] = -1;
        arcs.push(arc);
      }
      stale.set(project, arcs);
    });
  }

  /** Offers an applicant, whose scores are in the row buffer, for every arc of a project they are in. */
  #offer(applicant: number, from: number): void {
    const { cost } = this;
    const row = this.#row;
    const start = from * this.nodes;
    const own = row[from]!;
    for (let project = 0; project < row.length; project++) {
      // Where the pair is forbidden the exchange costs infinitely much.
      const exchange = own - row[project]!;
      if (exchange > cost[start + project]! || exchange === Number.POSITIVE_INFINITY) continue;
      if (!this.#places.holds(applicant, project)) this.#serve(start + project, applicant, exchange);
    }
    if (this.#mayLeaveOne(applicant)) this.#serve(start + this.#outside, applicant, own);
  }

  /** Serves a project's freed arcs anew by those members who have not offered themselves since. */
  #rescan(from: number, arcs: readonly number[]): void {
    const start = from * this.nodes;
    this.#forEachMember(from, (applicant) => {
      if (this.#lastStep[applicant] === this.#stepsTaken) return;
      const own = this.#rows.scoreOf(applicant, from);
      for (const arc of arcs) {
        const to = arc - start;
        if (to === this.#outside) {
          if (this.#mayLeaveOne(applicant)) this.#serve(arc, applicant, own);
          continue;
        }
        const exchange = own - this.#rows.scoreOf(applicant, to);
        if (exchange > this.cost[arc]! || exchange === Number.POSITIVE_INFINITY) continue;
        if (!this.#places.holds(applicant, to)) this.#serve(arc, applicant, exchange);
      }
    });
  }

  #serve(arc: number, applicant: number, cost: number): void {
    const best = this.cost[arc]!;
    if (cost > best || (cost === best && applicant > this.applicant[arc]!)) return;
    this.cost[arc] = cost;
    this.applicant[arc] = applicant;
  }

  #forEachMember(project: number, visit: (applicant: number) => void): void {
    const { first, next, stride } = this.#places;
    for (let slot = first[project]!; slot >= 0; slot = next[slot]!) visit(Math.floor(slot / stride));
  }

  #forEachFoundProject(applicant: number, visit: (project: number) => void): void {
    const { stride, filled, held } = this.#places;
    const start = applicant * stride;
    for (let slot = start; slot < start + filled[applicant]!; slot++) {
      if (this.#found[held[slot]!] === 1) visit(held[slot]!);
    }
  }

  #mayLeaveOne(applicant: number): boolean {
    return this.#places.filled[applicant]! > this.#problem.places.min[applicant]!;
  }
}
