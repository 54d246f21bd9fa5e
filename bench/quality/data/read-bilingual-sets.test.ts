import { join } from 'node:path';
import { detectLanguage } from '@lettermatch/core';
import { loadBackground } from '@lettermatch/runtime';
import { describe, expect, it } from 'vitest';
import { describeSamePlaces } from '../report/describe-same-places';
import { readBilingualSets } from './read-bilingual-sets';

const FOLDER = join('bench', 'quality', 'sets', 'bilingual');

describe('the letters in two languages', () => {
  it('are by the same twenty people, in English, in Russian, and by turns', async () => {
    const { english, russian, mixed } = await readBilingualSets(FOLDER);
    const languages = (set: typeof english) => set.applicants.map(({ letter }) => detectLanguage(letter));
    expect(languages(english)).toEqual(Array(20).fill('en'));
    expect(languages(russian)).toEqual(Array(20).fill('ru'));
    expect(languages(mixed).filter((language) => language === 'ru')).toHaveLength(10);
    for (const set of [russian, mixed])
      expect(set.applicants.map(({ id }) => id)).toEqual(english.applicants.map(({ id }) => id));
  });

  it('land on the same project in both languages, 85 of 100 people at least', async () => {
    const lines = await describeSamePlaces(await readBilingualSets(FOLDER), {
      background: await loadBackground(),
      seed: 1,
    });
    expect(Number(/glossary\s+(\d+)%/u.exec(lines)?.[1])).toBeGreaterThanOrEqual(85);
  });
});
