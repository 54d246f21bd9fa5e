import { describe, expect, it } from 'vitest';
import { renderBlock, renderHeadings } from './render-table';

const summary = { loss: 0.1234, lossError: 0.01, rank: 1.5, first: 0.75, onBest: 0.8, gradeShare: 0.825 };

describe('renderBlock', () => {
  it('puts figures under their headings and marks a change beyond two standard errors', () => {
    const rows = [
      { method: 'one', summary, msPerLetter: 1.234 },
      { method: 'two', summary, msPerLetter: 10, change: { change: -0.02, error: 0.009 } },
      { method: 'three', summary, msPerLetter: 10, change: { change: 0.02, error: 0.011 } },
    ];
    const lines = renderBlock('set: 4 letters', rows).split('\n');
    expect(lines[0]).toBe('set: 4 letters');
    expect(lines[1]?.trim().split(/\s+/u)).toEqual(['one', '0.123', '0.010', '1.50', '75%', '80%', '83%', '1.23']);
    expect(lines[2]).toContain(' -0.020* ');
    expect(lines[3]).toContain(' +0.020  ');
    expect(new Set(lines.slice(1).map((line) => line.length))).toEqual(new Set([renderHeadings().length]));
  });

  it('shows a dash for what was not measured', () => {
    const rows = [{ method: 'one', summary: { loss: 0, lossError: Number.NaN, rank: 1, first: 1 }, msPerLetter: 1 }];
    expect(renderBlock('set', rows)).toMatch(/one +0\.000 +- +1\.00 +100% +- +- +1\.00$/u);
  });
});
