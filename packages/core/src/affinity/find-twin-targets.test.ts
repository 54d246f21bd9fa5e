import { describe, expect, it } from 'vitest';
import { computeAffinity } from './compute-affinity';
import { findTwinTargets } from './find-twin-targets';
import { LETTERS, PROJECTS } from './test-support';

describe('twin targets', () => {
  it('are those whose texts can hardly be told apart', async () => {
    const [voices] = PROJECTS;
    if (voices === undefined) throw new Error('no project');
    const copy = { ...voices, id: 'voices-2', description: `${voices.description} In the second week.` };
    const { model } = await computeAffinity(LETTERS, [...PROJECTS, copy]);
    const twins = findTwinTargets(model);
    expect(twins.map(({ first, second }) => [first, second])).toEqual([['voices', 'voices-2']]);
    expect(twins[0]?.similarity).toBeGreaterThan(0.6);
  });

  it('are none among different projects, empty ones, or in a model of none', async () => {
    const empty = [1, 2].map((id) => ({ id: `empty-${id}`, description: '' }));
    expect(findTwinTargets((await computeAffinity(LETTERS, [...PROJECTS, ...empty])).model)).toEqual([]);
    expect(findTwinTargets((await computeAffinity(LETTERS, [])).model)).toEqual([]);
  });

  it('come with the most alike first, then by id', async () => {
    const copies = ['b', 'a', 'c'].map((id) => ({ id, description: 'silicone fingers and tactile sensors' }));
    const { model } = await computeAffinity(LETTERS, [...PROJECTS, ...copies]);
    const twins = findTwinTargets(model);
    expect(twins.map(({ first, second }) => [first, second])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(twins[0]?.similarity).toBeCloseTo(1, 12);
  });
});
