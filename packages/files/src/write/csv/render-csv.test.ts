import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreCell } from './escape-cell';
import { renderCsv } from './render-csv';

describe('renderCsv', () => {
  it('writes a header and rows, quotes where it must, leaves numbers numbers', () => {
    const text = renderCsv(
      ['name', 'score', 'note'],
      [
        ['Ana, "the cartographer"', -0.5, null],
        ['two\nlines', 1e-7, '=1+1'],
      ],
    );
    expect(text).toBe('name,score,note\n"Ana, ""the cartographer""",-0.5,\n"two\nlines",1e-7,\'=1+1\n');
  });

  it('writes the header alone where there are no rows', () => {
    expect(renderCsv(['a', 'b'], [])).toBe('a,b\n');
  });

  it('begins with a byte order mark where asked to', () => {
    expect(renderCsv(['a'], [], { bom: true })).toBe('\uFEFFa\n');
  });

  it('reads back to the same texts and the same doubles', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const row = fc.tuple(fc.string({ unit: 'grapheme' }), number);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const read: string[][] = parse(renderCsv(['text', 'number'], rows), { from: 2, relax_column_count: true });
        expect(read.map(([text = '', value]) => [restoreCell(text), Number(value)])).toEqual(
          rows.map(([text, value]) => [text, value === 0 ? 0 : value]),
        );
      }),
    );
  });
});
