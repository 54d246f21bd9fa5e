import type { StablePairs } from './read-pairs';
import type { TieOrder } from './stable-problem';

/** Pairs whose lists are strict on both sides: applicants' by their order, projects' by score, then `tieOrder`. */
export interface StrictPairs extends Omit<StablePairs, 'rank'> {
  /** Of equally wanted applicants the smaller place in line is preferred. */
  readonly tieOrder: Uint32Array;
}

/**
 * Breaks ties. Tied projects of an applicant are put in the order of `tieOrder.projects`, in copies; the ties of
 * projects, and of supervisors, are left to `tieOrder.applicants`, and to the applicant's own order between two projects
 * of a supervisor who wants them as much in either. Irving, Manlove & Scott (2000): what is stable for the broken lists is
 * weakly stable for the lists with ties.
 */
export function breakTies(pairs: StablePairs, { applicants, projects }: TieOrder = {}): StrictPairs {
  const tieOrder = applicants ?? countUp(pairs.applicants);
  const { rank, ...common } = pairs;
  if (rank === undefined) return { ...common, tieOrder };
  const project = pairs.project.slice();
  const score = pairs.score.slice();
  const lineOf = (pair: number) => projects?.[pairs.project[pair]!] ?? pairs.project[pair]!;
  for (let applicant = 0; applicant < pairs.applicants; applicant++) {
    const end = pairs.rowStart[applicant + 1]!;
    for (let from = pairs.rowStart[applicant]!, to = from; from < end; from = to) {
      while (to < end && rank[to] === rank[from]) to += 1;
      if (to === from + 1) continue;
      const tied = Array.from({ length: to - from }, (_, offset) => from + offset);
      tied.sort((a, b) => lineOf(a) - lineOf(b));
      tied.forEach((pair, offset) => {
        project[from + offset] = pairs.project[pair]!;
        score[from + offset] = pairs.score[pair]!;
      });
    }
  }
  return { ...common, project, score, tieOrder };
}

function countUp(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = at;
  return numbers;
}
