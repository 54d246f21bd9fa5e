import { describe, expect, it } from 'vitest';
import { openFileReport } from './file-report';
import { parseProjectsMarkdown } from './parse-projects-markdown';

const parse = (text: string) => {
  const report = openFileReport('projects.md', 'projects');
  return { rows: parseProjectsMarkdown(text, report), findings: report.findings() };
};

describe('parseProjectsMarkdown', () => {
  it('reads headings, the cells below them and descriptions', () => {
    const { rows, findings } = parse(`# Projects of the school

For people only.

## Seeing machines {#vision}
min: 1
Capacity: 4
mentors: ada; boris
room: A1

How computers recognise things.

### What you need

- Python: a little

## speech: Talking machines

max: 3

Note: this one is in Russian.
`);
    expect(rows).toEqual([
      {
        row: 5,
        cells: {
          id: 'vision',
          title: 'Seeing machines',
          min: '1',
          max: '4',
          mentors: 'ada; boris',
          room: 'A1',
          description: 'How computers recognise things.\n\n### What you need\n\n- Python: a little',
        },
      },
      {
        row: 17,
        cells: { id: 'speech', title: 'Talking machines', max: '3', description: 'Note: this one is in Russian.' },
      },
    ]);
    expect(findings).toEqual([]);
  });

  it('leaves a heading inside a block of code to the description', () => {
    const { rows } = parse('## A {#a}\n\n```\n## not a project\n```\n## B {#b}\n');
    expect(rows.map(({ cells }) => cells['id'])).toEqual(['a', 'b']);
    expect(rows[0]?.cells['description']).toContain('## not a project');
  });

  it('makes no id where none stands', () => {
    expect(parse('## Seeing machines: an introduction\n').rows).toEqual([
      { row: 1, cells: { title: 'Seeing machines: an introduction', description: '' } },
    ]);
  });

  it('takes a description from a cell, from below, or from both', () => {
    const { rows } = parse('## A\ndescription: Short.\n\nLong.\n## B\nsummary: Short.\n');
    expect(rows.map(({ cells }) => cells['description'])).toEqual(['Short.\n\nLong.', 'Short.']);
  });

  it('tells of a cell that stands twice, and of a document without projects', () => {
    expect(parse('## A\nmax: 1\nCapacity: 2\nmax: 2\n').findings).toMatchObject([{ code: 'duplicate-column', row: 1 }]);
    expect(parse('# A\nmax: 1\n').findings).toMatchObject([{ code: 'no-rows' }]);
  });
});
