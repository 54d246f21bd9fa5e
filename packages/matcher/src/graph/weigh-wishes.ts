import type { Applicant, Settings } from '../programme/programme';

/** Turns an affinity and a stated rank (1 is best, 0 is unstated) into the score that is maximised. */
export interface PairScorer {
  score(affinity: number, statedRank: number): number;
  /** What a unit of affinity is worth in units of score. */
  readonly perAffinity: number;
  /** The longest list of wishes; 0 where nobody states any. */
  readonly longestList: number;
}

/**
 * What counts. With L the longest list, a wish of rank r is worth (L - r + 1) / L, an unstated project 0.
 * - `letters`: the affinity alone.
 * - `both`: the two by the settings' weights.
 * - `wishes`: the wish, plus the affinity scaled so small that all affinities together are worth less than one step of one wish:
 *   the total of wishes is largest, and among such assignments the total of affinities is.
 *
 * What the organiser prefers is added to the affinity before it is given here, at most `mostPreferred` a pair.
 */
export function createPairScorer(
  settings: Pick<Settings, 'counts' | 'weights' | 'places'>,
  applicants: readonly Pick<Applicant, 'preferences'>[],
  mostPreferred = 0,
): PairScorer {
  const longestList = applicants.reduce((longest, { preferences }) => Math.max(longest, preferences.length), 0);
  const wish = (rank: number) => (rank === 0 ? 0 : (longestList - rank + 1) / longestList);
  const { counts, weights } = settings;
  if (counts === 'letters' || longestList === 0) return { longestList, perAffinity: 1, score: (affinity) => affinity };
  if (counts === 'both')
    return {
      longestList,
      perAffinity: weights.letters,
      score: (affinity, rank) => weights.wishes * wish(rank) + weights.letters * affinity,
    };
  const tieBreak = 1 / (longestList * (applicants.length * settings.places.max * (1 + mostPreferred) + 1));
  return { longestList, perAffinity: tieBreak, score: (affinity, rank) => wish(rank) + tieBreak * affinity };
}
