import type { Model } from './model';
import { cosineSimilarity } from './similarity';

/** Two targets whose texts are so alike that letters can hardly tell them apart. */
export interface TwinTargets {
  readonly first: string;
  readonly second: string;
  /** Cosine of their vectors. */
  readonly similarity: number;
}

/** Cosine from which two descriptions are called twins. */
export const TWIN_SIMILARITY = 0.6;

/** Pairs of targets with a cosine of `TWIN_SIMILARITY` or more, each and all in the order of ids, most alike first. Complexity: targets² x terms of a target. */
export function findTwinTargets(model: Model): readonly TwinTargets[] {
  const twins: TwinTargets[] = [];
  const targets = model.targets.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  targets.forEach((first, index) => {
    const position = new Map(first.terms.map((term, place) => [term, place]));
    for (const second of targets.slice(index + 1)) {
      // Both vectors over the union of their terms: the rest is zero in both.
      const others = second.terms.filter((term) => !position.has(term)).length;
      const a = new Float64Array(first.terms.length + others);
      const b = new Float64Array(a.length);
      a.set(first.weights);
      let next = first.terms.length;
      second.terms.forEach((term, place) => {
        const shared = position.get(term);
        b[shared ?? next] = second.weights[place] ?? 0;
        if (shared === undefined) next += 1;
      });
      const alike = cosineSimilarity(a, b);
      if (alike >= TWIN_SIMILARITY) twins.push({ first: first.id, second: second.id, similarity: alike });
    }
  });
  return twins.sort((a, b) => b.similarity - a.similarity);
}
