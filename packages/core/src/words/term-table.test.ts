import { describe, expect, it } from 'vitest';
import { createTermTable } from './term-table';
import type { WordForm } from './word';

const form = (stem: string, stemNumber: number): WordForm => ({
  word: stem,
  stem,
  stemNumber,
  isSilent: false,
  repair: undefined,
  letterPhrases: [],
  longForm: [],
  isFormal: false,
});

describe('a table of terms', () => {
  it('numbers terms as they come, when it is open', () => {
    const table = createTermTable();
    const [robot, boat] = [form('robot', 7), form('boat', 0)];
    expect([table.indexOfStem(robot), table.indexOfPair(robot, boat), table.indexOfStem(boat)]).toEqual([0, 1, 2]);
    expect([table.indexOfStem(robot), table.indexOfPair(robot, boat), table.indexOfPair(boat, robot)]).toEqual([
      0, 1, 3,
    ]);
    expect(table.terms).toEqual(['robot', 'robot boat', 'boat', 'boat robot']);
  });

  it('knows the terms of its vocabulary and no others, when it is closed', () => {
    const table = createTermTable(['boat', 'robot boat']);
    const [robot, boat] = [form('robot', 0), form('boat', 1)];
    for (let round = 0; round < 2; round += 1) {
      expect([table.indexOfStem(robot), table.indexOfPair(robot, boat), table.indexOfStem(boat)]).toEqual([-1, 1, 0]);
    }
    expect(table.terms).toEqual(['boat', 'robot boat']);
    expect(createTermTable([]).indexOfStem(robot)).toBe(-1);
  });
});
