import type { FreeProblem } from '../reduce-by-pins';

/** Who may meet, seen from one side: lefts, and the rights that each may meet. */
export interface Neighbours {
  readonly lefts: number;
  readonly rights: number;
  /** Where pairs are listed: the rights of a left are `right[start[left] .. start[left + 1])`, in any order. */
  readonly listed: { readonly start: Uint32Array; readonly right: Uint32Array } | undefined;
  /** O(1), or O(rights of the left) where pairs are listed. */
  readonly mayMeet: (left: number, right: number) => boolean;
  readonly forEach: (left: number, visit: (right: number) => void) => void;
  /** How many rights a left may meet that are not marked, `most` at most: as a rule few looks are enough. */
  readonly countUnmarked: (left: number, marks: Uint8Array, most: number) => number;
}

/** Applicants and the projects that each may go to. Copies nothing. */
export function seeFromApplicants({ scores, applicants, projects }: FreeProblem): Neighbours {
  if (scores.kind === 'sparse') return seeListed(applicants, projects, scores.rowStart, scores.project);
  return seeDense(applicants, projects, [projects, 1], scores.forbidden);
}

/**
 * Projects and the applicants who may go to each. Sparse scores are listed by project first: O(edges).
 *
 * @param among Applicants to list of sparse scores; all without it.
 */
export function seeFromProjects(
  { scores, applicants, projects }: FreeProblem,
  among: Iterable<number> = Array(applicants).keys(),
): Neighbours {
  if (scores.kind === 'dense') return seeDense(projects, applicants, [1, projects], scores.forbidden);
  const { rowStart, project } = scores;
  const listed = [...among];
  const start = new Uint32Array(projects + 1);
  for (const applicant of listed) {
    for (let at = rowStart[applicant]!; at < rowStart[applicant + 1]!; at++) start[project[at]! + 1]! += 1;
  }
  for (let column = 0; column < projects; column++) start[column + 1]! += start[column]!;
  const end = start.slice();
  const right = new Uint32Array(start[projects]!);
  for (const applicant of listed) {
    for (let at = rowStart[applicant]!; at < rowStart[applicant + 1]!; at++) {
      const column = project[at]!;
      right[end[column]!] = applicant;
      end[column]! += 1;
    }
  }
  return seeListed(projects, applicants, start, right);
}

/** @param strides How far apart two lefts and two rights are among the bits. */
function seeDense(
  lefts: number,
  rights: number,
  [leftStride, rightStride]: readonly [number, number],
  forbidden: Uint8Array | undefined,
): Neighbours {
  const isForbidden = (left: number, right: number) => {
    if (forbidden === undefined) return false;
    const pair = left * leftStride + right * rightStride;
    return ((forbidden[Math.floor(pair / 8)]! >> (pair % 8)) & 1) === 1;
  };
  return {
    lefts,
    rights,
    listed: undefined,
    mayMeet: (left, right) => !isForbidden(left, right),
    forEach: (left, visit) => {
      for (let right = 0; right < rights; right++) if (!isForbidden(left, right)) visit(right);
    },
    countUnmarked: (left, marks, most) => {
      let met = 0;
      for (let right = 0; right < rights && met < most; right++) {
        if (marks[right] === 0 && !isForbidden(left, right)) met += 1;
      }
      return met;
    },
  };
}

function seeListed(lefts: number, rights: number, start: Uint32Array, right: Uint32Array): Neighbours {
  return {
    lefts,
    rights,
    listed: { start, right },
    mayMeet: (left, wanted) => right.subarray(start[left]!, start[left + 1]!).includes(wanted),
    forEach: (left, visit) => {
      for (let at = start[left]!; at < start[left + 1]!; at++) visit(right[at]!);
    },
    countUnmarked: (left, marks, most) => {
      let met = 0;
      for (let at = start[left]!; at < start[left + 1]! && met < most; at++) {
        if (marks[right[at]!] === 0) met += 1;
      }
      return met;
    },
  };
}
