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
  const capacity = computeHeapCapacity(pairs);
  const heaps = new WorstFirstHeaps(capacity, tieOrder, score);
  const { size } = heaps;
  // Nobody below is taken: the worst score of a full project, and everything where there are no seats.
  const cutoff = Float64Array.from(capacity, (most) =>
    most === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  );
  const next = rowStart.slice(0, applicants);
  // A ring: those who must propose, each at most once.
  const waiting = new Uint32Array(applicants);
  for (let applicant = 0; applicant < applicants; applicant++) waiting[applicant] = applicant;
  const gathered = {
    pair: new Uint32Array(GATHERED),
    target: new Uint32Array(GATHERED),
    wanted: new Float64Array(GATHERED),
  };
  let isStopped = pause();
  let head = 0;
  let count = isStopped ? 0 : applicants;
  while (count > 0 && !isStopped) {
    const many = Math.min(GATHERED, count, applicants - head);
    for (let at = 0; at < many; at++) {
      const applicant = waiting[head + at]!;
      const pair = next[applicant]!;
      const isAtEnd = pair === rowStart[applicant + 1]!;
      gathered.pair[at] = pair;
      gathered.target[at] = isAtEnd ? 0 : project[pair]!;
      gathered.wanted[at] = isAtEnd ? Number.NEGATIVE_INFINITY : score[pair]!;
    }
    for (let at = 0; at < many && !isStopped; at++) {
      const applicant = waiting[head + at]!;
      let pair = gathered.pair[at]!;
      let target = gathered.target[at]!;
      let wanted = gathered.wanted[at]!;
      for (;;) {
        isStopped = pause();
        if (isStopped) break;
        if (wanted >= cutoff[target]! && wanted !== Number.NEGATIVE_INFINITY) {
          if (size[target]! < capacity[target]!) {
            heaps.push(target, applicant, wanted);
            if (size[target] === capacity[target]) cutoff[target] = heaps.worstScoreOf(target);
            break;
          }
          if (heaps.isBetterThanWorst(target, applicant, wanted)) {
            // Those of this chunk who have proposed have left the line: there is room for one more.
            const tail = head + count;
            waiting[tail < applicants ? tail : tail - applicants] = heaps.worstOf(target);
            count += 1;
            heaps.replaceWorst(target, applicant, wanted);
            cutoff[target] = heaps.worstScoreOf(target);
            break;
          }
        }
        pair += 1;
        if (pair >= rowStart[applicant + 1]!) break;
        target = project[pair]!;
        wanted = score[pair]!;
      }
      next[applicant] = pair + 1;
    }
    count -= many;
    head += many;
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
