import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openFileReport } from './file-report';
import { cellText, parseWorkbook } from './parse-workbook';

const parse = async (bytes: Uint8Array) => {
  const report = openFileReport('applicants.xlsx', 'applicants');
  return { rows: await parseWorkbook(bytes, report), findings: report.findings() };
};

describe('parseWorkbook', () => {
  it('reads cells as the texts that people see, and keeps the numbers of rows', async () => {
    const bytes = await writeExcelFile([
      [{ value: 'id' }, { value: 'born' }, { value: 'mark' }, { value: 'keen' }],
      [null, null, null, null],
      [
        { value: '  Ада ' },
        { value: new Date(Date.UTC(2004, 4, 6)), type: Date, format: 'yyyy-mm-dd' },
        { value: 0.1 + 0.2, type: Number },
        { value: true, type: Boolean },
      ],
    ]).toBuffer();
    expect(await parse(bytes)).toEqual({
      rows: [
        { row: 1, cells: ['id', 'born', 'mark', 'keen'] },
        { row: 2, cells: ['', '', '', ''] },
        { row: 3, cells: ['  Ада ', '2004-05-06', '0.3', 'true'] },
      ],
      findings: [],
    });
  });

  it('reads the first of several sheets, and says so', async () => {
    const bytes = await writeExcelFile([
      { data: [[{ value: 'first' }]], sheet: 'A' },
      { data: [[{ value: 'second' }]], sheet: 'B' },
    ]).toBuffer();
    const { rows, findings } = await parse(bytes);
    expect(rows).toEqual([{ row: 1, cells: ['first'] }]);
    expect(findings).toMatchObject([{ code: 'further-sheets', severity: 'note' }]);
  });
});

describe('cellText', () => {
  it.each([
    [79161234567, '79161234567'],
    [2.5, '2.5'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-0, '0'],
    [1.1 * 3, '3.3'],
    [new Date(Date.UTC(2024, 0, 2, 13, 5, 59, 999)), '2024-01-02T13:06:00'],
    [new Date(Number.NaN), ''],
    [false, 'false'],
    ['a\r\nb', 'a\nb'],
    [null, ''],
  ])('writes %s as people would', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});
