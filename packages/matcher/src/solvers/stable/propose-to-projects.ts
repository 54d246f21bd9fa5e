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
 * proposed. The order of proposals does not matter; here who is turned away waits in line,
 * which lets the processor fetch the next list while it works on this one.
 *
 * O(P log u) for P <= pairs proposals and u seats in a project; memory O(applicants + seats).
 */
export function proposeToProjects(pairs: StrictPairs, pause: Pause): Proposed {
  const { applicants, rowStart, project, score, tieOrder } = pairs;
  const capacity = computeHeapCapacity(pairs);
  const heaps = new WorstFirstHeaps(capacity, tieOrder);
  const { size } = heaps;
  // Nobody below is taken: the worst score of a full project, and everything where there are no seats.
  const cutoff = Float64Array.from(capacity, (most) =>
    most === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  );
  const next = rowStart.slice(0, applicants);
  // A ring: those who must propose, each at most once.
  const waiting = new Uint32Array(applicants);
  for (let applicant = 0; applicant < applicants; applicant++) waiting[applicant] = applicant;
  let isStopped = pause();
  let count = isStopped ? 0 : applicants;
  for (let head = 0; count > 0; head = head + 1 === applicants ? 0 : head + 1, count--) {
    const applicant = waiting[head]!;
    const end = rowStart[applicant + 1]!;
    let pair = next[applicant]!;
    while (pair < end && !isStopped) {
      isStopped = pause();
      const target = project[pair]!;
      const wanted = score[pair]!;
      pair += 1;
      if (wanted < cutoff[target]! || wanted === Number.NEGATIVE_INFINITY) continue;
      if (size[target]! < capacity[target]!) {
        heaps.push(target, applicant, wanted);
        if (size[target] === capacity[target]) cutoff[target] = heaps.worstScoreOf(target);
        break;
      }
      if (!heaps.isBetterThanWorst(target, applicant, wanted)) continue;
      const tail = head + count;
      waiting[tail < applicants ? tail : tail - applicants] = heaps.worstOf(target);
      count += 1;
      heaps.replaceWorst(target, applicant, wanted);
      cutoff[target] = heaps.worstScoreOf(target);
      break;
    }
    next[applicant] = pair;
    if (isStopped) break;
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
