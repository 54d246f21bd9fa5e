import { describe, expect, it } from 'vitest';
import { openFileReport } from './file-report';

describe('openFileReport', () => {
  it('adds what the code always says to what is particular', () => {
    const report = openFileReport('applicants.csv', 'applicants');
    report.add('row-too-long', { row: 7, value: 'a\tb', message: 'The row has 4 cells, and the header has 3.' });
    expect(report.findings()).toEqual([
      {
        code: 'row-too-long',
        severity: 'error',
        table: 'applicants',
        file: 'applicants.csv',
        row: 7,
        value: 'a\\u0009b',
        message: 'The row has 4 cells, and the header has 3.',
        remedy: 'Put a cell that holds the separator in quotation marks, or name the missing column.',
      },
    ]);
  });

  it('makes warnings of the errors of a letter, and keeps notes', () => {
    const report = openFileReport('letters/ada.pdf', 'letters');
    report.add('damaged-pdf', { message: 'It cannot be opened.' });
    report.add('further-sheets', { message: 'It has two.' });
    expect(report.findings().map(({ severity }) => severity)).toEqual(['warning', 'note']);
  });

  it('lists fifty of a code and counts the others', () => {
    const report = openFileReport('applicants.csv');
    for (let row = 1; row <= 53; row++) report.add('row-too-long', { row, message: 'Too long.' });
    report.add('no-rows', { message: 'None.' });
    const findings = report.findings();
    expect(findings).toHaveLength(52);
    expect(findings.at(-1)).toMatchObject({ code: 'row-too-long', severity: 'error' });
    expect(findings.at(-1)?.message).toMatch(/^3 more/);
  });

  it('cuts values to 80 units and never through a pair', () => {
    const report = openFileReport('applicants.csv');
    for (const value of ['x'.repeat(80), 'x'.repeat(81), `${'x'.repeat(78)}😀😀`, '\u202Eabc']) {
      report.add('empty-header', { value, message: 'No name.' });
    }
    expect(report.findings().map(({ value }) => value)).toEqual([
      'x'.repeat(80),
      `${'x'.repeat(79)}…`,
      `${'x'.repeat(78)}…`,
      '\\u202eabc',
    ]);
  });
});
