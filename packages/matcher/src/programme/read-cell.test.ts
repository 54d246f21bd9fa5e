import { describe, expect, it } from 'vitest';
import { FindingLog } from './finding-log';
import { readCount, readRange, readTexts } from './read-cell';

function read<Value>(
  reader: (cell: { column: string; value: unknown }, log: ReturnType<FindingLog['record']>) => Value,
  value: unknown,
) {
  const log = new FindingLog([], []);
  const result = reader({ column: 'max', value }, log.record({ table: 'projects', row: 2 }));
  return result ?? log.findings().map(({ code }) => code);
}

describe('readCount', () => {
  it.each([
    ['4', 4],
    [' 12 ', 12],
    ['5.0', 5],
    ['5,0', 5],
    [0, 0],
    [-0, 0],
    ['', []],
    [null, []],
    ['-1', ['not-a-count']],
    [2.5, ['not-a-count']],
    ['1,000', ['not-a-count']],
    ['1e3', ['not-a-count']],
    ['four', ['not-a-count']],
    [true, ['not-a-count']],
    [[4], ['not-a-count']],
    [1e21, ['count-too-large']],
    ['1000001', ['count-too-large']],
    [1_000_000, 1_000_000],
  ])('reads %j as %j', (value, expected) => {
    expect(read(readCount, value)).toEqual(expected);
  });
});

describe('readRange', () => {
  it.each([
    ['3..5', { min: 3, max: 5 }],
    ['3-5', { min: 3, max: 5 }],
    ['3 – 5', { min: 3, max: 5 }],
    ['3 to 5', { min: 3, max: 5 }],
    ['4', { min: 4, max: 4 }],
    [4, { min: 4, max: 4 }],
    [
      { min: 2, max: '3' },
      { min: 2, max: 3 },
    ],
    [{ max: 3 }, { min: 1, max: 3 }],
    ['', []],
    ['5..3', ['min-above-max']],
    ['0..3', ['not-a-range']],
    ['-3', ['not-a-range']],
    ['03-May', ['not-a-range']],
    [[3, 5], ['not-a-range']],
    [{ min: 'x' }, ['not-a-count']],
    ['3..9999999', ['count-too-large']],
  ])('reads %j as %j', (value, expected) => {
    expect(read((cell, log) => readRange(cell, log, 1), value)).toEqual(expected);
  });
});

describe('readTexts', () => {
  it('takes the texts of a list, and says which entries are none', () => {
    const log = new FindingLog([], []);
    const cell = { column: 'documents', value: ['CV', ' ', 7, null, { a: 1 }] };
    expect(readTexts(cell, log.record({ table: 'applicants', row: 2 }))).toEqual(['CV', '7']);
    expect(log.findings().map(({ code }) => code)).toEqual(['cell-not-text']);
  });

  it('keeps the first two million characters of a text and no half of a pair', () => {
    const log = new FindingLog([], []);
    const cell = { column: 'letter', value: `${'x'.repeat(1_999_999)}\u{1F600}` };
    const [text] = readTexts(cell, log.record({ table: 'applicants', row: 2 }));
    expect(text).toHaveLength(1_999_999);
    expect(log.findings()).toMatchObject([{ code: 'text-cut', severity: 'warning', row: 2, column: 'letter' }]);
  });
});
