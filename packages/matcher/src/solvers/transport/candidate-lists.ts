import { BLOCK_SCORES, CHUNK, type CreateKernels, LOSS, type RowKernels } from '../kernels/row-kernels';
import { createRowReader, isBitSet, type RowReader, RowViews } from '../read-rows';
import type { FreeProblem } from '../reduce-by-pins';
import type { SparseScores } from '../solver';
import { listOutside, type OutsideColumns } from './outside-columns';

const FEWEST_KEPT = 64;
/** Applicants for whom there is room for as many candidates as are wanted, at first. */
const FIRST_ROOM = 20_000;
/** Candidates beyond their places that there is room for on average where applicants are more. */
const FEW_MORE = 0.4;
/** Candidates a row that an adapted reach aims at. */
const WANTED = 10;

/**
 * For each applicant the few columns that matter at present prices, with their scores in double, and a bound: no column
 * that is left out is worth more (score less price). Bounds stay true while prices rise.
 * Memory O(candidates); a list made anew leaves its old room unused.
 */
export class CandidateLists {
  readonly problem: FreeProblem;
  /** Candidates of applicant i are `length[i]` entries of `column` and `value` from `start[i]` on. */
  readonly start: Uint32Array;
  readonly length: Uint32Array;
  readonly bound: Float64Array;
  column = new Int32Array(0);
  value = new Float64Array(0);
  /** How much worse than an applicant's k-th best a candidate may be. */
  reach: number;
  readonly #kernels: RowKernels;
  readonly #rows: RowReader;
  readonly #views: RowViews;
  /** Candidates about to be added to a list. */
  readonly #foundColumns: Int32Array;
  readonly #foundScores: Float64Array;
  readonly #places: number;
  readonly #outside: OutsideColumns | undefined;
  #largestPrice = 0;

  #listings = 0;
  #used = 0;

  /** @param places The most places of an applicant. */
  constructor(
    problem: FreeProblem,
    places: number,
    reach: number,
    createKernels: CreateKernels,
    outside: OutsideColumns | undefined,
  ) {
    const { applicants, projects } = problem;
    this.problem = problem;
    this.reach = reach;
    this.start = new Uint32Array(applicants);
    this.length = new Uint32Array(applicants);
    this.bound = new Float64Array(applicants).fill(Number.POSITIVE_INFINITY);
    this.#places = places;
    this.#outside = outside;
    this.#rows = createRowReader(problem);
    this.#views = new RowViews(problem);
    this.#foundColumns = new Int32Array(projects + 1);
    this.#foundScores = new Float64Array(projects + 1);
    const isShort = 2 * places * CHUNK > projects;
    const most = isShort ? projects : Math.min(projects, Math.max(FEWEST_KEPT, 8 * places));
    this.#kernels = createKernels(projects, Math.max(1, Math.floor(BLOCK_SCORES / Math.max(1, projects))), most);
    const few = Math.ceil(applicants * (places + FEW_MORE + (outside?.count ?? 0)));
    this.#reserve(few + Math.min(applicants, FIRST_ROOM) * WANTED);
  }

  /** Sets the price at which candidates are found; `Infinity` closes a column. Outside columns are always listed. */
  setPrice(column: number, price: number): void {
    if (column >= this.problem.projects) return;
    this.#kernels.prices[column] = price;
    if (price < Number.POSITIVE_INFINITY) this.#largestPrice = Math.max(this.#largestPrice, Math.abs(price));
  }

  /**
   * Lists anew applicants 0, `step`, 2 `step`, … at the prices set. One pass over their scores.
   *
   * @param adapts Whether the reach follows the number of candidates found.
   * @returns `false` where `pause` ended it.
   */
  listEach(step: number, adapts: boolean, pause: () => boolean): boolean {
    const kernels = this.#kernels;
    const { applicants, scores, projects } = this.problem;
    const isPlain = scores.kind === 'dense' && scores.forbidden === undefined && step === 1;
    for (let first = 0; first < applicants; first += kernels.rows * step) {
      if (pause()) return false;
      const count = Math.min(kernels.rows, Math.ceil((applicants - first) / step));
      if (isPlain) kernels.scores.set(scores.values.subarray(first * projects, (first + count) * projects));
      else for (let row = 0; row < count; row++) this.#load(first + row * step, row);
      kernels.list(count, this.#places, this.reach, first);
      const found = this.#take(first, step, count);
      if (adapts && kernels.most < projects) this.#adapt(found / count);
    }
    return true;
  }

  /** Lists one applicant anew, at the prices set. */
  list(applicant: number): void {
    this.#load(applicant, 0);
    this.#listings += 1;
    this.#kernels.list(1, this.#places, this.reach, applicant + this.#listings);
    this.#take(applicant, 1, 1);
  }

  /** The score of a column, of an outside one too; `-Infinity` where the pair is forbidden. */
  scoreOf(applicant: number, column: number): number {
    const { projects } = this.problem;
    return column < projects ? this.#rows.scoreOf(applicant, column) : 0;
  }

  /** Lists a column if it is allowed and not listed yet. */
  add(applicant: number, column: number): void {
    const score = this.scoreOf(applicant, column);
    if (score === Number.NEGATIVE_INFINITY || this.#isListed(applicant, column)) return;
    this.#foundColumns[0] = column;
    this.#foundScores[0] = score;
    this.#append(applicant, 1);
  }

  /** Keeps an applicant's bound true where a column costs less than it did. */
  expect(applicant: number, column: number, price: number): void {
    const worth = this.scoreOf(applicant, column) - price;
    if (worth > this.bound[applicant]! && !this.#isListed(applicant, column)) this.bound[applicant] = worth;
  }

  #isListed(applicant: number, column: number): boolean {
    const from = this.start[applicant]!;
    const end = from + this.length[applicant]!;
    for (let at = from; at < end; at++) if (this.column[at] === column) return true;
    return false;
  }

  /** Keeps bounds true where prices fell by up to `fall`. */
  raiseBounds(fall: number): void {
    if (fall > 0) for (let applicant = 0; applicant < this.bound.length; applicant++) this.bound[applicant]! += fall;
  }

  /** Adds every column worth more than `limit` at these prices, in double; the limit is then the bound. O(projects). */
  extend(applicant: number, prices: Float64Array, limit: number): void {
    const views = this.#views;
    const [columns, scores] = [this.#foundColumns, this.#foundScores];
    views.open(applicant);
    const { values, project, from, to } = views;
    let found = 0;
    let hasMore = false;
    for (let at = from; at < to; at++) {
      const column = project === undefined ? at - from : project[at]!;
      const score = values[at]!;
      const worth = score - prices[column]!;
      if (!(worth > limit)) {
        hasMore ||= worth > Number.NEGATIVE_INFINITY;
        continue;
      }
      if (this.#isListed(applicant, column)) continue;
      columns[found] = column;
      scores[found] = score;
      found += 1;
    }
    this.bound[applicant] = hasMore ? limit : Number.NEGATIVE_INFINITY;
    if (found > 0) this.#append(applicant, found);
  }

  /** Moves an applicant's list to the end, with the candidates found behind it. */
  #append(applicant: number, found: number): void {
    const count = this.length[applicant]!;
    this.#reserve(count + found);
    const from = this.start[applicant]!;
    const to = this.#used;
    this.column.copyWithin(to, from, from + count);
    this.value.copyWithin(to, from, from + count);
    this.column.set(this.#foundColumns.subarray(0, found), to + count);
    this.value.set(this.#foundScores.subarray(0, found), to + count);
    this.start[applicant] = to;
    this.length[applicant] = count + found;
    this.#used = to + count + found;
  }

  #adapt(found: number): void {
    if (found > WANTED * 1.4) this.reach *= 0.85;
    else if (found < WANTED * 0.7) this.reach *= 1.15;
  }

  #load(applicant: number, row: number): void {
    const { scores, projects } = this.problem;
    const into = this.#kernels.scores;
    const at = row * projects;
    if (scores.kind === 'sparse') {
      loadSparse(scores, applicant, into, at, projects);
      return;
    }
    const from = applicant * projects;
    into.set(scores.values.subarray(from, from + projects), at);
    if (scores.forbidden === undefined) return;
    for (let project = 0; project < projects; project++) {
      if (isBitSet(scores.forbidden, from + project)) into[at + project] = Number.NEGATIVE_INFINITY;
    }
  }

  /** Makes lists of the first rows of the kernels' block, and answers how many candidates they hold. */
  #take(first: number, step: number, rows: number): number {
    const { scores, projects } = this.problem;
    const { columns, counts, limits, most, scores: copied } = this.#kernels;
    const outside = this.#outside;
    const areCopied = scores.values instanceof Float32Array;
    let found = 0;
    for (let row = 0; row < rows; row++) {
      this.length[first + row * step] = 0;
      found += counts[row]!;
    }
    this.#reserve(found + rows * (outside?.count ?? 0));
    const { start, length, bound, column, value } = this;
    let used = this.#used;
    for (let row = 0; row < rows; row++) {
      const applicant = first + row * step;
      const from = row * most;
      const end = from + counts[row]!;
      start[applicant] = used;
      for (let at = from; at < end; at++, used++) {
        const project = columns[at]!;
        column[used] = project;
        // Where scores are 32-bit the kernels hold them as they are.
        value[used] = areCopied ? copied[row * projects + project]! : this.#rows.scoreOf(applicant, project);
      }
      if (outside !== undefined) {
        listOutside(outside, column, value, used);
        used += outside.count;
      }
      length[applicant] = used - start[applicant]!;
      const limit = limits[row]!;
      bound[applicant] =
        limit === Number.NEGATIVE_INFINITY ? limit : limit + LOSS * (Math.abs(limit) + this.#largestPrice);
    }
    this.#used = used;
    return found;
  }

  /** Makes room for more entries: by moving lists together where half of the room is that of old lists, else by growing. */
  #reserve(more: number): void {
    if (this.#used + more <= this.column.length) return;
    let alive = 0;
    for (const count of this.length) alive += count;
    const size = Math.max(this.column.length, Math.ceil((alive + more) * 1.5), 1024);
    const column = new Int32Array(size);
    const value = new Float64Array(size);
    let used = 0;
    for (let applicant = 0; applicant < this.start.length; applicant++) {
      const from = this.start[applicant]!;
      const to = from + this.length[applicant]!;
      for (let at = from; at < to; at++, used++) {
        column[used] = this.column[at]!;
        value[used] = this.value[at]!;
      }
      this.start[applicant] = used - this.length[applicant]!;
    }
    this.#used = used;
    this.column = column;
    this.value = value;
  }
}

function loadSparse(scores: SparseScores, applicant: number, into: Float32Array, at: number, projects: number): void {
  const { rowStart, project, values } = scores;
  into.fill(Number.NEGATIVE_INFINITY, at, at + projects);
  const end = rowStart[applicant + 1]!;
  for (let entry = rowStart[applicant]!; entry < end; entry++) into[at + project[entry]!] = values[entry]!;
}
