import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { type Cells, expectReady, LETTER, linesOf, rawTable } from './programme.fixture';

describe('preferences', () => {
  const preferencesOf = (
    cells: Cells,
    titles: readonly string[] = ['Vision', 'Fast, fair matching', 'Boats; small'],
  ) => {
    const result = buildProgramme({
      applicants: rawTable(undefined, { id: 'a1', letter: LETTER, ...cells }),
      projects: rawTable(
        undefined,
        ...titles.map((title, index) => ({ id: `p${index + 1}`, title, description: 'x' })),
      ),
      findings: [],
    });
    return expectReady(result).applicants[0]?.preferences;
  };

  it.each<readonly [string, Cells, readonly string[]]>([
    ['ids between semicolons', { preferences: 'p2; p1' }, ['p2', 'p1']],
    ['a JSON list', { preferences: ['p2', 'p1'] }, ['p2', 'p1']],
    ['commas, also within a title', { preferences: 'fast, fair matching, vision' }, ['p2', 'p1']],
    ['lines with numbers', { preferences: '1. Vision\n2. p3\r\n' }, ['p1', 'p3']],
    ['a title that holds a semicolon', { preferences: 'boats; small' }, ['p3']],
    ['ids in another case of letters', { preferences: 'P3;P1' }, ['p3', 'p1']],
    ['numbered columns in any order', { preference_2: 'p1', 'Preference 1': 'p3' }, ['p3', 'p1']],
    ['ordinal columns', { '2nd choice': 'p1', 'First choice': 'p2', choice_3: '' }, ['p2', 'p1']],
    ['the columns of a form grid', { 'Projects [2nd choice]': 'p1', 'Projects [1st choice]': 'p2' }, ['p2', 'p1']],
    ['words for nothing', { preferences: 'n/a', choice_1: '-' }, []],
    ['a wish, and any other', { choice_1: 'p2', choice_2: 'Any' }, ['p2']],
    ['a numbered list in one line', { preferences: '1. p3 2. fast, fair matching' }, ['p3', 'p2']],
  ])('are understood as %s', (_, cells, expected) => {
    expect(preferencesOf(cells)).toEqual(expected);
  });

  it.each([
    'I do not mind',
    ' I don’t mind. ',
    'No preference',
    'any',
    '-',
    'N/A',
    'Все равно',
    'всё равно',
    'любой',
    'Нет',
  ])('are none where %j stands', (answer) =>
    expect(preferencesOf({ preferences: answer, avoid_projects: answer })).toEqual([]),
  );

  it('are the project where one is titled like an answer', () => {
    expect(preferencesOf({ preferences: 'any' }, ['Vision', 'Any'])).toEqual(['p2']);
  });

  it('by a title that two projects share are refused, with both named', () => {
    const result = buildProgramme({
      applicants: rawTable(undefined, { id: 'a1', letter: LETTER, preferences: 'boats' }),
      projects: rawTable(
        undefined,
        { id: 'p1', title: 'Boats', description: 'x' },
        { id: 'p2', title: 'Boats', description: 'y' },
      ),
      findings: [],
    });
    expect(result.status).toBe('bad');
    expect(linesOf(result)).toContainEqual(expect.stringContaining('"boats" may be any of "p1", "p2".'));
  });

  it('keep what is avoided out', () => {
    expect(preferencesOf({ preferences: 'p1;p2;p1', avoid_projects: 'vision' })).toEqual(['p2']);
  });
});
