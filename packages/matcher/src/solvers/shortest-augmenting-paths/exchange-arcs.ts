import type { RowReader } from '../read-rows';
import type { FreeProblem } from '../reduce-by-pins';
import type { Places } from './places';

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
 * Of equal exchanges the applicant with the lowest index is taken. A node's arcs are found when a search first asks
 * for them and then follow every step: O(projects) a step, and a rescan of the node's members for each arc that
 * the leaving applicant served, on average as many as projects over members. Memory O(projects^2).
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
  readonly #found: Uint8Array;
  readonly #row: Float64Array;

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
  }

  /** Finds a node's arcs unless they are known. */
  find(node: number): void {
    if (this.#found[node] === 1) return;
    this.#found[node] = 1;
    this.#forEachMember(node, (applicant) => {
      this.#rows.readRow(applicant, this.#row);
      this.#offer(applicant, node);
    });
  }

  /** Makes the applicants take the steps, and brings the arcs up to date. */
  take(steps: readonly Step[]): void {
    const places = this.#places;
    const stale: number[] = [];
    for (const { applicant } of steps) this.#withdraw(applicant, stale);
    for (const { applicant, from } of steps) if (from !== this.#outside) places.remove(applicant, from);
    for (const { applicant, to } of steps) if (to !== this.#outside) places.add(applicant, to);
    for (const { applicant } of steps) {
      this.#rows.readRow(applicant, this.#row);
      for (const node of this.#nodesOf(applicant)) this.#offer(applicant, node);
    }
    for (const arc of stale) this.#rescan(arc);
  }

  /** Nodes with known arcs that an applicant may serve. */
  #nodesOf(applicant: number): number[] {
    const { stride, filled, held } = this.#places;
    const nodes: number[] = [];
    const start = applicant * stride;
    for (let slot = start; slot < start + filled[applicant]!; slot++) {
      if (this.#found[held[slot]!] === 1) nodes.push(held[slot]!);
    }
    if (this.#found[this.#outside] === 1 && this.#hasPlaceToSpare(applicant)) nodes.push(this.#outside);
    return nodes;
  }

  #withdraw(applicant: number, stale: number[]): void {
    for (const node of this.#nodesOf(applicant)) {
      const end = (node + 1) * this.nodes;
      for (let arc = node * this.nodes; arc < end; arc++) {
        if (this.applicant[arc] !== applicant) continue;
        this.cost[arc] = Number.POSITIVE_INFINITY;
        this.applicant[arc] = -1;
        stale.push(arc);
      }
    }
  }

  /** Offers an applicant, whose scores are in the row buffer, for every arc of a node they are in. */
  #offer(applicant: number, node: number): void {
    const row = this.#row;
    const start = node * this.nodes;
    const own = node === this.#outside ? 0 : row[node]!;
    for (let project = 0; project < row.length; project++) {
      const cost = own - row[project]!;
      // Infinite where the pair is forbidden; an equal cost matters only for the lower index.
      if (cost <= this.cost[start + project]! && cost < Number.POSITIVE_INFINITY) {
        if (!this.#places.holds(applicant, project)) this.#serve(start + project, applicant, cost);
      }
    }
    if (node !== this.#outside && this.#mayLeaveOne(applicant)) this.#serve(start + this.#outside, applicant, own);
  }

  #rescan(arc: number): void {
    const node = Math.floor(arc / this.nodes);
    const to = arc % this.nodes;
    this.#forEachMember(node, (applicant) => {
      const own = node === this.#outside ? 0 : this.#rows.scoreOf(applicant, node);
      if (to === this.#outside) {
        if (this.#mayLeaveOne(applicant)) this.#serve(arc, applicant, own);
        return;
      }
      const cost = own - this.#rows.scoreOf(applicant, to);
      if (cost < Number.POSITIVE_INFINITY && !this.#places.holds(applicant, to)) this.#serve(arc, applicant, cost);
    });
  }

  #serve(arc: number, applicant: number, cost: number): void {
    const best = this.cost[arc]!;
    if (cost > best || (cost === best && applicant > this.applicant[arc]!)) return;
    this.cost[arc] = cost;
    this.applicant[arc] = applicant;
  }

  #forEachMember(node: number, visit: (applicant: number) => void): void {
    if (node === this.#outside) {
      for (let applicant = 0; applicant < this.#problem.applicants; applicant++) {
        if (this.#hasPlaceToSpare(applicant)) visit(applicant);
      }
      return;
    }
    const { first, next, stride } = this.#places;
    for (let slot = first[node]!; slot >= 0; slot = next[slot]!) visit(Math.floor(slot / stride));
  }

  #hasPlaceToSpare(applicant: number): boolean {
    return this.#places.filled[applicant]! < this.#problem.places.max[applicant]!;
  }

  #mayLeaveOne(applicant: number): boolean {
    return this.#places.filled[applicant]! > this.#problem.places.min[applicant]!;
  }
}
