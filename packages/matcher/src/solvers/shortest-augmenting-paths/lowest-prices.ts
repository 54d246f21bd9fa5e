import type { ResidualNetwork } from './residual-network';

/**
 * Lowers the prices of an optimal assignment to the lowest optimal ones, with the number of places fixed.
 *
 * With price 0 at the sink, optimal prices are those with price[y] >= price[x] - cost(x, y) for every arc of the
 * residual network, so the lowest price of a node is minus its distance from the sink (Ahuja, Magnanti & Orlin 1993,
 * sec. 9.4 and ch. 5). The sink has an arc of cost 0 to every project above its minimum, and to every project without
 * one: prices below 0 are never needed there. Nodes out of its reach have no lowest price: they get the largest
 * optimal prices that are not above 0. O(projects^2) once every node's arcs are known.
 */
export function lowerPrices(network: ResidualNetwork): void {
  const { problem, places, price, distance, settled, outside } = network;
  const { min } = problem.seats;
  network.beginSearch();
  for (let project = 0; project < problem.projects; project++) {
    const mayGiveSeat = places.load[project]! > min[project]! || min[project] === 0;
    // Below 0 where the project is empty, from where no arc leads on; its price then rises to 0.
    if (mayGiveSeat) distance[project] = price[project]!;
  }
  network.settle();
  const unreached: number[] = [];
  const old = price.slice();
  for (let node = 0; node <= outside; node++) {
    if (settled[node] === 1) price[node]! -= distance[node]!;
    else unreached.push(node);
  }
  raiseUnreached(network, unreached, old);
}

/** Largest prices with price[x] <= price[y] + cost(x, y) and at most 0, by Dijkstra's search against the arcs. */
function raiseUnreached(network: ResidualNetwork, unreached: readonly number[], old: Float64Array): void {
  const { price, settled, arcs } = network;
  const { cost, nodes } = arcs;
  // The largest price less the old one, which keeps every arc among the unreached at a reduced cost of 0 or more.
  const rise = new Float64Array(nodes);
  for (const node of unreached) {
    arcs.find(node);
    let largest = 0;
    for (let to = 0; to < nodes; to++) {
      if (settled[to] === 1) largest = Math.min(largest, price[to]! + cost[node * nodes + to]!);
    }
    rise[node] = largest - old[node]!;
  }
  const open = new Set(unreached);
  while (open.size > 0) {
    let least = -1;
    for (const node of open) if (least < 0 || rise[node]! < rise[least]!) least = node;
    open.delete(least);
    price[least] = old[least]! + rise[least]!;
    for (const node of open) {
      const reduced = Math.max(0, cost[node * nodes + least]! + old[least]! - old[node]!);
      rise[node] = Math.min(rise[node]!, rise[least]! + reduced);
    }
  }
}
