import { describe, expect, it } from 'vitest';
import { PLAIN_WORDING } from '../words/wording';
import { UNFITTED_SCALE } from './fit-scale';
import { compileModel, listScoringTables, type Model } from './model';

const MODEL: Model = {
  version: 2,
  vocabulary: ['boat', 'robot', 'sail', 'unused'],
  idf: [1, 2, 3, 4],
  occurrences: [2, 1, 4, 1],
  boilerplate: [3],
  targets: [
    { id: 'z', terms: [0, 2], weights: [0.6, 0.8], shares: [0.25, 0.75] },
    { id: 'a', terms: [1, 2], weights: [0.8, 0.6], shares: [0.5, 0.5] },
    { id: 'm', terms: [], weights: [], shares: [] },
  ],
  semantic: null,
  scale: UNFITTED_SCALE,
  spelling: { vocabulary: [], seen: [] },
  wording: PLAIN_WORDING,
};

describe('a compiled model', () => {
  it('finds the targets of each term, with their weights and shares', () => {
    const compiled = compileModel(MODEL);
    const postings = MODEL.vocabulary.map((_, term) => {
      const [from, to] = [compiled.start[term], compiled.start[term + 1]];
      return Array.from(compiled.target.subarray(from, to), (target, place) => [
        MODEL.targets[target]?.id,
        compiled.weight.subarray(from, to)[place],
        compiled.share.subarray(from, to)[place],
      ]);
    });
    expect(postings).toEqual([
      [['z', 0.6, 0.25]],
      [['a', 0.8, 0.5]],
      [
        ['z', 0.8, 0.75],
        ['a', 0.6, 0.5],
      ],
      [],
    ]);
  });

  it('knows targets by id, and their order by id', () => {
    const compiled = compileModel(MODEL);
    expect([...compiled.targetIndex]).toEqual([
      ['z', 0],
      ['a', 1],
      ['m', 2],
    ]);
    expect([...compiled.targetsById]).toEqual([1, 2, 0]);
  });

  it('weighs boilerplate as nothing in letters', () => {
    expect([...compileModel(MODEL).letterIdf]).toEqual([1, 2, 3, 0]);
  });

  it('knows how much of all words each term is', () => {
    expect([...compileModel(MODEL).corpusShare]).toEqual([0.25, 0.125, 0.5, 0.125]);
  });

  it('gives its tables to those who score, without the model', () => {
    const compiled = compileModel(MODEL);
    const { model, targetIndex, ...tables } = compiled;
    expect(listScoringTables(compiled)).toEqual(tables);
    expect(model).toBe(MODEL);
  });

  it('survives storage as JSON', () => {
    expect(compileModel(JSON.parse(JSON.stringify(MODEL)))).toEqual(compileModel(MODEL));
  });

  it('is empty for a model of nothing', () => {
    const compiled = compileModel({ ...MODEL, vocabulary: [], idf: [], occurrences: [], boilerplate: [], targets: [] });
    expect([...compiled.start]).toEqual([0]);
    expect(compiled.target).toHaveLength(0);
    expect(compiled.corpusShare).toHaveLength(0);
    expect(compiled.semantics).toBeUndefined();
  });
});
