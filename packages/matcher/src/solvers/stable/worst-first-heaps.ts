/**
 * Many binary heaps of applicants in one storage, the least wanted of each on top: of equal scores the later in
 * `tieOrder`. An operation takes O(log size). Until somebody first asks for its worst a heap is only a list, which
 * keeps what is written together in memory.
 */
export class WorstFirstHeaps {
  /** How many each heap holds. */
  readonly size: Uint32Array;
  /** Where each heap's storage starts. */
  readonly start: Uint32Array;
  readonly applicant: Uint32Array;
  readonly score: Float32Array | Float64Array;
  private readonly isOrdered: Uint8Array;

  /**
   * @param capacity The most each heap may hold: to keep to it is the caller's.
   * @param scores What scores are stored like.
   */
  constructor(
    readonly capacity: Uint32Array,
    readonly tieOrder: Uint32Array,
    { BYTES_PER_ELEMENT }: Float32Array | Float64Array,
  ) {
    this.size = new Uint32Array(capacity.length);
    this.isOrdered = new Uint8Array(capacity.length);
    this.start = new Uint32Array(capacity.length + 1);
    for (let heap = 0; heap < capacity.length; heap++) this.start[heap + 1] = this.start[heap]! + capacity[heap]!;
    this.applicant = new Uint32Array(this.start[capacity.length]!);
    this.score = new (BYTES_PER_ELEMENT === 4 ? Float32Array : Float64Array)(this.applicant.length);
  }

  clear(heap: number): void {
    this.size[heap] = 0;
    this.isOrdered[heap] = 0;
  }

  /** Whether somebody is wanted more than the worst of a heap, which is not empty. */
  isBetterThanWorst(heap: number, applicant: number, score: number): boolean {
    const worst = this.worstScoreOf(heap);
    return score > worst || (score === worst && this.tieOrder[applicant]! < this.tieOrder[this.worstOf(heap)]!);
  }

  worstOf(heap: number): number {
    if (this.isOrdered[heap] === 0) this.order(heap);
    return this.applicant[this.start[heap]!]!;
  }

  worstScoreOf(heap: number): number {
    if (this.isOrdered[heap] === 0) this.order(heap);
    return this.score[this.start[heap]!]!;
  }

  push(heap: number, applicant: number, score: number): void {
    const start = this.start[heap]!;
    let hole = this.size[heap]!++;
    if (this.isOrdered[heap] === 1) {
      while (hole > 0) {
        const parent = (hole - 1) >>> 1;
        const above = this.score[start + parent]!;
        if (score > above || (score === above && !this.isLater(applicant, this.applicant[start + parent]!))) break;
        this.applicant[start + hole] = this.applicant[start + parent]!;
        this.score[start + hole] = above;
        hole = parent;
      }
    }
    this.applicant[start + hole] = applicant;
    this.score[start + hole] = score;
  }

  removeWorst(heap: number): void {
    if (this.isOrdered[heap] === 0) this.order(heap);
    const last = this.start[heap]! + --this.size[heap]!;
    if (this.size[heap]! > 0) this.replaceWorst(heap, this.applicant[last]!, this.score[last]!);
  }

  /** Puts somebody in the place of the worst. */
  replaceWorst(heap: number, applicant: number, score: number): void {
    if (this.isOrdered[heap] === 0) this.order(heap);
    this.sink(heap, 0, applicant, score);
  }

  /** Floyd (1964): from the last parent up, O(size). */
  private order(heap: number): void {
    this.isOrdered[heap] = 1;
    const start = this.start[heap]!;
    for (let parent = (this.size[heap]! >>> 1) - 1; parent >= 0; parent--) {
      this.sink(heap, parent, this.applicant[start + parent]!, this.score[start + parent]!);
    }
  }

  private sink(heap: number, hole: number, applicant: number, score: number): void {
    const start = this.start[heap]!;
    const size = this.size[heap]!;
    let at = hole;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      let below = this.score[start + child]!;
      if (child + 1 < size) {
        const rival = this.score[start + child + 1]!;
        const isWorse =
          rival < below ||
          (rival === below && this.isLater(this.applicant[start + child + 1]!, this.applicant[start + child]!));
        if (isWorse) {
          child += 1;
          below = rival;
        }
      }
      if (below > score || (below === score && !this.isLater(this.applicant[start + child]!, applicant))) break;
      this.applicant[start + at] = this.applicant[start + child]!;
      this.score[start + at] = below;
      at = child;
    }
    this.applicant[start + at] = applicant;
    this.score[start + at] = score;
  }

  /** Whether of two equally wanted the first stands further back in line. */
  private isLater(first: number, second: number): boolean {
    return this.tieOrder[first]! > this.tieOrder[second]!;
  }
}
