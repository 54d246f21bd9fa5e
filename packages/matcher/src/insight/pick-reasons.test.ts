import { describe, expect, it } from 'vitest';
import type { Evidence } from '../types';
import { pickReasons, whyTerms } from './pick-reasons';

describe('the words of a letter that speak for a place', () => {
  it('name each word that adds to a fit once, and no piece of prose', () => {
    const evidence = evidenceOf([
      ['Bees', 0.4],
      ['bees', 0.3],
      ['a hive that I kept', 0.2],
      ['count … hive', 0.2],
      ['language model', 0.15],
      ['model', 0.14],
      ['hive', 0.1],
      ['bees hive', 0.1],
      ['storms', 0],
      ['radar', -0.1],
    ]);
    expect(whyTerms(evidence)).toEqual(['Bees', 'language model', 'hive']);
    expect(whyTerms(null)).toEqual([]);
  });

  it('name what the project itself says before what is near to it in meaning, however much that adds', () => {
    const evidence = evidenceOf([
      ['energy', 0.3, ['efficiency']],
      ['open', 0.1],
    ]);
    expect(whyTerms(evidence)).toEqual(['open']);
  });

  it('say what a term is near to where the project says none of them', () => {
    const evidence = evidenceOf([
      ['firm', 0.3, ['soft', 'fruit']],
      ['hard', 0.1, ['soft']],
    ]);
    expect(pickReasons(evidence)[0]).toEqual({ label: 'firm', near: 'soft' });
    expect(whyTerms(evidence)).toEqual(['firm (near “soft”)', 'hard (near “soft”)']);
  });

  it('leave out what adds little beside the strongest', () => {
    const evidence = evidenceOf([
      ['bees', 0.4],
      ['meadow', 0.05],
      ['head', 0.049],
    ]);
    expect(whyTerms(evidence)).toEqual(['bees', 'meadow']);
  });

  it('put nothing small in the place of a strongest term that is not passed on', () => {
    const [wheelchair, decade] = evidenceOf([
      ['wheelchair', 0.3],
      ['decade', 0.01],
    ]).terms;
    const terms = [{ ...wheelchair, sensitive: 'health' }, decade] as Evidence['terms'];
    expect(whyTerms({ ...evidenceOf([]), terms })).toEqual([]);
  });
});

function evidenceOf(terms: readonly (readonly [string, number, (readonly string[])?])[]): Evidence {
  return {
    constant: 0,
    terms: terms.map(([label, contribution, via = []]) => ({ label, contribution, via, occurrences: [] })),
    rest: 0,
    noise: null,
    sentences: [],
  };
}
