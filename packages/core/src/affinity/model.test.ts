import { describe, expect, it } from 'vitest';
import { PLAIN_WORDING } from '../words/wording';
import { compileModel, type Model } from './model';

const MODEL: Model = {
  version: 1,
  vocabulary: ['boat', 'robot', 'sail', 'unused'],
  idf: [1, 2, 3, 4],
  targets: [
    { id: 'z', terms: [0, 2], weights: [0.6, 0.8] },
    { id: 'a', terms: [1, 2], weights: [0.8, 0.6] },
    { id: 'm', terms: [], weights: [] },
  ],
  scale: { spreadFloor: 0.1, alpha: 0.25, beta: 0.5, strongFrom: 1, goodFrom: 0.5 },
  spelling: { vocabulary: [], seen: [] },
  wording: PLAIN_WORDING,
};

describe('a compiled model', () => {
  it('finds the targets of each term, with their weights', () => {
    const compiled = compileModel(MODEL);
    const postings = MODEL.vocabulary.map((_, term) => {
      const [from, to] = [compiled.start[term], compiled.start[term + 1]];
      return Array.from(compiled.target.subarray(from, to), (target, place) => [
        MODEL.targets[target]?.id,
        compiled.weight.subarray(from, to)[place],
      ]);
    });
    expect(postings).toEqual([
      [['z', 0.6]],
      [['a', 0.8]],
      [
        ['z', 0.8],
        ['a', 0.6],
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

  it('survives storage as JSON', () => {
    expect(compileModel(JSON.parse(JSON.stringify(MODEL)))).toEqual(compileModel(MODEL));
  });

  it('is empty for a model of nothing', () => {
    const compiled = compileModel({ ...MODEL, vocabulary: [], idf: [], targets: [] });
    expect([...compiled.start]).toEqual([0]);
    expect(compiled.target).toHaveLength(0);
  });
});
