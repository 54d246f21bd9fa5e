import { naturalLogarithm } from './natural-logarithm';

/** Share of the text's own words in the smoothed distribution is 1 - LAMBDA. */
const LAMBDA = 0.5;
/** Weight of the target's likelihood of the profile beside the profile's of the target. */
const BETA = 0.5;
const RATIO = (1 - LAMBDA) / LAMBDA;

/**
 * What one term adds to the likeness of a rich profile and a target: q ln(1 + p / c) + beta p ln(1 + q / c), with lambda = beta = 0.5.
 * @param profile p, the term's share of the profile's words; `target` q, of the target's; `corpus` c, of all words, above 0.
 * @source Symmetric Jelinek-Mercer language model: Jelinek & Mercer 1980; Zhai & Lafferty 2004 for its use in retrieval.
 */
export function termLikeness(profile: number, target: number, corpus: number): number {
  return (
    target * naturalLogarithm(1 + (RATIO * profile) / corpus) +
    BETA * profile * naturalLogarithm(1 + (RATIO * target) / corpus)
  );
}
