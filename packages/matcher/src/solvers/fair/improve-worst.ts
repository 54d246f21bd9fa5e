import { createRowReader } from '../read-rows';
import type { Problem } from '../solver';

/** Rounds over all applicants. */
const ROUNDS = 20;

/**
 * Improves an assignment by exchanges: an applicant moves to a project with a free seat, or changes places with one of
 * its people, where that raises the lower of the two totals that change, or, with nobody below the lowest of all, the sum.
 * Numbers of places stay as they are, and so do pins. Deterministic. O(applicants x projects x people a project) a round.
 */
export function improveWorst(problem: Problem, projectOf: Int32Array, shouldStop?: () => boolean): Int32Array {
  const { applicants, projects, seats, pinned = [] } = problem;
  const rows = createRowReader(problem);
  const stride = projectOf.length / Math.max(1, applicants);
  const pins = new Set(pinned.map(([applicant, project]) => applicant * projects + project));
  const held = Array.from(
    { length: applicants },
    (_, applicant) => new Set(projectOf.subarray(applicant * stride, (applicant + 1) * stride).filter((p) => p >= 0)),
  );
  const members = Array.from({ length: projects }, () => new Set<number>());
  const sums = new Float64Array(applicants);
  held.forEach((own, applicant) => {
    for (const project of own) {
      members[project]!.add(applicant);
      sums[applicant]! += rows.scoreOf(applicant, project);
    }
  });
  const placed = held.flatMap((own, applicant) => (own.size > 0 ? [applicant] : []));
  const mayTake = (applicant: number, project: number) =>
    !held[applicant]!.has(project) && rows.scoreOf(applicant, project) > Number.NEGATIVE_INFINITY;
  const move = (applicant: number, from: number, to: number) => {
    held[applicant]!.delete(from);
    held[applicant]!.add(to);
    members[from]!.delete(applicant);
    members[to]!.add(applicant);
    sums[applicant]! += rows.scoreOf(applicant, to) - rows.scoreOf(applicant, from);
  };

  const improve = (applicant: number, lowest: number): boolean => {
    for (const from of [...held[applicant]!].sort((a, b) => a - b)) {
      if (pins.has(applicant * projects + from)) continue;
      for (let to = 0; to < projects; to++) {
        if (!mayTake(applicant, to)) continue;
        const gain = rows.scoreOf(applicant, to) - rows.scoreOf(applicant, from);
        const isFree = members[to]!.size < seats.max[to]! && members[from]!.size > seats.min[from]!;
        if (isFree && gain > 0) {
          move(applicant, from, to);
          return true;
        }
        for (const other of members[to]!) {
          if (pins.has(other * projects + to) || !mayTake(other, from)) continue;
          const otherGain = rows.scoreOf(other, from) - rows.scoreOf(other, to);
          const [before, after] = [sums[applicant]!, sums[applicant]! + gain];
          const [otherBefore, otherAfter] = [sums[other]!, sums[other]! + otherGain];
          const raises = Math.min(after, otherAfter) > Math.min(before, otherBefore) + 1e-12;
          const adds = Math.min(after, otherAfter) >= lowest && gain + otherGain > 1e-12;
          const isLow = Math.min(before, otherBefore) <= lowest;
          if ((isLow && raises) || (!isLow && adds)) {
            move(applicant, from, to);
            move(other, to, from);
            return true;
          }
        }
      }
    }
    return false;
  };

  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    const ascending = placed.toSorted((a, b) => sums[a]! - sums[b]! || a - b);
    for (const applicant of ascending) {
      if (shouldStop?.() === true) return pack(held, stride);
      const lowest = placed.reduce((least, each) => Math.min(least, sums[each]!), Number.POSITIVE_INFINITY);
      if (improve(applicant, lowest)) changed = true;
    }
    if (!changed) break;
  }
  return pack(held, stride);
}

function pack(held: readonly ReadonlySet<number>[], stride: number): Int32Array {
  const projectOf = new Int32Array(held.length * stride).fill(-1);
  held.forEach((own, applicant) => {
    projectOf.set(
      [...own].sort((a, b) => a - b),
      applicant * stride,
    );
  });
  return projectOf;
}
