import type { StrictPairs } from './break-ties';
import { computeHeapCapacity } from './heap-capacity';
import type { Pause } from './pause';
import { WorstFirstHeaps } from './worst-first-heaps';

/** Who is where, by applicant, -1 where nowhere. */
export interface Proposed {
  readonly projectOf: Int32Array;
  readonly isStopped: boolean;
}

/**
 * Hospital/Residents, the applicants' optimum: each proposes down the list, a full project keeps those it wants most and
 * turns the worst away, who proposes on.
 *
 * Papers: Gale & Shapley (1962), deferred acceptance; Gusfield & Irving, The Stable Marriage Problem (1989), sec. 1.6, for
 * projects with several seats. Deviations: nothing is deleted from lists, a pair that cannot hold is refused when it is
 * proposed. The order of proposals does not matter; here each applicant who is turned away proposes at once.
 *
 * O(P log u) for P <= pairs proposals and u seats in a project; memory O(applicants + seats).
 */
export function proposeToProjects(pairs: StrictPairs, pause: Pause): Proposed {
  const { applicants, rowStart, project, score, tieOrder } = pairs;
  const capacity = computeHeapCapacity(pairs);
  const heaps = new WorstFirstHeaps(capacity, tieOrder);
  const { size } = heaps;
  const next = rowStart.slice(0, applicants);
  let isStopped = pause();
  for (let first = 0; first < applicants && !isStopped; first++) {
    let applicant = first;
    while (next[applicant]! < rowStart[applicant + 1]!) {
      const pair = next[applicant]!++;
      if (pause()) {
        isStopped = true;
        break;
      }
      const target = project[pair]!;
      const wanted = score[pair]!;
      if (wanted === Number.NEGATIVE_INFINITY || capacity[target] === 0) continue;
      if (size[target]! < capacity[target]!) {
        heaps.push(target, applicant, wanted);
        break;
      }
      if (!heaps.isBetterThanWorst(target, applicant, wanted)) continue;
      const turnedAway = heaps.worstOf(target);
      heaps.replaceWorst(target, applicant, wanted);
      applicant = turnedAway;
    }
  }
  return { projectOf: readHeaps(heaps, applicants), isStopped };
}

function readHeaps({ size, start, applicant }: WorstFirstHeaps, applicants: number): Int32Array {
  const projectOf = new Int32Array(applicants).fill(-1);
  for (let heap = 0; heap < size.length; heap++) {
    const end = start[heap]! + size[heap]!;
    for (let at = start[heap]!; at < end; at++) projectOf[applicant[at]!] = heap;
  }
  return projectOf;
}
