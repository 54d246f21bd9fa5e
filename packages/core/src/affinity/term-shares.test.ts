import { describe, expect, it } from 'vitest';
import type { SemanticModel } from '../semantic/semantic-model';
import { packVectors } from '../semantic/word-vectors';
import { termLikeness } from '../vectors/language-model';
import { PLAIN_WORDING } from '../words/wording';
import { UNFITTED_SCALE } from './fit-scale';
import { compileModel, type Model, type TargetVector } from './model';
import type { PersonVectors } from './score-person';
import { findViaWords, shareOfTerms, shareOfWords } from './term-shares';

const SEMANTIC: SemanticModel = {
  kind: 'words',
  dimensions: 2,
  terms: [0, 1, 2, 3],
  vectors: packVectors({ dimensions: 2, values: Float64Array.of(1, 0, 1, 0.2, 0, 1, 1, -0.3) }),
  forms: ['boats', 'ships', 'robots', 'sails'],
  directions: [],
  targets: [[1, 0]],
};
const TARGET: TargetVector = {
  id: 'p',
  terms: [0, 1, 2, 3],
  weights: [0.1, 0.5, 0.8, 0.3],
  shares: [0.25, 0.25, 0.3, 0.2],
};
const MODEL: Model = {
  version: 2,
  vocabulary: ['boat', 'ship', 'robot', 'sail', 'other'],
  idf: [1, 1, 1, 1, 1],
  occurrences: [4, 4, 4, 4, 4],
  boilerplate: [],
  targets: [TARGET],
  semantic: SEMANTIC,
  scale: UNFITTED_SCALE,
  spelling: { vocabulary: [], seen: [] },
  wording: PLAIN_WORDING,
};
const COMPILED = compileModel(MODEL);
const LETTER: PersonVectors = {
  kind: 'letter',
  vector: { terms: Uint32Array.of(1, 4), weights: Float64Array.of(0.6, 0.8) },
  shares: undefined,
  embedding: { vector: Float64Array.of(1, 0), shares: Float64Array.of(0.5, 0.25), known: 2 },
};

describe('what a term adds by itself', () => {
  it('is the product of both weights times the slope, of the terms that both hold', () => {
    expect([...shareOfTerms(LETTER, TARGET, 2, COMPILED)]).toEqual([[1, expect.closeTo(2 * 0.6 * 0.5, 12)]]);
  });

  it('is the likeness by the language model for a rich profile', () => {
    const profile: PersonVectors = {
      ...LETTER,
      kind: 'profile',
      shares: { terms: Uint32Array.of(0, 4), weights: Float64Array.of(0.3, 0.7) },
    };
    const expected = 2 * termLikeness(0.3, 0.25, 0.2);
    expect([...shareOfTerms(profile, TARGET, 2, COMPILED)]).toEqual([[0, expect.closeTo(expected, 12)]]);
  });
});

describe('what an occurrence of a word adds by its meaning', () => {
  it('is its closeness to the target times its unit’s share and the slope', () => {
    const shareOf = shareOfWords(LETTER, 0, 2, COMPILED);
    expect(shareOf(0, 0)).toBeGreaterThan(0);
    expect(shareOf(0, 1)).toBeCloseTo(shareOf(0, 0) / 2, 12);
    expect(shareOf(2, 0)).toBeCloseTo(0, 12);
  });

  it('is nothing for a word without a vector, for boilerplate, and where meanings are not compared', () => {
    expect(shareOfWords(LETTER, 0, 2, COMPILED)(4, 0)).toBe(0);
    expect(shareOfWords(LETTER, 0, 2, compileModel({ ...MODEL, boilerplate: [0] }))(0, 0)).toBe(0);
    expect(shareOfWords(LETTER, 0, 2, compileModel({ ...MODEL, semantic: null }))(0, 0)).toBe(0);
    expect(shareOfWords({ ...LETTER, embedding: undefined }, 0, 2, COMPILED)(0, 0)).toBe(0);
  });
});

describe('the words of a target that a term is close to', () => {
  it('are written as the target writes them, those that count most there first, without the term and what is far from it', () => {
    expect(findViaWords(0, TARGET, COMPILED)).toEqual(['ships', 'sails']);
  });

  it('are none of a word that no target writes, of a word without a vector, and where meanings are not compared', () => {
    const unwritten = compileModel({ ...MODEL, semantic: { ...SEMANTIC, forms: ['', '', '', ''] } });
    expect(findViaWords(0, TARGET, unwritten)).toEqual([]);
    expect(findViaWords(4, TARGET, COMPILED)).toEqual([]);
    expect(findViaWords(0, TARGET, compileModel({ ...MODEL, semantic: null }))).toEqual([]);
  });
});
