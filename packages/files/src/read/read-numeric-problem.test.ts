import { describe, expect, it } from 'vitest';
import { readNumericProblem } from './read-numeric-problem';

describe('readNumericProblem', () => {
  it('gives the JSON value of bytes in any encoding, or of text', () => {
    const text = '{"applicants": ["a1"], "projects": [{"id": "p1", "max": 1}], "scores": [[0.5]]}';
    const value = { applicants: ['a1'], projects: [{ id: 'p1', max: 1 }], scores: [[0.5]] };
    expect(readNumericProblem(text)).toEqual({ value, findings: [] });
    expect(readNumericProblem(`\uFEFF${text}`)).toEqual({ value, findings: [] });
    expect(readNumericProblem(Buffer.from(text))).toEqual({ value, findings: [] });
    expect(readNumericProblem(Buffer.from(text, 'utf16le'))).toMatchObject({
      value,
      findings: [{ code: 'encoding-converted' }],
    });
  });

  it('says why there is none', () => {
    expect(readNumericProblem('')).toMatchObject({ value: undefined, findings: [{ code: 'empty-file' }] });
    expect(readNumericProblem('{"applicants": [}', 'p.json')).toMatchObject({
      value: undefined,
      findings: [{ code: 'broken-json', severity: 'error', file: 'p.json', value: '}' }],
    });
  });
});
