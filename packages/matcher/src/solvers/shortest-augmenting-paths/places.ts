/**
 * Who holds which projects: each applicant's projects in slots, each project's slots in a linked list, so that
 * memory is O(applicants x stride + projects) whatever the quotas.
 */
export class Places {
  /** Most projects of one applicant. */
  readonly stride: number;
  /** Project by slot; the first `filled[i]` slots of applicant i, which start at `i * stride`, count. */
  readonly held: Int32Array;
  readonly filled: Int32Array;
  /** People by project, and a last 0 for the outside node. */
  readonly load: Int32Array;
  /** First slot of a project's members, -1 where there is none, and the next one by slot. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly #previous: Int32Array;
  /** Places filled in all. */
  total = 0;

  constructor(applicants: number, projects: number, stride: number) {
    this.stride = stride;
    this.held = new Int32Array(applicants * stride).fill(-1);
    this.filled = new Int32Array(applicants);
    this.load = new Int32Array(projects + 1);
    this.first = new Int32Array(projects).fill(-1);
    this.next = new Int32Array(applicants * stride).fill(-1);
    this.#previous = new Int32Array(applicants * stride).fill(-1);
  }

  holds(applicant: number, project: number): boolean {
    return this.#findSlot(applicant, project) >= 0;
  }

  add(applicant: number, project: number): void {
    this.#link(applicant * this.stride + this.filled[applicant]!, project);
    this.filled[applicant]! += 1;
    this.load[project]! += 1;
    this.total += 1;
  }

  remove(applicant: number, project: number): void {
    const slot = this.#findSlot(applicant, project);
    const last = applicant * this.stride + this.filled[applicant]! - 1;
    this.#unlink(slot);
    if (slot !== last) {
      const moved = this.held[last]!;
      this.#unlink(last);
      this.#link(slot, moved);
    }
    this.filled[applicant]! -= 1;
    this.load[project]! -= 1;
    this.total -= 1;
  }

  #findSlot(applicant: number, project: number): number {
    const start = applicant * this.stride;
    for (let slot = start + this.filled[applicant]! - 1; slot >= start; slot--) {
      if (this.held[slot] === project) return slot;
    }
    return -1;
  }

  #link(slot: number, project: number): void {
    const head = this.first[project]!;
    this.held[slot] = project;
    this.next[slot] = head;
    this.#previous[slot] = -1;
    if (head >= 0) this.#previous[head] = slot;
    this.first[project] = slot;
  }

  #unlink(slot: number): void {
    const [before, after] = [this.#previous[slot]!, this.next[slot]!];
    if (before >= 0) this.next[before] = after;
    else this.first[this.held[slot]!] = after;
    if (after >= 0) this.#previous[after] = before;
    this.held[slot] = -1;
  }
}
