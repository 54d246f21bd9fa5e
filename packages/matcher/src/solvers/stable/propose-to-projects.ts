import type { StrictPairs } from './break-ties';
import { computeHeapCapacity } from './heap-capacity';
import type { Pause } from './pause';
import { WorstFirstHeaps } from './worst-first-heaps';

/** Who is where, by applicant, -1 where nowhere. */
export interface Proposed {
  readonly projectOf: Int32Array;
  readonly isStopped: boolean;
}

/** First proposals that are read together, so that the processor waits for many of them at once. */
const GATHERED = 256;

/**
 * Hospital/Residents, the applicants' optimum: each proposes down the list, a full project keeps those it wants most and
 * turns the worst away, who proposes on.
 *
 * Papers: Gale & Shapley (1962), deferred acceptance; Gusfield & Irving, The Stable Marriage Problem (1989), sec. 1.6, for
 * projects with several seats. Deviations: nothing is deleted from lists, a pair that cannot hold is refused when it is
 * proposed. The order of proposals does not matter; here who is turned away waits in line,
 * and the next proposals of many in line are read at once, which hides how far apart in memory they are.
 *
 * O(P log u) for P <= pairs proposals and u seats in a project; memory O(applicants + seats).
 */
export function proposeToProjects(pairs: StrictPairs, pause: Pause): Proposed {
  const { applicants, rowStart, project, score, tieOrder } = pairs;
  const pairCount = project.length;
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
  const [firstTarget, firstWanted] = [new Uint32Array(GATHERED), new Float64Array(GATHERED)];
  let isStopped = pause();
  let head = 0;
  let count = isStopped ? 0 : applicants;
  while (count > 0 && !isStopped) {
    const gathered = Math.min(GATHERED, count, applicants - head);
    for (let at = 0; at < gathered; at++) {
      const pair = next[waiting[head + at]!]!;
      if (pair === pairCount) continue;
      firstTarget[at] = project[pair]!;
      firstWanted[at] = score[pair]!;
    }
    for (let at = 0; at < gathered; at++) {
      const applicant = waiting[head + at]!;
      const end = rowStart[applicant + 1]!;
      const first = next[applicant]!;
      let pair = first;
      while (pair < end && !isStopped) {
        isStopped = pause();
        const target = pair === first ? firstTarget[at]! : project[pair]!;
        const wanted = pair === first ? firstWanted[at]! : score[pair]!;
        pair += 1;
        if (wanted < cutoff[target]! || wanted === Number.NEGATIVE_INFINITY) continue;
        if (size[target]! < capacity[target]!) {
          heaps.push(target, applicant, wanted);
          if (size[target] === capacity[target]) cutoff[target] = heaps.worstScoreOf(target);
          break;
        }
        if (!heaps.isBetterThanWorst(target, applicant, wanted)) continue;
        // Applicants of the chunk have left the line: there is room for one more.
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
    count -= gathered;
    head += gathered;
    if (head === applicants) head = 0;
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
