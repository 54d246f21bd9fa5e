import { type DataSet, gradesOf } from '../data/data-set';
import { assignByScores } from './assign-by-scores';
import { pairwiseLoss } from './pairwise-loss';
import { bestGraded, rankOfBest } from './rank-of-best';

/** How one letter with a best-graded target fared. */
export interface LetterMeasure {
  /** Data set and id. */
  readonly applicant: string;
  /** See `PairwiseLoss`. */
  readonly wrong: number;
  readonly weight: number;
  /** Rank of the best-graded target; 1 is first. */
  readonly rank: number;
  /** After the optimal assignment; absent where pairs without a grade were not judged. */
  readonly assigned?: {
    readonly isOnBest: boolean;
    /** Grade of the target assigned, 0 for none, and of the one that the assignment by grades gives. */
    readonly grade: number;
    readonly possible: number;
  };
}

/** Measures every letter that some target has a grade above 0 for. The others still take seats, as they do in a match. */
export function measureLetters(dataSet: DataSet, values: Float64Array): readonly LetterMeasure[] {
  const { applicants, targets, seats, truth } = dataSet;
  const width = targets.length;
  const grades = applicants.map(({ id }) => gradesOf(dataSet, id));
  const isJudgedWhole = truth.unlisted === 'zero';
  const places = isJudgedWhole ? assignByScores(values, applicants.length, seats) : undefined;
  const right = isJudgedWhole ? assignByScores(flatten(grades, width), applicants.length, seats) : undefined;

  return applicants.flatMap(({ id }, row) => {
    const own = grades[row] ?? [];
    const scores = values.subarray(row * width, (row + 1) * width);
    const rank = rankOfBest(scores, own);
    if (rank === undefined) return [];
    const loss = { applicant: `${dataSet.name}/${id}`, ...pairwiseLoss(scores, own), rank };
    if (places === undefined || right === undefined) return [loss];
    const place = places[row] ?? -1;
    const assigned = {
      isOnBest: bestGraded(own).includes(place),
      grade: own[place] ?? 0,
      possible: own[right[row] ?? -1] ?? 0,
    };
    return [{ ...loss, assigned }];
  });
}

function flatten(grades: readonly Float64Array[], width: number): Float64Array {
  const values = new Float64Array(grades.length * width);
  grades.forEach((row, index) => {
    values.set(
      row.map((grade) => (Number.isNaN(grade) ? 0 : grade)),
      index * width,
    );
  });
  return values;
}
