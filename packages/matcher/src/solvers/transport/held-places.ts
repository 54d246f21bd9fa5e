import type { CandidateLists } from './candidate-lists';

/**
 * Who holds which columns, by slot: `stride` slots an applicant. Members of a column are chained, those who can go
 * nowhere else by their lists (frozen) apart from the others, so that searches skip them.
 */
export class HeldPlaces {
  readonly stride: number;
  /** Column by slot, -1 where there is none, and its score. */
  readonly held: Int32Array;
  readonly heldValue: Float64Array;
  /** People by column. */
  readonly load: Int32Array;
  /** First slot of a column's members, -1 where there is none, and the next by slot. */
  readonly first: Int32Array;
  readonly firstFrozen: Int32Array;
  readonly next: Int32Array;
  /** Least score less bound among a column's frozen members. */
  readonly frozenSlack: Float64Array;
  readonly #previous: Int32Array;
  readonly #lists: CandidateLists;
  readonly #places: Uint32Array;

  /** @param places Places of each applicant, all to be filled. */
  constructor(lists: CandidateLists, columns: number, places: Uint32Array, stride: number) {
    const slots = places.length * stride;
    this.stride = stride;
    this.held = new Int32Array(slots).fill(-1);
    this.heldValue = new Float64Array(slots);
    this.load = new Int32Array(columns);
    this.first = new Int32Array(columns).fill(-1);
    this.firstFrozen = new Int32Array(columns).fill(-1);
    this.next = new Int32Array(slots);
    this.frozenSlack = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    this.#previous = new Int32Array(slots);
    this.#lists = lists;
    this.#places = places;
  }

  /**
   * Gives an applicant the best they can have at these prices; what they prefer if it is as good up to `tolerance`, else of
   * equals the first that has seats left, else the first.
   *
   * @param preferred Columns by slot, -1 for none.
   * @returns `false` where they may go to fewer columns than they have places.
   */
  holdBest(
    applicant: number,
    price: Float64Array,
    seats: Uint32Array,
    preferred: Int32Array,
    tolerance: number,
  ): boolean {
    const places = this.#places[applicant]!;
    if (places === 0) return true;
    const start = applicant * this.stride;
    if (!this.#keep(applicant, price, preferred, tolerance)) {
      let worst = this.#choose(applicant, price, seats);
      if (worst < this.#lists.bound[applicant]!) {
        this.#lists.extend(applicant, price, worst);
        worst = this.#choose(applicant, price, seats);
      }
      if (worst === Number.NEGATIVE_INFINITY) return false;
    }
    for (let slot = start; slot < start + places; slot++) {
      this.load[this.held[slot]!]! += 1;
      this.#link(slot);
    }
    return true;
  }

  /** Holds what is preferred if nothing else, listed or not, is better. */
  #keep(applicant: number, price: Float64Array, preferred: Int32Array, tolerance: number): boolean {
    const { start, length, column, value, bound } = this.#lists;
    const places = this.#places[applicant]!;
    const first = applicant * this.stride;
    let filled = 0;
    let worst = Number.POSITIVE_INFINITY;
    let best = bound[applicant]!;
    const end = start[applicant]! + length[applicant]!;
    for (let at = start[applicant]!; at < end; at++) {
      const target = column[at]!;
      const worth = value[at]! - price[target]!;
      let isPreferred = false;
      for (let slot = first; slot < first + places; slot++) if (preferred[slot] === target) isPreferred = true;
      if (!isPreferred) {
        if (worth > best) best = worth;
        continue;
      }
      this.held[first + filled] = target;
      this.heldValue[first + filled] = value[at]!;
      filled += 1;
      if (worth < worst) worst = worth;
    }
    return filled === places && worst >= best - tolerance;
  }

  applicantOf(slot: number): number {
    return this.stride === 1 ? slot : Math.floor(slot / this.stride);
  }

  holds(applicant: number, column: number): boolean {
    const start = applicant * this.stride;
    for (let slot = start; slot < start + this.stride; slot++) if (this.held[slot] === column) return true;
    return false;
  }

  move(slot: number, column: number, value: number): void {
    this.#unlink(slot);
    this.load[this.held[slot]!]! -= 1;
    this.held[slot] = column;
    this.heldValue[slot] = value;
    if (column < 0) return;
    this.load[column]! += 1;
    this.#link(slot);
  }

  /** Lists more for an applicant; who was frozen and has found somewhere to go is so no longer. */
  extend(applicant: number, price: Float64Array, limit: number): void {
    const count = this.#isFrozen(applicant) ? this.#places[applicant]! : 0;
    const first = applicant * this.stride;
    for (let slot = first; slot < first + count; slot++) this.#unlink(slot);
    this.#lists.extend(applicant, price, limit);
    for (let slot = first; slot < first + count; slot++) this.#link(slot);
  }

  /** Finds the least slack of a column's frozen members afresh: until then it may be too small. */
  refreshFrozenSlack(column: number): void {
    let least = Number.POSITIVE_INFINITY;
    for (let slot = this.firstFrozen[column]!; slot >= 0; slot = this.next[slot]!) {
      least = Math.min(least, this.heldValue[slot]! - this.#lists.bound[this.applicantOf(slot)]!);
    }
    this.frozenSlack[column] = least;
  }

  #isFrozen(applicant: number): boolean {
    return this.#lists.length[applicant]! <= this.#places[applicant]!;
  }

  /** Answers what the worst of the places is worth, `-Infinity` where one stays empty. */
  #choose(applicant: number, price: Float64Array, seats: Uint32Array): number {
    return this.#places[applicant] === 1
      ? this.#chooseOne(applicant, price, seats)
      : this.#chooseSeveral(applicant, price);
  }

  #chooseOne(applicant: number, price: Float64Array, seats: Uint32Array): number {
    const { start, length, column, value } = this.#lists;
    const from = start[applicant]!;
    const end = from + length[applicant]!;
    let best = Number.NEGATIVE_INFINITY;
    let bestAt = -1;
    let hasRoom = false;
    for (let at = from; at < end; at++) {
      const target = column[at]!;
      const worth = value[at]! - price[target]!;
      if (worth < best || (worth === best && hasRoom)) continue;
      const room = this.load[target]! < seats[target]!;
      if (worth === best && !room) continue;
      best = worth;
      bestAt = at;
      hasRoom = room;
    }
    const slot = applicant * this.stride;
    this.held[slot] = bestAt < 0 ? -1 : column[bestAt]!;
    this.heldValue[slot] = bestAt < 0 ? 0 : value[bestAt]!;
    return best;
  }

  #chooseSeveral(applicant: number, price: Float64Array): number {
    const { start, length, column, value } = this.#lists;
    const { held, heldValue } = this;
    const places = this.#places[applicant]!;
    const slot = applicant * this.stride;
    const end = start[applicant]! + length[applicant]!;
    const worthOf = (place: number) => heldValue[slot + place]! - price[held[slot + place]!]!;
    let filled = 0;
    for (let at = start[applicant]!; at < end; at++) {
      const worth = value[at]! - price[column[at]!]!;
      if (filled === places && worth <= worthOf(places - 1)) continue;
      let to = filled < places ? filled++ : places - 1;
      for (; to > 0 && worthOf(to - 1) < worth; to--) {
        held[slot + to] = held[slot + to - 1]!;
        heldValue[slot + to] = heldValue[slot + to - 1]!;
      }
      held[slot + to] = column[at]!;
      heldValue[slot + to] = value[at]!;
    }
    for (let place = filled; place < places; place++) held[slot + place] = -1;
    return filled < places ? Number.NEGATIVE_INFINITY : worthOf(places - 1);
  }

  #link(slot: number): void {
    const applicant = this.applicantOf(slot);
    const column = this.held[slot]!;
    const isFrozen = this.#isFrozen(applicant);
    const heads = isFrozen ? this.firstFrozen : this.first;
    const head = heads[column]!;
    this.next[slot] = head;
    this.#previous[slot] = -1;
    if (head >= 0) this.#previous[head] = slot;
    heads[column] = slot;
    if (!isFrozen) return;
    const slack = this.heldValue[slot]! - this.#lists.bound[applicant]!;
    if (slack < this.frozenSlack[column]!) this.frozenSlack[column] = slack;
  }

  #unlink(slot: number): void {
    const column = this.held[slot]!;
    const [before, after] = [this.#previous[slot]!, this.next[slot]!];
    if (before >= 0) this.next[before] = after;
    else if (this.first[column] === slot) this.first[column] = after;
    else this.firstFrozen[column] = after;
    if (after >= 0) this.#previous[after] = before;
  }
}
