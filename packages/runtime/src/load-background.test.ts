import { extractInterests } from '@lettermatch/core';
import { describe, expect, it } from 'vitest';
import { loadBackground } from './load-background';

describe('loadBackground', () => {
  it('gives the tables with which core mends the spelling of a letter', async () => {
    const letter = { id: 'ada', letter: 'I want to measure how the glaciars of our valley retreat every summer.' };
    const [bare, read] = [
      await extractInterests(letter),
      await extractInterests(letter, { background: await loadBackground() }),
    ];
    expect(bare.repairs).toEqual([]);
    expect(read.repairs).toMatchObject([{ from: 'glaciars', to: 'glaciers' }]);
  });

  it('reads them once for all callers', () => {
    expect(loadBackground()).toBe(loadBackground());
  });
});
