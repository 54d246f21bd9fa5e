import fc from 'fast-check';
import { similarity } from 'ml-distance';
import { describe, expect, it } from 'vitest';
import { compileModel, type Model } from '../vectors/model';
import { PLAIN_WORDING } from '../words/wording';
import { affinityLine, clamp01, scoreLetter, steepness } from './score-letter';
import { cosineSimilarity } from './similarity';

const SCALE = { spreadFloor: 0.1, alpha: 0.25, beta: 0.5, strongFrom: 0.6, goodFrom: 0.4 };

/** A model whose targets have these dense vectors. */
function modelOf(targets: readonly (readonly number[])[], terms: number): Model {
  return {
    version: 1,
    vocabulary: Array.from({ length: terms }, (_, term) => `t${String(term).padStart(3, '0')}`),
    idf: new Array(terms).fill(1),
    targets: targets.map((dense, index) => {
      const kept = dense.flatMap((weight, term) => (weight > 0 ? [term] : []));
      return { id: `p${index}`, terms: kept, weights: kept.map((term) => dense[term] ?? 0) };
    }),
    scale: SCALE,
    spelling: { vocabulary: [], seen: [] },
    wording: PLAIN_WORDING,
  };
}

const sparse = (dense: readonly number[]) => {
  const terms = dense.flatMap((weight, term) => (weight > 0 ? [term] : []));
  return { terms: Uint32Array.from(terms), weights: Float64Array.from(terms, (term) => dense[term] ?? 0) };
};

describe('the scores of a letter', () => {
  it('are cosines with each target, their mean and spread, and the terms that some target shares', () => {
    const model = compileModel(
      modelOf(
        [
          [0.6, 0.8, 0, 0],
          [0, 0, 1, 0],
        ],
        4,
      ),
    );
    const { scores, mean, spread, shared } = scoreLetter(sparse([0, 0.6, 0, 0.8]), model);
    expect([...scores]).toEqual([0.6 * 0.8, 0]);
    expect(mean).toBeCloseTo(0.24, 15);
    expect(spread).toBeCloseTo(0.24, 15);
    expect(shared).toBe(1);
  });

  it('are the cosines of ml-distance on dense vectors', () => {
    const unit = fc.array(fc.constantFrom(0, 0, 0.2, 0.5, 1, 3), { minLength: 6, maxLength: 6 }).map((dense) => {
      const norm = Math.hypot(...dense);
      return norm === 0 ? dense : dense.map((value) => value / norm);
    });
    fc.assert(
      fc.property(unit, fc.array(unit, { minLength: 1, maxLength: 5 }), (letter, targets) => {
        const { scores } = scoreLetter(sparse(letter), compileModel(modelOf(targets, 6)));
        targets.forEach((target, index) => {
          expect(scores[index]).toBeCloseTo(cosineSimilarity(letter, target), 12);
          if (Math.hypot(...letter) > 0 && Math.hypot(...target) > 0)
            expect(scores[index]).toBeCloseTo(similarity.cosine(letter, target), 12);
        });
      }),
    );
  });

  it('are none and spread by nothing without targets', () => {
    expect(scoreLetter(sparse([1]), compileModel(modelOf([], 1)))).toEqual({
      scores: new Float64Array(),
      mean: 0,
      spread: 0,
      shared: 0,
    });
  });
});

describe('the line from scores to affinity', () => {
  it('runs through alpha at the mean, steeper the more terms a letter shares', () => {
    const model = compileModel(modelOf([[1]], 1));
    const { constant, slope } = affinityLine({ mean: 0.3, spread: 0.2, shared: 15 }, model);
    expect(slope).toBeCloseTo((0.5 * (15 / 20)) / 0.2, 12);
    expect(constant + slope * 0.3).toBeCloseTo(0.25, 12);
  });

  it('is flat for a letter that shares nothing, and no steeper than the floor allows', () => {
    expect(steepness({ spread: 0, shared: 0 }, 0.1)).toBe(0);
    expect(steepness({ spread: 1e-9, shared: 5 }, 0.1)).toBe(5);
    expect(steepness({ spread: 0.5, shared: 5 }, 0.1)).toBe(1);
  });

  it('is cut at 0 and 1', () => {
    expect([-0.1, 0, 0.4, 1, 1.1].map(clamp01)).toEqual([0, 0, 0.4, 1, 1]);
  });
});
