import type { Problem, SparseScores } from './solver';

/** Scores of a problem as solvers read them: `-Infinity` where a pair is forbidden. */
export interface RowReader {
  /** Writes one applicant's scores by project into the first `projects` numbers of `into`. */
  readonly readRow: (applicant: number, into: Float64Array) => void;
  readonly scoreOf: (applicant: number, project: number) => number;
}

/** Reads dense and sparse scores alike and copies neither, save sparse rows that do not ascend: O(1) or O(log row) a pair. */
export function createRowReader(problem: Pick<Problem, 'applicants' | 'projects' | 'scores'>): RowReader {
  const { scores, applicants, projects } = problem;
  if (scores.kind === 'sparse') return createSparseReader(sortRows(scores, applicants), projects);
  const { values, forbidden } = scores;
  return {
    readRow: (applicant, into) => {
      const start = applicant * projects;
      for (let project = 0; project < projects; project++) into[project] = values[start + project]!;
      if (forbidden === undefined) return;
      for (let project = 0; project < projects; project++) {
        if (isBitSet(forbidden, start + project)) into[project] = Number.NEGATIVE_INFINITY;
      }
    },
    scoreOf: (applicant, project) => {
      const pair = applicant * projects + project;
      if (forbidden !== undefined && isBitSet(forbidden, pair)) return Number.NEGATIVE_INFINITY;
      return values[pair]!;
    },
  };
}

/**
 * One row at a time, copied only where pairs of a dense row are forbidden: scores at `values[from .. to)`, of the projects
 * `project[from .. to)`, or of all projects in order where there is no `project`.
 */
export class RowViews {
  values: Float32Array | Float64Array;
  from = 0;
  to = 0;
  readonly project: Uint32Array | undefined;
  readonly #scores: Problem['scores'];
  readonly #projects: number;
  readonly #rows: RowReader | undefined;

  constructor(problem: Pick<Problem, 'applicants' | 'projects' | 'scores'>) {
    const { scores, projects } = problem;
    this.#scores = scores;
    this.#projects = projects;
    this.#rows = scores.kind === 'dense' && scores.forbidden !== undefined ? createRowReader(problem) : undefined;
    this.values = this.#rows === undefined ? scores.values : new Float64Array(projects);
    this.project = scores.kind === 'sparse' ? scores.project : undefined;
    this.to = projects;
  }

  open(applicant: number): void {
    if (this.#rows !== undefined) this.#rows.readRow(applicant, this.values as Float64Array);
    else if (this.#scores.kind === 'sparse') {
      this.from = this.#scores.rowStart[applicant]!;
      this.to = this.#scores.rowStart[applicant + 1]!;
    } else {
      this.from = applicant * this.#projects;
      this.to = this.from + this.#projects;
    }
  }
}

/** Bit 0 of byte 0 comes first. */
export function isBitSet(bits: Uint8Array, index: number): boolean {
  return ((bits[Math.floor(index / 8)]! >> (index % 8)) & 1) === 1;
}

function createSparseReader({ rowStart, project: projectOf, values }: SparseScores, projects: number): RowReader {
  return {
    readRow: (applicant, into) => {
      into.fill(Number.NEGATIVE_INFINITY, 0, projects);
      const end = rowStart[applicant + 1]!;
      for (let at = rowStart[applicant]!; at < end; at++) into[projectOf[at]!] = values[at]!;
    },
    scoreOf: (applicant, project) => {
      let low = rowStart[applicant]!;
      let high = rowStart[applicant + 1]!;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (projectOf[middle]! < project) low = middle + 1;
        else high = middle;
      }
      const found = low < rowStart[applicant + 1]! && projectOf[low] === project;
      return found ? values[low]! : Number.NEGATIVE_INFINITY;
    },
  };
}

/** The same scores with each row ascending by project; the input itself where it does already. */
function sortRows(scores: SparseScores, applicants: number): SparseScores {
  const { rowStart, project, values } = scores;
  if (ascends(scores, applicants)) return scores;
  const sorted = { kind: scores.kind, rowStart, project: project.slice(), values: values.slice() };
  for (let applicant = 0; applicant < applicants; applicant++) {
    const start = rowStart[applicant]!;
    const places = Array.from({ length: rowStart[applicant + 1]! - start }, (_, offset) => start + offset);
    places.sort((a, b) => project[a]! - project[b]!);
    places.forEach((from, offset) => {
      sorted.project[start + offset] = project[from]!;
      sorted.values[start + offset] = values[from]!;
    });
  }
  return sorted;
}

function ascends({ rowStart, project }: SparseScores, applicants: number): boolean {
  for (let applicant = 0; applicant < applicants; applicant++) {
    for (let at = rowStart[applicant]! + 1; at < rowStart[applicant + 1]!; at++) {
      if (project[at - 1]! > project[at]!) return false;
    }
  }
  return true;
}
