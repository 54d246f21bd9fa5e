import { createRowReader, type RowReader } from '../read-rows';
import type { FreeProblem } from '../reduce-by-pins';
import { ExchangeArcs, type Step } from './exchange-arcs';
import { Places } from './places';

/**
 * The residual network of an assignment with the prices that prove it, and Dijkstra's search on it.
 * Nodes are the projects, the outside node `projects` (people with a place to spare) and the sink (seats), which is
 * only ever a path's first or last node and has price 0. Every arc from x to y has
 * cost + price[y] - price[x] >= 0, up to rounding, which is taken for 0.
 */
export class ResidualNetwork {
  readonly problem: FreeProblem;
  readonly rows: RowReader;
  readonly places: Places;
  readonly arcs: ExchangeArcs;
  readonly outside: number;
  /** By project, and last the place price, which is the price of the outside node. */
  readonly price: Float64Array;
  /** From the start of the last search, in reduced costs; infinite where it did not reach. */
  readonly distance: Float64Array;
  /** The node before each on its shortest path, -1 at the path's start. */
  readonly previous: Int32Array;
  readonly settled: Uint8Array;

  constructor(problem: FreeProblem) {
    const { applicants, projects } = problem;
    const stride = problem.places.max.reduce((most, max) => Math.max(most, max), 0);
    this.problem = problem;
    this.rows = createRowReader(problem);
    this.places = new Places(applicants, projects, stride);
    this.arcs = new ExchangeArcs(problem, this.rows, this.places);
    this.outside = projects;
    this.price = new Float64Array(projects + 1);
    this.distance = new Float64Array(projects + 1);
    this.previous = new Int32Array(projects + 1);
    this.settled = new Uint8Array(projects + 1);
  }

  beginSearch(): void {
    this.distance.fill(Number.POSITIVE_INFINITY);
    this.previous.fill(-1);
    this.settled.fill(0);
  }

  /**
   * Settles nodes by distance, from those whose distance the caller has set, up to the nearest project with fewer
   * people than its limit, or -1 where none is reached. Of nodes at one distance such a project comes first, then the
   * lowest index. O(projects) a settled node.
   *
   * @param limit By project; none means that every node reached is settled.
   */
  settle(limit?: Uint32Array): number {
    const { distance, previous, settled, price, arcs } = this;
    const { cost, nodes } = arcs;
    const { load } = this.places;
    const isTarget = (node: number) => limit !== undefined && node < this.outside && load[node]! < limit[node]!;
    let last = -1;
    let start = 0;
    let reached = 0;
    // Distance of the last node settled less its price; infinite before the first, from where no arc leads on.
    let base = Number.POSITIVE_INFINITY;
    for (;;) {
      let nearest = -1;
      let shortest = Number.POSITIVE_INFINITY;
      for (let node = 0; node < nodes; node++) {
        if (settled[node] === 1) continue;
        const along = base + cost[start + node]! + price[node]!;
        if (along < distance[node]!) {
          distance[node] = Math.max(reached, along);
          previous[node] = last;
        }
        const reach = distance[node]!;
        if (reach > shortest) continue;
        if (reach < shortest || (nearest >= 0 && !isTarget(nearest) && isTarget(node))) {
          nearest = node;
          shortest = reach;
        }
      }
      if (nearest < 0 || isTarget(nearest)) return nearest;
      settled[nearest] = 1;
      arcs.find(nearest);
      last = nearest;
      start = nearest * nodes;
      reached = shortest;
      base = shortest - price[nearest]!;
    }
  }

  /** Sends one unit along the path found to `target`; `first` comes before it. */
  augment(target: number, first?: Step): void {
    const steps: Step[] = [];
    let to = target;
    for (let from = this.previous[to]!; from >= 0; from = this.previous[to]!) {
      steps.push({ applicant: this.arcs.applicant[from * this.arcs.nodes + to]!, from, to });
      to = from;
    }
    if (first !== undefined) steps.push({ ...first, to });
    this.arcs.take(steps.reverse());
  }
}
