import type { ApplicantText } from '@lettermatch/core';
import { addNoise } from './add-noise';
import { cutTexts } from './cut-texts';
import type { DataSet } from './data-set';
import { seededRandom } from './seeded-random';

/** Harder forms of a data set: the same people and right answers, worse letters. */
export interface Variant {
  readonly name: string;
  /** Several draws of one variant even chance out. */
  readonly make: (dataSet: DataSet, seed: number) => readonly DataSet[];
}

const NOISE_DRAWS = 1;

export const variants: readonly Variant[] = [
  ...[0.05, 0.1, 0.2].map((rate) => ({
    name: `${Math.round(100 * rate)}% of words misspelt`,
    make: (dataSet: DataSet, seed: number) =>
      Array.from({ length: NOISE_DRAWS }, (_, draw) =>
        rewrite(dataSet, (texts, id) => {
          const random = seededRandom(seed + draw, id);
          return texts.map((text) => addNoise(text, rate, random));
        }),
      ),
  })),
  ...[120, 60].map((limit) => ({
    name: `first ${limit} words`,
    make: (dataSet: DataSet) => [cutLetters(dataSet, limit)],
  })),
];

/** The data set with the first `limit` words of each applicant's texts alone. */
export function cutLetters(dataSet: DataSet, limit: number): DataSet {
  return rewrite(dataSet, (texts) => cutTexts(texts, limit));
}

function rewrite(dataSet: DataSet, change: (texts: readonly string[], id: string) => readonly string[]): DataSet {
  const applicants = dataSet.applicants.map(({ id, letter, documents = [] }): ApplicantText => {
    const [changed = '', ...rest] = change([letter, ...documents], id);
    return { id, letter: changed, documents: rest };
  });
  return { ...dataSet, applicants };
}
