import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFileReport } from './file-report';
import { parseCsv } from './parse-csv';

const parse = async (text: string) => {
  const report = openFileReport('applicants.csv', 'applicants');
  const rows = await parseCsv(text, report);
  return { rows, cells: rows.map(({ cells }) => cells), findings: report.findings() };
};

describe('parseCsv', () => {
  it('numbers rows as a spreadsheet shows them, line breaks inside quotation marks not counting', async () => {
    const { rows, findings } = await parse('id,letter\na1,"Dear all,\n\nI am ""keen""."\n\na2,Hello\n');
    expect(rows).toEqual([
      { row: 1, cells: ['id', 'letter'] },
      { row: 2, cells: ['a1', 'Dear all,\n\nI am "keen".'] },
      { row: 3, cells: [''] },
      { row: 4, cells: ['a2', 'Hello'] },
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['semicolons', 'id;preferences\na1;p1,p2\n', ['id', 'preferences']],
    ['tabs', 'id\tletter\na1\tWell, yes; no\n', ['id', 'letter']],
    ['vertical bars', 'id|letter\na1|x\n', ['id', 'letter']],
  ])('recognises %s and says so', async (name, text, header) => {
    const { cells, findings } = await parse(text);
    expect(cells[0]).toEqual(header);
    expect(findings).toMatchObject([{ code: 'delimiter-detected', severity: 'note' }]);
    expect(findings[0]?.message).toContain(name);
  });

  it('takes the delimiter that keeps rows even over one that stands in texts or in a header', async () => {
    const { cells } = await parse('name (first, middle, last);email\nAda;ada@example.org\nBoris;boris@example.org\n');
    expect(cells[0]).toEqual(['name (first, middle, last)', 'email']);
    const commas = await parse('id,preferences\na1,p1;p2;p3\na2,p2;p1;p3\n');
    expect(commas.cells[1]).toEqual(['a1', 'p1;p2;p3']);
    expect(commas.findings).toEqual([]);
  });

  it('obeys and hides the line by which a spreadsheet names the delimiter', async () => {
    const { rows } = await parse('sep=;\nid;letter\na1;x, y\n');
    expect(rows[0]).toEqual({ row: 1, cells: ['id', 'letter'] });
  });

  it.each([
    ['never closed', 'id,letter\na1,ok\na2,"never closed\na3,x\n', 3],
    ['text after', 'id,letter\na1,"said "yes" twice"\na2,x\n', 2],
    ['inside a cell', 'id,letter\na1,ok\na2,a 6" screen\n', 3],
  ])('names the row of a quotation mark out of place: %s', async (_, text, row) => {
    const { rows, findings } = await parse(text);
    expect(rows).toHaveLength(row - 1);
    expect(findings).toMatchObject([{ code: 'broken-csv', severity: 'error', row }, { code: 'file-incomplete' }]);
    // A finding with a row may be cured by leaving the row out; what is lost behind it may not.
    expect(findings[1]).not.toHaveProperty('row');
  });

  it('gives back any table that was written as CSV', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\0\r\uFEFF]/g, ''));
    // Two columns, of which the first is filled: what stands alone in a line cannot show the delimiter.
    const rows = fc.array(fc.tuple(fc.constantFrom('a1', 'a2'), cell), { minLength: 2, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t'), async (table, delimiter) => {
        const text = stringify([['id', 'letter'], ...table], { delimiter, quoted_string: true });
        const { cells, findings } = await parse(text);
        expect(cells).toEqual([['id', 'letter'], ...table]);
        expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
      }),
    );
  });

  it('stops at more rows of another width than anyone could look at', async () => {
    const { findings } = await parse(`id,letter\n${'x\n'.repeat(20_001)}`);
    expect(findings).toMatchObject([{ code: 'too-large' }]);
  });

  it('stops inside a row that would fill the memory with empty cells, and names it', async () => {
    const { rows, findings } = await parse(`id,letter\na1,x\n${','.repeat(1_000_000)}\na3,x\n`);
    expect(rows).toHaveLength(2);
    expect(findings).toMatchObject([
      { code: 'too-many-columns', severity: 'error', row: 3 },
      { code: 'file-incomplete' },
    ]);
  });
});
