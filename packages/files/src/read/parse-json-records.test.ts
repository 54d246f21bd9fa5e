import { describe, expect, it } from 'vitest';
import { openFileReport } from './file-report';
import { parseJson, parseJsonArray, parseJsonLines } from './parse-json-records';

describe('parseJsonLines', () => {
  const parse = (text: string) => {
    const report = openFileReport('applicants.jsonl', 'applicants');
    return { rows: parseJsonLines(text, 'applicants', report), findings: report.findings() };
  };

  it('keeps values as they are, and numbers records by lines', () => {
    const { rows, findings } = parse(
      '{"id": "a1", "Motivation letter": "Hello", "documents": ["cv"], "year": 3}\n\n{"id": "a2", "team": null}\n',
    );
    expect(rows).toEqual([
      { row: 1, cells: { id: 'a1', letter: 'Hello', documents: ['cv'], year: 3 } },
      { row: 3, cells: { id: 'a2', team: null } },
    ]);
    expect(findings).toMatchObject([{ code: 'column-understood', column: 'Motivation letter' }]);
  });

  it('leaves out every line that is no object, each with its number', () => {
    const { rows, findings } = parse('{"id": "a1"}\n{"id": }\n["a3"]\n7\n{"id": "a5"}');
    expect(rows.map(({ row }) => row)).toEqual([1, 5]);
    expect(findings).toMatchObject([
      { code: 'broken-json-line', severity: 'error', row: 2, value: '}' },
      { code: 'broken-json-line', row: 3, value: '[…]' },
      { code: 'broken-json-line', row: 4, value: '7' },
    ]);
  });

  it('keeps a key called __proto__ as any other', () => {
    const { rows } = parse('{"id": "a1", "__proto__": {"admin": true}}');
    expect(Object.keys(rows[0]?.cells ?? {})).toEqual(['id', '__proto__']);
  });

  it('gives up on a file of nothing but broken lines', () => {
    expect(parse('{\n'.repeat(20_001)).findings.map(({ code }) => code)).toContain('too-large');
  });
});

describe('parseJsonArray', () => {
  const parse = (text: string) => {
    const report = openFileReport('applicants.json', 'applicants');
    return { rows: parseJsonArray(text, 'applicants', report), findings: report.findings() };
  };

  it('numbers records by position', () => {
    expect(parse('[{"id": "a1"},\n{"id": "a2"}]').rows).toEqual([
      { row: 1, cells: { id: 'a1' } },
      { row: 2, cells: { id: 'a2' } },
    ]);
  });

  it('refuses what is no list, and any depth of lists', () => {
    expect(parse('{"id": "a1"}').findings).toMatchObject([{ code: 'broken-json' }]);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(parse(deep).findings[0]).toMatchObject({ code: 'broken-json-line', row: 1 });
  });
});

describe('parseJson', () => {
  const faultOf = (text: string) => {
    const report = openFileReport('problem.json');
    expect(parseJson(text, report)).toBeUndefined();
    return report.findings()[0];
  };

  it('names the line of a fault, and what stands there', () => {
    expect(faultOf('{\n"applicants": ["a1"],\n"projects": [}\n}')).toMatchObject({
      code: 'broken-json',
      severity: 'error',
      value: '}\\n}',
      message: 'The file is no JSON from line 3 on.',
    });
  });

  it('tells a file that was cut off', () => {
    expect(faultOf('{\n"applicants": ["a1"\n')?.message).toContain('ends in line');
  });
});
