import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DataSet, gradesOf } from './data-set';
import { groupDataSets } from './group-data-sets';
import { readBilingualSets } from './read-bilingual-sets';
import { readDataSet } from './read-data-set';

const SETS = join('bench', 'quality', 'sets');
const countWords = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const gradeCounts = (dataSet: DataSet, id: string) => {
  const grades = [...gradesOf(dataSet, id)];
  return [3, 1].map((grade) => grades.filter((each) => each === grade).length);
};

describe('groupDataSets', () => {
  it('shows the researchers once and the near twins by length of letter', async () => {
    const [bilingual, researchers, twins] = await Promise.all([
      readBilingualSets(join(SETS, 'bilingual')),
      readDataSet(join(SETS, 'researchers')),
      readDataSet(join(SETS, 'twins')),
    ]);
    const groups = groupDataSets({ shipped: [], bilingual, researchers, twins, given: [] }, 1);
    expect(groups.map(({ name }) => name).slice(-4)).toEqual([
      'researchers',
      'twins, first 60 words',
      'twins, first 120 words',
      'twins, first 250 words',
    ]);
    const letters = groups.at(-3)?.dataSets[0]?.applicants.map(({ letter }) => countWords(letter));
    expect(letters).toEqual(Array(16).fill(60));
  });
});

describe('the researchers', () => {
  it('are known by six abstracts each, and judged for eight to twelve papers from best to none', async () => {
    const researchers = await readDataSet(join(SETS, 'researchers'));
    expect([researchers.applicants.length, researchers.targets.length]).toEqual([16, 40]);
    for (const { id, letter, documents = [] } of researchers.applicants) {
      expect(letter).toBe('');
      expect(documents).toHaveLength(6);
      const judged = [...gradesOf(researchers, id)].filter((grade) => !Number.isNaN(grade));
      expect(judged.length).toBeGreaterThanOrEqual(8);
      expect(judged.length).toBeLessThanOrEqual(12);
      expect(new Set(judged)).toEqual(new Set([...judged, 0, 3]));
    }
  });
});

describe('the near twins', () => {
  it('have one student each at most, who did one project and could have done its twin', async () => {
    const twins = await readDataSet(join(SETS, 'twins'));
    expect([twins.applicants.length, twins.targets.length]).toEqual([16, 24]);
    const done = twins.applicants.map(({ id }) => gradesOf(twins, id).indexOf(3));
    expect(new Set(done).size).toBe(16);
    for (const { id } of twins.applicants) expect(gradeCounts(twins, id)).toEqual([1, 1]);
  });
});
