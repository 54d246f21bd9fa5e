import { CLOSED, type Face, findPair, type Marks } from './face';

/** Fewest of some pairs, with the prices that prove it. */
export interface FewestPairs {
  /** Counted pairs in use; where the search was given up at the first, it is 1, and no assignment has 0. */
  readonly count: number;
  /** Projects of each applicant on the face, required places apart: the layout of an outcome, in no order. */
  readonly held: Int32Array;
  /** With weights -1 for counted pairs and 0 for others; whole numbers. */
  readonly prices: Float64Array;
  readonly placePrice: number;
}

export interface ExchangeOptions {
  /** Ends once it is certain that some counted pair must be used. */
  readonly onlyNone?: boolean;
  /** Polled before each search; `true` gives up. */
  readonly shouldStop?: () => boolean;
}

/**
 * Uses as few of the counted pairs as possible, at the same number of places, starting from any assignment of the face.
 *
 * Out-of-kilter (Fulkerson 1961; Ahuja, Magnanti & Orlin 1993, sec. 9.9) with costs 0 and 1. At first the counted pairs
 * in use cost 0, so that the assignment is optimal at prices 0; then each is made to cost 1. That lowers the reduced
 * cost of leaving it to -1 at least, and as all are whole numbers one breadth-first search over reduced costs of 0
 * either finds a cycle that leaves the pair, or a set of nodes whose price rises by 1.
 * Nodes are the projects, the outside (people with a place to spare), and the sink (seats), whose price stays 0; every arc from x to y has
 * cost + price[y] - price[x] >= 0.
 *
 * One search for each counted pair in use, O(open pairs) each at worst; memory O(open pairs).
 *
 * @param held Projects by applicant, the same number of slots each, -1 where empty; required places are passed over, and none is closed.
 */
export function findFewestPairs(
  face: Face,
  held: Int32Array,
  marks: Marks,
  options: ExchangeOptions = {},
): FewestPairs | undefined {
  const search = new ExchangeSearch(face, held, marks);
  for (const at of search.listUnpriced()) {
    if (options.shouldStop?.() === true) return undefined;
    const isLeft = search.leave(at);
    if (!isLeft && options.onlyNone === true) return search.result(1);
  }
  return search.result();
}

class ExchangeSearch {
  readonly #face: Face;
  readonly #stride: number;
  readonly #marks: Marks;
  /** By open pair. */
  readonly #isHeld: Uint8Array;
  /** Counted pairs in use that do not cost anything yet. */
  readonly #isUnpriced: Uint8Array;
  /** By open pair in use. */
  readonly #applicantOf: Uint32Array;
  readonly #filled: Uint32Array;
  /** Open pairs in use, by project. */
  readonly #members: number[][];
  readonly #price: Float64Array;
  readonly #outside: number;
  readonly #sink: number;
  /** The node before each in the search, the pair that is left on the way to it and the one that is taken; -1 for none. */
  readonly #previous: Int32Array;
  readonly #left: Int32Array;
  readonly #taken: Int32Array;
  readonly #takenBy: Int32Array;
  readonly #reached: Uint8Array;
  readonly #queue: number[] = [];

  constructor(face: Face, held: Int32Array, marks: Marks) {
    const { applicants, projects, entry } = face;
    this.#face = face;
    this.#stride = applicants === 0 ? 0 : held.length / applicants;
    this.#marks = marks;
    this.#isHeld = new Uint8Array(entry.length);
    this.#isUnpriced = new Uint8Array(entry.length);
    this.#applicantOf = new Uint32Array(entry.length);
    this.#filled = new Uint32Array(applicants);
    this.#members = Array.from({ length: projects }, () => []);
    this.#outside = projects;
    this.#sink = projects + 1;
    const nodes = projects + 2;
    this.#price = new Float64Array(nodes);
    this.#previous = new Int32Array(nodes);
    this.#left = new Int32Array(nodes);
    this.#taken = new Int32Array(nodes);
    this.#takenBy = new Int32Array(nodes);
    this.#reached = new Uint8Array(nodes);
    for (let slot = 0; slot < held.length; slot++) {
      const applicant = Math.floor(slot / this.#stride);
      const at = held[slot]! < 0 ? -1 : findPair(face, applicant, held[slot]!);
      if (at < 0) continue;
      this.#hold(at, applicant);
      this.#isUnpriced[at] = marks[entry[at]!]!;
    }
  }

  /** Counted pairs in use. */
  listUnpriced(): number[] {
    return this.#members.flat().filter((at) => this.#isUnpriced[at] === 1);
  }

  /** Makes a pair in use cost 1, and leaves it where an exchange allows that. Whether it is no longer in use. */
  leave(at: number): boolean {
    if (this.#isUnpriced[at] === 0) return this.#isHeld[at] === 0;
    this.#isUnpriced[at] = 0;
    const target = this.#face.project[at]!;
    this.#reached.fill(0);
    this.#queue.length = 0;
    // The cost has just risen by 1: arcs that leave the pair at a reduced cost of -1 are those at 0 before.
    this.#reachFromPair(at, target, -1);
    for (let next = 0; next < this.#queue.length && this.#reached[target] === 0; next++) this.#scan(this.#queue[next]!);
    if (this.#queue.length === 0) return false;
    if (this.#reached[target] === 1) {
      this.#exchange(target);
      return true;
    }
    const isSinkReached = this.#reached[this.#sink] === 1;
    for (let node = 0; node < this.#price.length; node++) {
      if (isSinkReached && this.#reached[node] === 0) this.#price[node]! -= 1;
      if (!isSinkReached && this.#reached[node] === 1) this.#price[node]! += 1;
    }
    return false;
  }

  result(count?: number): FewestPairs {
    const { applicants, projects, project, entry } = this.#face;
    const held = new Int32Array(applicants * this.#stride).fill(-1);
    const filled = new Uint32Array(applicants);
    let counted = 0;
    for (const members of this.#members) {
      for (const at of members) {
        const applicant = this.#applicantOf[at]!;
        held[applicant * this.#stride + filled[applicant]!] = project[at]!;
        filled[applicant]! += 1;
        counted += this.#marks[entry[at]!]!;
      }
    }
    return {
      count: count ?? counted,
      held,
      prices: this.#price.slice(0, projects),
      placePrice: this.#price[this.#outside]!,
    };
  }

  #cost(at: number): number {
    return this.#marks[this.#face.entry[at]!]! - this.#isUnpriced[at]!;
  }

  #reach(node: number, previous: number, left: number, taken: number, applicant: number): void {
    if (this.#reached[node] === 1) return;
    this.#reached[node] = 1;
    this.#previous[node] = previous;
    this.#left[node] = left;
    this.#taken[node] = taken;
    this.#takenBy[node] = applicant;
    this.#queue.push(node);
  }

  /** Reaches all nodes at this reduced cost by leaving a pair. */
  #reachFromPair(at: number, from: number, reduced: number): void {
    const { rowStart, project, entry, places } = this.#face;
    const applicant = this.#applicantOf[at]!;
    const base = reduced + this.#cost(at) + this.#price[from]!;
    for (let to = rowStart[applicant]!; to < rowStart[applicant + 1]!; to++) {
      const node = project[to]!;
      if (this.#reached[node] === 1 || this.#isHeld[to] === 1) continue;
      const mark = this.#marks[entry[to]!]!;
      if (mark !== CLOSED && mark + this.#price[node]! === base) this.#reach(node, from, at, to, applicant);
    }
    if (this.#filled[applicant]! > places.min[applicant]! && this.#price[this.#outside] === base) {
      this.#reach(this.#outside, from, at, -1, -1);
    }
  }

  #scan(from: number): void {
    if (from === this.#outside) this.#scanOutside();
    else if (from === this.#sink) this.#scanSink();
    else {
      const { seats } = this.#face;
      const members = this.#members[from]!;
      if (members.length < seats.max[from]! && this.#price[from] === 0) this.#reach(this.#sink, from, -1, -1, -1);
      for (const at of members) this.#reachFromPair(at, from, 0);
    }
  }

  #scanOutside(): void {
    const { applicants, rowStart, project, entry, places } = this.#face;
    const placePrice = this.#price[this.#outside]!;
    for (let applicant = 0; applicant < applicants; applicant++) {
      if (this.#filled[applicant]! >= places.max[applicant]!) continue;
      for (let to = rowStart[applicant]!; to < rowStart[applicant + 1]!; to++) {
        const node = project[to]!;
        const mark = this.#marks[entry[to]!]!;
        if (this.#isHeld[to] === 0 && mark !== CLOSED && mark + this.#price[node]! === placePrice) {
          this.#reach(node, this.#outside, -1, to, applicant);
        }
      }
    }
  }

  #scanSink(): void {
    const { projects, seats } = this.#face;
    for (let node = 0; node < projects; node++) {
      if (this.#members[node]!.length > seats.min[node]! && this.#price[node] === 0) {
        this.#reach(node, this.#sink, -1, -1, -1);
      }
    }
  }

  /** Leaves and takes the pairs along the cycle that was found. */
  #exchange(target: number): void {
    const left: number[] = [];
    const taken: { readonly at: number; readonly applicant: number }[] = [];
    let node = target;
    do {
      if (this.#left[node]! >= 0) left.push(this.#left[node]!);
      if (this.#taken[node]! >= 0) taken.push({ at: this.#taken[node]!, applicant: this.#takenBy[node]! });
      node = this.#previous[node]!;
    } while (node !== target);
    for (const at of left) this.#release(at);
    for (const { at, applicant } of taken) this.#hold(at, applicant);
  }

  #hold(at: number, applicant: number): void {
    this.#isHeld[at] = 1;
    this.#applicantOf[at] = applicant;
    this.#filled[applicant]! += 1;
    this.#members[this.#face.project[at]!]!.push(at);
  }

  #release(at: number): void {
    this.#isHeld[at] = 0;
    this.#isUnpriced[at] = 0;
    this.#filled[this.#applicantOf[at]!]! -= 1;
    const members = this.#members[this.#face.project[at]!]!;
    members[members.indexOf(at)] = members[members.length - 1]!;
    members.pop();
  }
}
