/**
 * Many binary heaps of applicants in one storage, the least wanted of each on top: of equal scores the later in
 * `tieOrder`. An operation takes O(log size).
 */
export class WorstFirstHeaps {
  /** How many each heap holds. */
  readonly size: Uint32Array;
  /** Where each heap's storage starts. */
  readonly start: Uint32Array;
  readonly applicant: Uint32Array;
  readonly score: Float64Array;

  /**
   * @param capacity The most each heap may hold: to keep to it is the caller's.
   */
  constructor(
    readonly capacity: Uint32Array,
    readonly tieOrder: Uint32Array,
  ) {
    this.size = new Uint32Array(capacity.length);
    this.start = new Uint32Array(capacity.length + 1);
    for (let heap = 0; heap < capacity.length; heap++) this.start[heap + 1] = this.start[heap]! + capacity[heap]!;
    this.applicant = new Uint32Array(this.start[capacity.length]!);
    this.score = new Float64Array(this.applicant.length);
  }

  /** Whether somebody is wanted more than the worst of a heap, which is not empty. */
  isBetterThanWorst(heap: number, applicant: number, score: number): boolean {
    const top = this.start[heap]!;
    const worst = this.score[top]!;
    return score > worst || (score === worst && this.tieOrder[applicant]! < this.tieOrder[this.applicant[top]!]!);
  }

  worstOf(heap: number): number {
    return this.applicant[this.start[heap]!]!;
  }

  push(heap: number, applicant: number, score: number): void {
    const start = this.start[heap]!;
    const line = this.tieOrder[applicant]!;
    let hole = this.size[heap]!++;
    while (hole > 0) {
      const parent = (hole - 1) >>> 1;
      const above = this.score[start + parent]!;
      if (score > above || (score === above && line <= this.tieOrder[this.applicant[start + parent]!]!)) break;
      this.applicant[start + hole] = this.applicant[start + parent]!;
      this.score[start + hole] = above;
      hole = parent;
    }
    this.applicant[start + hole] = applicant;
    this.score[start + hole] = score;
  }

  removeWorst(heap: number): void {
    const last = this.start[heap]! + --this.size[heap]!;
    if (this.size[heap]! > 0) this.replaceWorst(heap, this.applicant[last]!, this.score[last]!);
  }

  /** Puts somebody in the place of the worst. */
  replaceWorst(heap: number, applicant: number, score: number): void {
    const start = this.start[heap]!;
    const size = this.size[heap]!;
    const line = this.tieOrder[applicant]!;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      const other = child + 1;
      let below = this.score[start + child]!;
      if (other < size) {
        const rival = this.score[start + other]!;
        if (rival < below || (rival === below && this.isLater(start + other, start + child))) {
          child = other;
          below = rival;
        }
      }
      if (below > score || (below === score && this.tieOrder[this.applicant[start + child]!]! <= line)) break;
      this.applicant[start + hole] = this.applicant[start + child]!;
      this.score[start + hole] = below;
      hole = child;
    }
    this.applicant[start + hole] = applicant;
    this.score[start + hole] = score;
  }

  private isLater(a: number, b: number): boolean {
    return this.tieOrder[this.applicant[a]!]! > this.tieOrder[this.applicant[b]!]!;
  }
}
