import type { ApplicantText, TargetText } from '../types';
import { type Explanations, joinExplanations } from '../words/collect-acronyms';
import { collectSpelling, type ReadingOptions } from './collect-spelling';
import { fitWording, needsFieldLanguage, type WordingOptions } from './fit-wording';
import type { Model } from './model';
import { type LetterShards, spreadLetters } from './spread-letters';

/** Which words count as spelt right, and what they stand for, in a programme's texts. Linear in their length. */
export async function collectWords(
  applicants: readonly ApplicantText[],
  targets: readonly TargetText[],
  workers: LetterShards,
  stop: () => boolean,
  options: ReadingOptions & WordingOptions,
): Promise<Pick<Model, 'spelling' | 'wording'>> {
  const findFieldLanguage = needsFieldLanguage(targets, options);
  await spreadLetters(applicants.length, workers, stop, async ({ shard, from, to }) =>
    shard.collect(applicants.slice(from, to), findFieldLanguage),
  );
  const seen = new Map<string, number>();
  const explanations: Explanations = new Map();
  let hasFieldLanguage = false;
  for (const collected of await Promise.all(workers.shards.map((shard) => shard.takeCollected()))) {
    for (const [word, letters] of collected.seen) seen.set(word, (seen.get(word) ?? 0) + letters);
    joinExplanations(explanations, collected.explanations);
    hasFieldLanguage ||= collected.hasFieldLanguage;
  }
  return {
    spelling: collectSpelling(seen, targets, options),
    wording: fitWording({ explanations, hasFieldLanguage }, targets, options),
  };
}
