import type { RowReader } from '../read-rows';
import type { FreeProblem } from '../reduce-by-pins';
import type { Places } from './places';

/**
 * For each project, a heap of the applicants below their maximum who may join it: highest score first, then lowest
 * index. Applicants leave a heap when they come to its top and may no longer join, and are entered again when they may
 * once more; one that stands in a heap twice does no harm. Memory O(edges), amortised O(log applicants) a change.
 */
export class SpareApplicants {
  readonly #problem: FreeProblem;
  readonly #rows: RowReader;
  readonly #places: Places;
  readonly #heaps: number[][];

  constructor(problem: FreeProblem, rows: RowReader, places: Places) {
    this.#problem = problem;
    this.#rows = rows;
    this.#places = places;
    this.#heaps = Array.from({ length: problem.projects }, () => []);
    for (let applicant = 0; applicant < problem.applicants; applicant++) {
      if (this.hasPlaceToSpare(applicant)) this.#forEachAllowed(applicant, (heap) => heap.push(applicant));
    }
    this.#heaps.forEach((heap, project) => {
      for (let at = (heap.length >> 1) - 1; at >= 0; at--) this.#sink(project, at);
    });
  }

  hasPlaceToSpare(applicant: number): boolean {
    return this.#places.filled[applicant]! < this.#problem.places.max[applicant]!;
  }

  /** The applicant with the highest score who may join the project, or -1. */
  best(project: number): number {
    const heap = this.#heaps[project]!;
    while (heap.length > 0 && !(this.hasPlaceToSpare(heap[0]!) && !this.#places.holds(heap[0]!, project))) {
      const last = heap.pop()!;
      if (heap.length === 0) break;
      heap[0] = last;
      this.#sink(project, 0);
    }
    return heap[0] ?? -1;
  }

  /** Enters an applicant for a project they have left. */
  enter(applicant: number, project: number): void {
    const heap = this.#heaps[project]!;
    heap.push(applicant);
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(project, heap[at]!, heap[above]!)) return;
      swap(heap, at, above);
      at = above;
    }
  }

  /** Enters an applicant who has a place to spare again. */
  enterAll(applicant: number): void {
    this.#forEachAllowed(applicant, (_, project) => this.enter(applicant, project));
  }

  #forEachAllowed(applicant: number, visit: (heap: number[], project: number) => void): void {
    this.#heaps.forEach((heap, project) => {
      if (this.#rows.scoreOf(applicant, project) > Number.NEGATIVE_INFINITY) visit(heap, project);
    });
  }

  #sink(project: number, start: number): void {
    const heap = this.#heaps[project]!;
    for (let at = start; ; ) {
      let first = at;
      for (let below = 2 * at + 1; below <= 2 * at + 2 && below < heap.length; below++) {
        if (this.#isBefore(project, heap[below]!, heap[first]!)) first = below;
      }
      if (first === at) return;
      swap(heap, at, first);
      at = first;
    }
  }

  #isBefore(project: number, a: number, b: number): boolean {
    const difference = this.#rows.scoreOf(a, project) - this.#rows.scoreOf(b, project);
    return difference > 0 || (difference === 0 && a < b);
  }
}

function swap(heap: number[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b]!, heap[a]!];
}
