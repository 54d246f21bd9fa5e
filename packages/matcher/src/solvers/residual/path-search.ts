import type { Step } from '../shortest-augmenting-paths/exchange-arcs';
import type { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';

/** One applicant who changes: leaves `from` and joins `to`; -1 stands for no project. */
export interface Move {
  readonly applicant: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Dijkstra's search in reduced costs on the whole residual network (Ahuja, Magnanti & Orlin 1993, sec. 9.4 and 9.7),
 * with the sink as a node like others, so that a path may run through it: the projects, the outside node, the sink
 * (seats), and a last node for one applicant, with arcs only where `exits` says so.
 *
 *   project j to sink   0 where another seat of j may be taken
 *   sink to project j   0 where j may give a seat back
 *
 * Every arc from x to y must have cost + price[y] - price[x] >= 0, up to rounding, which is taken for 0.
 * O(projects) a settled node, once its arcs are known.
 */
export class PathSearch {
  readonly outside: number;
  readonly sink: number;
  readonly applicantNode: number;
  /** By node. */
  readonly price: Float64Array;
  readonly distance: Float64Array;
  /** The node before each on its shortest path, -1 at the path's start. */
  readonly previous: Int32Array;
  readonly settled: Uint8Array;
  /** Cost of the arc from a project or the outside node to the applicant's node. */
  exits: ReadonlyMap<number, number> = new Map();
  readonly #network: ResidualNetwork;
  readonly #seatsTaken: Int32Array;

  /** @param seatsTaken By project: what the seats' limits are compared with. */
  constructor(network: ResidualNetwork, seatsTaken: Int32Array = network.places.load) {
    const nodes = network.outside + 3;
    this.#network = network;
    this.#seatsTaken = seatsTaken;
    this.outside = network.outside;
    this.sink = network.outside + 1;
    this.applicantNode = network.outside + 2;
    this.price = new Float64Array(nodes);
    this.price.set(network.price);
    this.distance = new Float64Array(nodes);
    this.previous = new Int32Array(nodes);
    this.settled = new Uint8Array(nodes);
  }

  /** Forgets the last search and sets out from these nodes. */
  begin(starts: Iterable<number>): void {
    this.distance.fill(Number.POSITIVE_INFINITY);
    this.previous.fill(-1);
    this.settled.fill(0);
    for (const node of starts) this.distance[node] = 0;
  }

  /** Settles nodes by distance, then index, up to the first that is an end, or -1 where none is reached. */
  settle(isEnd: (node: number) => boolean): number {
    const { distance, settled } = this;
    for (;;) {
      let nearest = -1;
      let shortest = Number.POSITIVE_INFINITY;
      for (let node = 0; node < distance.length; node++) {
        if (distance[node]! >= shortest || settled[node] === 1) continue;
        nearest = node;
        shortest = distance[node]!;
      }
      if (nearest < 0 || isEnd(nearest)) return nearest;
      settled[nearest] = 1;
      this.#relax(nearest);
    }
  }

  /** The steps along the shortest path to a node, from its start. Arcs of the sink move nobody. */
  trace(end: number): Step[] {
    const { arcs } = this.#network;
    const steps: Step[] = [];
    for (let to = end; this.previous[to]! >= 0; to = this.previous[to]!) {
      const from = this.previous[to]!;
      if (from > this.outside || to > this.outside) continue;
      steps.push({ applicant: arcs.applicant[from * arcs.nodes + to]!, from, to });
    }
    return steps.reverse();
  }

  /** Sends one unit along the path found to a node, whose arcs then all cost 0 in reduced costs. */
  augment(end: number): void {
    this.#raisePrices(this.distance[end]!);
    for (let to = end; this.previous[to]! >= 0; to = this.previous[to]!) {
      const from = this.previous[to]!;
      if (to === this.sink) this.#seatsTaken[from]! += 1;
      else if (from === this.sink) this.#seatsTaken[to]! -= 1;
    }
    this.#network.arcs.take(this.trace(end));
  }

  /** Keeps the price of the sink at 0. */
  #raisePrices(length: number): void {
    const { price, distance } = this;
    const base = Math.max(0, length - distance[this.sink]!);
    for (let node = 0; node < this.applicantNode; node++) {
      price[node]! += Math.max(0, length - distance[node]!) - base;
    }
  }

  #relax(node: number): void {
    const { outside, sink, price } = this;
    const { min, max } = this.#network.problem.seats;
    const base = this.distance[node]! - price[node]!;
    if (node === sink) {
      for (let project = 0; project < outside; project++) {
        if (this.#seatsTaken[project]! > min[project]!) this.#offer(project, base + price[project]!, node);
      }
      return;
    }
    const { arcs } = this.#network;
    arcs.find(node);
    const { cost, nodes } = arcs;
    const { distance, previous, settled } = this;
    const reached = distance[node]!;
    const start = node * nodes;
    for (let to = 0; to < nodes; to++) {
      const along = base + cost[start + to]! + price[to]!;
      if (along >= distance[to]! || settled[to] === 1) continue;
      distance[to] = along > reached ? along : reached;
      previous[to] = node;
    }
    if (node < outside && this.#seatsTaken[node]! < max[node]!) this.#offer(sink, base + price[sink]!, node);
    const exit = this.exits.get(node);
    if (exit !== undefined) this.#offer(this.applicantNode, base + exit + price[this.applicantNode]!, node);
  }

  #offer(node: number, distance: number, previous: number): void {
    if (this.settled[node] === 1 || distance >= this.distance[node]!) return;
    this.distance[node] = Math.max(distance, this.distance[previous]!);
    this.previous[node] = previous;
  }
}
