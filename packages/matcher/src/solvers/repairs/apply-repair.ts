import { expandPlaces } from '../reduce-by-pins';
import type { DenseScores, Problem, SparseScores } from '../solver';
import type { ConflictRepair, RuleChange } from './find-repairs';

/**
 * The problem with a repair made; its own arrays are not changed. O(edges) where pairs are allowed.
 *
 * @param scoreOf What a pair that becomes allowed is worth: the problem does not say. 0 without it.
 */
export function applyRepair(problem: Problem, repair: ConflictRepair, scoreOf: ScoreOf = () => 0): Problem {
  let changed = problem;
  for (const change of repair) changed = applyChange(changed, change, scoreOf);
  return changed;
}

type ScoreOf = (applicant: number, project: number) => number;

function applyChange(problem: Problem, change: RuleChange, scoreOf: ScoreOf): Problem {
  const { seats, pinned = [] } = problem;
  switch (change.kind) {
    case 'open-seats': {
      const max = seats.max.slice();
      for (const { project, more } of change.seats) max[project]! += more;
      return { ...problem, seats: { ...seats, max } };
    }
    case 'lower-minimums': {
      const min = seats.min.slice();
      for (const { project, fewer } of change.minimums) min[project]! -= fewer;
      return { ...problem, seats: { ...seats, min } };
    }
    case 'leave-out': {
      const places = expandPlaces(problem);
      const min = places.min.slice();
      for (const { applicant, fewer } of change.places) min[applicant]! -= fewer;
      return { ...problem, places: { ...places, min } };
    }
    case 'allow-pairs':
      return { ...problem, scores: allowPairs(problem, change.pairs, scoreOf) };
    case 'remove-pins': {
      const isRemoved = ([i, j]: readonly [number, number]) => change.pairs.some(([a, b]) => a === i && b === j);
      return { ...problem, pinned: pinned.filter((pin) => !isRemoved(pin)) };
    }
  }
}

function allowPairs(
  { scores, applicants, projects }: Problem,
  pairs: readonly (readonly [number, number])[],
  scoreOf: ScoreOf,
): DenseScores | SparseScores {
  if (scores.kind === 'dense') {
    const values = scores.values.slice();
    const forbidden = scores.forbidden?.slice() ?? new Uint8Array(Math.ceil(values.length / 8));
    for (const [applicant, project] of pairs) {
      const pair = applicant * projects + project;
      values[pair] = scoreOf(applicant, project);
      forbidden[Math.floor(pair / 8)]! &= ~(1 << (pair % 8));
    }
    return { ...scores, values, forbidden };
  }
  const added = new Map<number, number[]>();
  for (const [applicant, project] of pairs) added.set(applicant, [...(added.get(applicant) ?? []), project]);
  const size = scores.project.length + pairs.length;
  const rowStart = new Uint32Array(applicants + 1);
  const project = new Uint32Array(size);
  const values = scores.values instanceof Float32Array ? new Float32Array(size) : new Float64Array(size);
  let end = 0;
  for (let applicant = 0; applicant < applicants; applicant++) {
    const [from, to] = [scores.rowStart[applicant]!, scores.rowStart[applicant + 1]!];
    project.set(scores.project.subarray(from, to), end);
    values.set(scores.values.subarray(from, to), end);
    end += to - from;
    for (const target of added.get(applicant) ?? []) {
      project[end] = target;
      values[end] = scoreOf(applicant, target);
      end += 1;
    }
    rowStart[applicant + 1] = end;
  }
  return { kind: 'sparse', rowStart, project, values };
}
