import { describe, expect, it } from 'vitest';
import { openFileReport } from './file-report';
import { tabulate } from './tabulate';

const read = (rows: readonly (readonly string[])[]) => {
  const report = openFileReport('applicants.csv', 'applicants');
  const sheet = rows.map((cells, index) => ({ row: index + 1, cells }));
  return { rows: tabulate(sheet, 'applicants', report), findings: report.findings() };
};

describe('tabulate', () => {
  it('takes the first filled row as the header and keeps the numbers of rows', () => {
    const { rows, findings } = read([[''], ['id', 'Full name'], ['a1', 'Ada'], ['', ''], ['a2', 'Boris']]);
    expect(rows).toEqual([
      { row: 3, cells: { id: 'a1', name: 'Ada' } },
      { row: 5, cells: { id: 'a2', name: 'Boris' } },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['column-understood']);
  });

  it('names every row that is too long, and tells the short ones together', () => {
    const { rows, findings } = read([
      ['id', 'letter', 'team'],
      ['a1', 'one', 'two', 'three'],
      ['a2', 'one'],
      ['a3'],
      ['a4', 'one', 'two', ''],
    ]);
    expect(findings).toMatchObject([
      { code: 'row-too-long', severity: 'error', row: 2, value: 'three' },
      { code: 'row-too-short', severity: 'note', row: 3 },
    ]);
    expect(findings[1]?.message).toContain('1 other row');
    expect(rows.at(1)).toEqual({ row: 3, cells: { id: 'a2', letter: 'one' } });
  });

  it('makes an error of a second column with a meaning, a warning of another', () => {
    const { rows, findings } = read([
      ['id', 'letter', 'Letter', 'city', 'city'],
      ['a1', 'one', 'two', 'Riga', 'Oslo'],
    ]);
    expect(findings).toMatchObject([
      { code: 'duplicate-column', severity: 'error', column: 'Letter' },
      { code: 'duplicate-column', severity: 'warning', column: 'city' },
    ]);
    expect(rows).toEqual([{ row: 2, cells: { id: 'a1', letter: 'one', city: 'Riga' } }]);
  });

  it('speaks of a column without a name only where it holds something', () => {
    const { findings } = read([
      ['id', '', ''],
      ['a1', '', ''],
      ['a2', 'x', ''],
    ]);
    expect(findings).toMatchObject([{ code: 'empty-header', column: 'B', value: 'x' }]);
  });

  it('keeps a column called __proto__ as any other', () => {
    const { rows } = read([
      ['id', '__proto__'],
      ['a1', 'x'],
    ]);
    expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
      ['id', 'a1'],
      ['__proto__', 'x'],
    ]);
  });

  it('tells a table without rows from one without anything', () => {
    expect(read([['id', 'letter']]).findings).toMatchObject([{ code: 'no-rows', severity: 'warning' }]);
    expect(read([]).findings).toMatchObject([{ code: 'empty-file', severity: 'error' }]);
  });

  it('calls no table empty whose reading broke off', () => {
    for (const sheet of [[], [{ row: 1, cells: ['id', 'letter'] }]]) {
      const report = openFileReport('applicants.csv', 'applicants');
      report.add('broken-csv', { row: sheet.length + 1, message: 'A quotation mark is never closed.' });
      tabulate(sheet, 'applicants', report);
      expect(report.findings()).toMatchObject([{ code: 'broken-csv' }]);
      expect(report.findings()).toHaveLength(1);
    }
  });

  it('refuses a thousand columns and more', () => {
    const wide = Array.from({ length: 1001 }, (_, index) => `c${index}`);
    expect(read([wide, wide])).toMatchObject({ rows: [], findings: [{ code: 'too-many-columns' }] });
  });
});
