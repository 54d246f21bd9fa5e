import type { DataSet } from '../data/data-set';
import { applicantText, countDocuments, countStems, targetText } from './baseline-words';
import type { MethodScores } from './method';

const K1 = 1.2;
const B = 0.75;

/**
 * Baseline: the letter's distinct stems as a query over the targets, divided by the query's total rarity so that long
 * letters are not favoured.
 * @source Robertson & Zaragoza: The probabilistic relevance framework (2009).
 */
export function scoreByBm25({ applicants, targets }: Pick<DataSet, 'applicants' | 'targets'>): MethodScores {
  const documents = targets.map((target) => countStems(targetText(target)));
  const frequencies = countDocuments(documents);
  const rarity = (stem: string) => {
    const frequency = frequencies.get(stem) ?? 0;
    return Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5));
  };
  const lengths = documents.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;

  const values = applicants.flatMap((applicant) => {
    const query = [...countStems(applicantText(applicant)).keys()];
    const total = query.reduce((sum, stem) => sum + rarity(stem), 0) || 1;
    return documents.map((counts, index) => {
      const lengthFactor = 1 - B + B * ((lengths[index] ?? 0) / meanLength);
      let score = 0;
      for (const stem of query) {
        const count = counts.get(stem) ?? 0;
        score += rarity(stem) * ((count * (K1 + 1)) / (count + K1 * lengthFactor));
      }
      return score / total;
    });
  });
  return { values: Float64Array.from(values) };
}
