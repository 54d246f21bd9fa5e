import type { DataSet } from '../data/data-set';
import { applicantText, countDocuments, countStems, targetText } from './baseline-words';
import type { MethodScores } from './method';

/** Baseline: cosine of (1 + ln tf) ln(N / df) over stems, letters and targets counted together. */
export function scoreByTfidf({ applicants, targets }: Pick<DataSet, 'applicants' | 'targets'>): MethodScores {
  const letters = applicants.map((applicant) => countStems(applicantText(applicant)));
  const others = targets.map((target) => countStems(targetText(target)));
  const frequencies = countDocuments([...letters, ...others]);
  const documents = letters.length + others.length;

  const vectorOf = (counts: ReadonlyMap<string, number>) => {
    const weights = new Map(
      [...counts].map(([stem, count]) => [
        stem,
        (1 + Math.log(count)) * Math.log(documents / (frequencies.get(stem) ?? 1)),
      ]),
    );
    const norm = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([stem, weight]) => [stem, weight / norm]));
  };
  const targetVectors = others.map(vectorOf);
  const values = letters.map(vectorOf).flatMap((letter) =>
    targetVectors.map((target) => {
      let cosine = 0;
      for (const [stem, weight] of target) cosine += weight * (letter.get(stem) ?? 0);
      return cosine;
    }),
  );
  return { values: Float64Array.from(values) };
}
