import type { Neighbours } from './neighbours';

/** Lefts that each need some rights, rights that each serve some lefts, and who may meet. */
export interface Demands {
  /** How many different rights each left needs. */
  readonly demand: Uint32Array;
  /** How many lefts each right serves. */
  readonly capacity: Uint32Array;
  readonly neighbours: Neighbours;
  /** Ends at the first demand that cannot be met: what is crowded is then what that one meets. */
  readonly stopsShort?: boolean;
}

export interface Matching {
  /** What each left lacks. The sum is the least that any matching lacks. */
  readonly missing: Uint32Array;
  readonly rightsOf: (left: number) => number[];
  /** How many lefts each right serves. */
  readonly load: Uint32Array;
  /** Where demand exceeds capacity: rights without room, which serve only lefts that may meet no other right. Ascending. */
  readonly crowdedRights: readonly number[];
  /** The lefts that compete for them, ascending. */
  readonly crowdedLefts: readonly number[];
}

/**
 * Meets as many demands as can be met, those of the first lefts first: maximum matching with capacities by augmenting
 * paths (Berge 1957), breadth first. A right that a search has seen is looked at no more, so a search costs a look at each left it
 * reaches and at the rights not seen yet: far from all pairs where most may meet. What a failed search has
 * reached no later path leaves, so it is never searched again: failures together cost one look at each pair.
 * O(pairs) a path at worst; memory O(lefts + rights + demands).
 */
export function matchDemands(demands: Demands): Matching {
  const search = new DemandSearch(demands);
  const missing = new Uint32Array(demands.demand.length);
  for (let left = 0; left < missing.length; left++) {
    const needed = demands.demand[left]!;
    for (let met = 0; met < needed; met++) {
      if (search.meetOne(left)) continue;
      missing[left] = needed - met;
      break;
    }
    if (missing[left]! > 0 && demands.stopsShort === true) break;
  }
  return { missing, ...search.read() };
}

/** Lefts that may meet no more rights than this, or than this part of them, are given lists, so that searches do not try all rights for them. */
const FEW = 32;
const FEW_OF = 16;

class DemandSearch {
  readonly #neighbours: Neighbours;
  /** A slot for each thing that a left needs: the right that it has, and the slots before and after it there. */
  readonly #slotStart: Uint32Array;
  readonly #leftOf: Uint32Array;
  readonly #right: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #met: Uint32Array;
  readonly #first: Int32Array;
  readonly #load: Uint32Array;
  readonly #capacity: Uint32Array;
  /** Rights with room, in no order, and where each is among them. */
  readonly #open: Uint32Array;
  readonly #openAt: Int32Array;
  #openCount: number;
  /** Rights that no failed search has seen, and of them those that this search has not. */
  #alive: Uint32Array;
  readonly #unseen: Uint32Array;
  #unseenCount = 0;
  readonly #isCrowded: Uint8Array;
  readonly #crowdedLefts = new Set<number>();
  /** The rights of lefts that may meet few, `null` for those that may meet many: found when a left is first looked at. */
  readonly #few: (readonly number[] | null)[] = [];
  #search = 0;
  /** The last search that saw a right, and the left that did. */
  readonly #seenIn: Uint32Array;
  readonly #seenBy: Uint32Array;
  /** Rights in the order they were seen. */
  readonly #queue: Uint32Array;
  #queueEnd = 0;
  /** The last search that reached a left, and the slot that it would give up, -1 for none. */
  readonly #reachedIn: Uint32Array;
  readonly #givesUp: Int32Array;

  constructor({ demand, capacity, neighbours }: Demands) {
    const { lefts, rights } = neighbours;
    this.#neighbours = neighbours;
    this.#slotStart = new Uint32Array(lefts + 1);
    for (let left = 0; left < lefts; left++) {
      // No left can have more than all rights.
      this.#slotStart[left + 1] = this.#slotStart[left]! + Math.min(demand[left]!, rights);
    }
    const slots = this.#slotStart[lefts]!;
    this.#leftOf = new Uint32Array(slots);
    for (let left = 0; left < lefts; left++) {
      this.#leftOf.fill(left, this.#slotStart[left]!, this.#slotStart[left + 1]!);
    }
    this.#right = new Int32Array(slots).fill(-1);
    this.#next = new Int32Array(slots);
    this.#previous = new Int32Array(slots);
    this.#met = new Uint32Array(lefts);
    this.#first = new Int32Array(rights).fill(-1);
    this.#load = new Uint32Array(rights);
    this.#capacity = capacity;
    this.#alive = Uint32Array.from({ length: rights }, (_, right) => right);
    this.#open = this.#alive.filter((right) => capacity[right]! > 0);
    this.#openCount = this.#open.length;
    this.#openAt = new Int32Array(rights).fill(-1);
    for (const [at, right] of this.#open.entries()) this.#openAt[right] = at;
    this.#unseen = new Uint32Array(rights);
    this.#isCrowded = new Uint8Array(rights);
    this.#seenIn = new Uint32Array(rights);
    this.#seenBy = new Uint32Array(rights);
    this.#queue = new Uint32Array(rights);
    this.#reachedIn = new Uint32Array(lefts);
    this.#givesUp = new Int32Array(lefts);
  }

  /** Meets one more demand of a left, which others may change for; `false` where that cannot be. */
  meetOne(left: number): boolean {
    const right = this.#findOpen(left);
    if (right >= 0) {
      this.#take(left, -1, right);
      return true;
    }
    return this.#augment(left);
  }

  read(): Omit<Matching, 'missing'> {
    return {
      rightsOf: (left) => [...this.#right.subarray(this.#slotStart[left]!, this.#slotStart[left]! + this.#met[left]!)],
      load: this.#load,
      crowdedRights: Array.from(this.#isCrowded.keys()).filter((right) => this.#isCrowded[right] === 1),
      crowdedLefts: [...this.#crowdedLefts].sort((a, b) => a - b),
    };
  }

  #findOpen(left: number): number {
    const { listed, mayMeet } = this.#neighbours;
    if (listed !== undefined) {
      for (let at = listed.start[left]!; at < listed.start[left + 1]!; at++) {
        const right = listed.right[at]!;
        if (this.#load[right]! < this.#capacity[right]! && !this.#holds(left, right)) return right;
      }
      return -1;
    }
    const count = this.#openCount;
    // From elsewhere for each left, so that few meet where there is no room.
    let at = count === 0 ? 0 : left % count;
    for (let looked = 0; looked < count; looked++) {
      const right = this.#open[at]!;
      if (mayMeet(left, right) && !this.#holds(left, right)) return right;
      at = at + 1 === count ? 0 : at + 1;
    }
    return -1;
  }

  #augment(start: number): boolean {
    this.#search += 1;
    this.#queueEnd = 0;
    this.#unseenCount = this.#alive.length;
    if (this.#neighbours.listed === undefined) this.#unseen.set(this.#alive);
    const reached = [start];
    this.#reachedIn[start] = this.#search;
    this.#givesUp[start] = -1;
    if (this.#look(start)) return true;
    for (let at = 0; at < this.#queueEnd; at++) {
      for (let slot = this.#first[this.#queue[at]!]!; slot >= 0; slot = this.#next[slot]!) {
        const left = this.#leftOf[slot]!;
        if (this.#reachedIn[left] === this.#search) continue;
        this.#reachedIn[left] = this.#search;
        this.#givesUp[left] = slot;
        reached.push(left);
        if (this.#look(left)) return true;
      }
    }
    for (const right of this.#queue.subarray(0, this.#queueEnd)) this.#isCrowded[right] = 1;
    for (const left of reached) this.#crowdedLefts.add(left);
    if (this.#queueEnd > 0) this.#alive = this.#alive.filter((right) => this.#isCrowded[right] === 0);
    return false;
  }

  /** Sees every right that a left may meet; at the first with room the path is done. */
  #look(left: number): boolean {
    const { listed, mayMeet } = this.#neighbours;
    if (listed !== undefined) {
      for (let at = listed.start[left]!; at < listed.start[left + 1]!; at++) {
        const right = listed.right[at]!;
        if (this.#seenIn[right] === this.#search || this.#isCrowded[right] === 1 || this.#holds(left, right)) continue;
        if (this.#see(left, right)) return true;
      }
      return false;
    }
    const few = this.#listFew(left);
    if (few !== null) {
      return few.some(
        (right) =>
          this.#seenIn[right] !== this.#search &&
          this.#isCrowded[right] === 0 &&
          !this.#holds(left, right) &&
          this.#see(left, right),
      );
    }
    const unseen = this.#unseen;
    let kept = 0;
    for (let at = 0; at < this.#unseenCount; at++) {
      const right = unseen[at]!;
      if (this.#seenIn[right] === this.#search) continue;
      if (!mayMeet(left, right) || this.#holds(left, right)) unseen[kept++] = right;
      else if (this.#see(left, right)) return true;
    }
    this.#unseenCount = kept;
    return false;
  }

  #listFew(left: number): readonly number[] | null {
    const known = this.#few[left];
    if (known !== undefined) return known;
    const { rights, mayMeet } = this.#neighbours;
    const most = Math.max(FEW, rights / FEW_OF);
    const few: number[] = [];
    for (let right = 0; right < rights && few.length <= most; right++) if (mayMeet(left, right)) few.push(right);
    const list = few.length > most ? null : few;
    this.#few[left] = list;
    return list;
  }

  #see(left: number, right: number): boolean {
    this.#seenIn[right] = this.#search;
    this.#seenBy[right] = left;
    this.#queue[this.#queueEnd++] = right;
    if (this.#load[right]! === this.#capacity[right]!) return false;
    this.#shift(right);
    return true;
  }

  /** Hands each left on the path the right that it saw; the last one has room. */
  #shift(free: number): void {
    for (let right = free; ; ) {
      const left = this.#seenBy[right]!;
      const slot = this.#givesUp[left]!;
      const given = slot < 0 ? -1 : this.#right[slot]!;
      this.#take(left, slot, right);
      if (given < 0) return;
      right = given;
    }
  }

  /** Puts a right into a slot of a left, -1 for a new one. */
  #take(left: number, given: number, right: number): void {
    let slot = given;
    if (slot < 0) {
      slot = this.#slotStart[left]! + this.#met[left]!;
      this.#met[left]! += 1;
    } else this.#leave(slot);
    const head = this.#first[right]!;
    this.#right[slot] = right;
    this.#next[slot] = head;
    this.#previous[slot] = -1;
    if (head >= 0) this.#previous[head] = slot;
    this.#first[right] = slot;
    this.#load[right]! += 1;
    if (this.#load[right] === this.#capacity[right]) this.#close(right);
  }

  #leave(slot: number): void {
    const right = this.#right[slot]!;
    const [before, after] = [this.#previous[slot]!, this.#next[slot]!];
    if (before >= 0) this.#next[before] = after;
    else this.#first[right] = after;
    if (after >= 0) this.#previous[after] = before;
    this.#load[right]! -= 1;
  }

  /** On a path a right that loses a left gains one at once, so what is full stays so. */
  #close(right: number): void {
    const at = this.#openAt[right]!;
    if (at < 0) return;
    this.#openAt[right] = -1;
    this.#openCount -= 1;
    if (at === this.#openCount) return;
    const last = this.#open[this.#openCount]!;
    this.#open[at] = last;
    this.#openAt[last] = at;
  }

  #holds(left: number, right: number): boolean {
    const start = this.#slotStart[left]!;
    if (this.#met[left]! <= this.#load[right]!) {
      for (let slot = start; slot < start + this.#met[left]!; slot++) if (this.#right[slot] === right) return true;
      return false;
    }
    for (let slot = this.#first[right]!; slot >= 0; slot = this.#next[slot]!) {
      if (this.#leftOf[slot] === left) return true;
    }
    return false;
  }
}
