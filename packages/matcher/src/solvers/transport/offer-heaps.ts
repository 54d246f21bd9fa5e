/** The highest offers for each column, as many as it has seats, the lowest of them on top. */
export class OfferHeaps {
  readonly #start: Uint32Array;
  readonly #size: Uint32Array;
  readonly #offer: Float64Array;
  readonly #bidder: Int32Array;

  /** Seats that are offered at present: the fewest where the price is below 0, else all. */
  readonly #open: Uint32Array;

  /** @param open By column, at most `seats`. */
  constructor(seats: Uint32Array, open: Uint32Array) {
    this.#open = open;
    this.#start = new Uint32Array(seats.length + 1);
    for (let column = 0; column < seats.length; column++) {
      this.#start[column + 1] = this.#start[column]! + seats[column]!;
    }
    this.#size = new Uint32Array(seats.length);
    this.#offer = new Float64Array(this.#start[seats.length]!);
    this.#bidder = new Int32Array(this.#start[seats.length]!);
  }

  isFull(column: number): boolean {
    return this.#size[column] === this.#open[column];
  }

  /** Offers all seats from now on. */
  openAll(column: number): void {
    this.#open[column] = this.#start[column + 1]! - this.#start[column]!;
  }

  lowest(column: number): number {
    return this.#offer[this.#start[column]!]!;
  }

  /** Answers who made room, -1 where there was a seat. */
  add(column: number, offer: number, bidder: number): number {
    if (this.isFull(column)) {
      const outbid = this.#bidder[this.#start[column]!]!;
      this.#replaceLowest(column, offer, bidder);
      return outbid;
    }
    const start = this.#start[column]!;
    let at = this.#size[column]!;
    this.#size[column] = at + 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#offer[start + parent]! <= offer) break;
      this.#copy(start + parent, start + at);
      at = parent;
    }
    this.#offer[start + at] = offer;
    this.#bidder[start + at] = bidder;
    return -1;
  }

  #replaceLowest(column: number, offer: number, bidder: number): void {
    const start = this.#start[column]!;
    const size = this.#size[column]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#offer[start + child + 1]! < this.#offer[start + child]!) child += 1;
      if (this.#offer[start + child]! >= offer) break;
      this.#copy(start + child, start + at);
      at = child;
    }
    this.#offer[start + at] = offer;
    this.#bidder[start + at] = bidder;
  }

  #copy(from: number, to: number): void {
    this.#offer[to] = this.#offer[from]!;
    this.#bidder[to] = this.#bidder[from]!;
  }
}
