import fc from 'fast-check';
import { similarity } from 'ml-distance';
import { describe, expect, it } from 'vitest';
import type { SemanticModel } from '../semantic/semantic-model';
import { packVectors } from '../semantic/word-vectors';
import { termLikeness } from '../vectors/language-model';
import { PLAIN_WORDING } from '../words/wording';
import { UNFITTED_SCALE } from './fit-scale';
import { compileModel, type Model } from './model';
import { buildPersonVectors, type PersonVectors, scorePerson } from './score-person';
import { cosineSimilarity } from './similarity';

const nameOf = (term: number) => `t${String(term).padStart(3, '0')}`;
const placesOf = (dense: readonly number[]) => dense.flatMap((weight, term) => (weight > 0 ? [term] : []));

/** A model whose targets have these dense vectors; shares are the same numbers. */
function modelOf(targets: readonly (readonly number[])[], terms: number, more: Partial<Model> = {}): Model {
  return {
    version: 2,
    vocabulary: Array.from({ length: terms }, (_, term) => nameOf(term)),
    idf: new Array(terms).fill(1),
    occurrences: new Array(terms).fill(2),
    boilerplate: [],
    targets: targets.map((dense, index) => {
      const kept = placesOf(dense);
      const weights = kept.map((term) => dense[term] ?? 0);
      return { id: `p${index}`, terms: kept, weights, shares: weights };
    }),
    semantic: null,
    scale: UNFITTED_SCALE,
    spelling: { vocabulary: [], seen: [] },
    wording: PLAIN_WORDING,
    ...more,
  };
}

function sparse(dense: readonly number[]) {
  const terms = placesOf(dense);
  return { terms: Uint32Array.from(terms), weights: Float64Array.from(terms, (term) => dense[term] ?? 0) };
}

const letterOf = (dense: readonly number[]): PersonVectors => ({
  kind: 'letter',
  vector: sparse(dense),
  shares: undefined,
  embedding: undefined,
});

describe('the scores of a letter', () => {
  it('are cosines with each target, their mean and spread', () => {
    const model = compileModel(
      modelOf(
        [
          [0.6, 0.8, 0, 0],
          [0, 0, 1, 0],
        ],
        4,
      ),
    );
    const { kind, lexical, semantic } = scorePerson(letterOf([0, 0.6, 0, 0.8]), model);
    expect(kind).toBe('letter');
    expect([...lexical.scores]).toEqual([0.6 * 0.8, 0]);
    expect(lexical.mean).toBeCloseTo(0.24, 15);
    expect(lexical.spread).toBeCloseTo(0.24, 15);
    expect(semantic).toBeUndefined();
  });

  it('are trusted the more, the more of its terms some target shares', () => {
    const model = compileModel(modelOf([[0.5, 0.5, 0.5, 0.5, 0]], 5));
    const trust = (dense: readonly number[]) => scorePerson(letterOf(dense), model).lexical.trust;
    expect(trust([0, 0, 0, 0, 1])).toBe(0);
    const rising = [trust([1, 0, 0, 0, 1]), trust([1, 1, 0, 0, 1]), trust([1, 1, 1, 1, 0])];
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(rising[0]).toBeGreaterThan(0);
    expect(rising[2]).toBeLessThan(1);
    expect(trust([1, 0, 0, 0, 0])).toBe(rising[0]);
  });

  it('are the cosines of ml-distance on dense vectors', () => {
    const unit = fc.array(fc.constantFrom(0, 0, 0.2, 0.5, 1, 3), { minLength: 6, maxLength: 6 }).map((dense) => {
      const norm = Math.hypot(...dense);
      return norm === 0 ? dense : dense.map((value) => value / norm);
    });
    fc.assert(
      fc.property(unit, fc.array(unit, { minLength: 1, maxLength: 5 }), (letter, targets) => {
        const { scores } = scorePerson(letterOf(letter), compileModel(modelOf(targets, 6))).lexical;
        targets.forEach((target, index) => {
          expect(scores[index]).toBeCloseTo(cosineSimilarity(letter, target), 12);
          if (Math.hypot(...letter) > 0 && Math.hypot(...target) > 0)
            expect(scores[index]).toBeCloseTo(similarity.cosine(letter, target), 12);
        });
      }),
    );
  });

  it('are none and spread by nothing without targets', () => {
    expect(scorePerson(letterOf([1]), compileModel(modelOf([], 1))).lexical).toEqual({
      scores: new Float64Array(),
      mean: 0,
      spread: 0,
      trust: 0,
    });
  });
});

describe('the scores of a rich profile', () => {
  it('are likenesses by the language model, term by term', () => {
    const share = fc.array(fc.constantFrom(0, 0, 0.1, 0.3, 0.6), { minLength: 5, maxLength: 5 });
    const occurrences = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(share, fc.array(share, { maxLength: 4 }), occurrences, (profile, targets, counts) => {
        const model = compileModel(modelOf(targets, 5, { occurrences: counts }));
        const person: PersonVectors = { ...letterOf(profile), kind: 'profile', shares: sparse(profile) };
        const { kind, lexical } = scorePerson(person, model);
        const total = counts.reduce((a, b) => a + b, 0);
        expect(kind).toBe('profile');
        targets.forEach((target, index) => {
          const likeness = profile.reduce(
            (sum: number, p, term) => sum + termLikeness(p, target[term] ?? 0, (counts[term] ?? 0) / total),
            0,
          );
          expect(lexical.scores[index]).toBeCloseTo(likeness, 12);
        });
      }),
    );
  });
});

const SEMANTIC: SemanticModel = {
  kind: 'words',
  dimensions: 2,
  terms: [0, 1, 2],
  vectors: packVectors({ dimensions: 2, values: Float64Array.of(1, 0, 0, 1, 0.6, 0.8) }),
  forms: ['', '', ''],
  directions: [],
  targets: [
    [1, 0],
    [0, 1],
    [0, 0],
  ],
};

const countsOf = (...terms: readonly number[]) => ({
  terms: Uint32Array.from(terms),
  counts: new Uint32Array(terms.length).fill(1),
});

describe('the scores of a person by meaning', () => {
  const model = modelOf([[1, 0, 0, 0], [0, 1, 0, 0], []], 4, { semantic: SEMANTIC });
  const person = (...terms: readonly number[]) => ({
    counts: countsOf(...terms),
    units: { terms: Uint32Array.from(terms), ends: Uint32Array.of(terms.length) },
  });

  it('are cosines of the text’s vector with the targets’, and how both layers vary together', () => {
    const compiled = compileModel(model);
    const { lexical, semantic, covariance } = scorePerson(buildPersonVectors(person(2), compiled), compiled);
    expect([...lexical.scores]).toEqual([0, 0, 0]);
    expect(lexical.trust).toBe(0);
    const expected = [0.6, 0.8, 0];
    expected.forEach((score, target) => {
      expect(semantic?.scores[target]).toBeCloseTo(score, 1);
    });
    expect(semantic?.mean).toBeCloseTo(1.4 / 3, 1);
    expect(semantic?.trust).toBeGreaterThan(0);
    expect(covariance).toBe(0);
    const both = scorePerson(buildPersonVectors(person(0, 3), compiled), compiled);
    const products = both.lexical.scores.map(
      (score, target) =>
        (score - both.lexical.mean) * ((both.semantic?.scores[target] ?? 0) - (both.semantic?.mean ?? 0)),
    );
    expect(both.covariance).toBeCloseTo(products.reduce((a, b) => a + b, 0) / 3, 12);
  });

  it('leave out boilerplate, in words and in meaning', () => {
    const compiled = compileModel({ ...model, boilerplate: [0] });
    const { lexical, semantic } = scorePerson(buildPersonVectors(person(0), compiled), compiled);
    expect([...lexical.scores, ...(semantic?.scores ?? [])]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(semantic?.trust).toBe(0);
  });

  it('are the same bits in whatever order the targets come', () => {
    const turned = compileModel({
      ...model,
      targets: model.targets.toReversed(),
      semantic: { ...SEMANTIC, targets: SEMANTIC.targets.toReversed() },
    });
    const compiled = compileModel(model);
    const straight = scorePerson(buildPersonVectors(person(0, 2, 1), compiled), compiled);
    const reversed = scorePerson(buildPersonVectors(person(0, 2, 1), turned), turned);
    expect(reversed.covariance).toBe(straight.covariance);
    expect(reversed.lexical).toEqual({ ...straight.lexical, scores: straight.lexical.scores.toReversed() });
    expect(reversed.semantic).toEqual({ ...straight.semantic, scores: straight.semantic?.scores.toReversed() });
  });
});

describe('the vectors of a person', () => {
  it('hold the shares of a rich profile by ascending term, and none of a letter', () => {
    const compiled = compileModel(modelOf([], 4));
    const units = { terms: new Uint32Array(), ends: new Uint32Array() };
    const profile = { ...countsOf(2, 0, 3), shares: Float64Array.of(0.2, 0.5, 0.3) };
    expect(buildPersonVectors({ counts: profile, units }, compiled)).toMatchObject({
      kind: 'profile',
      shares: { terms: Uint32Array.of(0, 2, 3), weights: Float64Array.of(0.5, 0.2, 0.3) },
    });
    expect(buildPersonVectors({ counts: countsOf(2), units }, compiled)).toMatchObject({
      kind: 'letter',
      shares: undefined,
    });
  });
});
