import { describe, expect, it } from 'vitest';
import { readAffinityTable } from './read-affinity-table';

const read = (text: string) => readAffinityTable({ name: 'affinity.csv', bytes: Buffer.from(text) });

describe('readAffinityTable', () => {
  it('reads pairs with their numbers to the last digit', async () => {
    expect(
      await read('applicant,project,affinity,note\na1,p1,0.30000000000000004,x\na1,p2,1e-7,\na2,p1,-1,\n'),
    ).toEqual({
      pairs: [
        { row: 2, applicant: 'a1', project: 'p1', affinity: 0.1 + 0.2 },
        { row: 3, applicant: 'a1', project: 'p2', affinity: 1e-7 },
        { row: 4, applicant: 'a2', project: 'p1', affinity: -1 },
      ],
      findings: [],
    });
  });

  it('reads what a spreadsheet of another language writes', async () => {
    const { pairs } = await read('applicant;project;score\na1;p1;0,75\n');
    expect(pairs).toMatchObject([{ affinity: 0.75 }]);
  });

  it('drops the apostrophe before an id that a spreadsheet would run', async () => {
    const { pairs } = await read("applicant,project,affinity\n'@ada,'-p,0.5\n'boris,p1,0.5\n");
    expect(pairs).toMatchObject([
      { applicant: '@ada', project: '-p' },
      { applicant: "'boris", project: 'p1' },
    ]);
  });

  it('leaves out and names every row that says nothing certain', async () => {
    const { pairs, findings } = await read(
      'applicant,project,affinity\na1,p1,high\na1,,0.5\na1,p2,\na1,p3,0.1\na1,p3,0.2\na1,p4,1e999\n',
    );
    expect(pairs).toHaveLength(1);
    expect(findings).toMatchObject([
      { code: 'bad-number', row: 2, column: 'affinity', value: 'high' },
      { code: 'missing-value', row: 3, column: 'project' },
      { code: 'missing-value', row: 4, column: 'affinity' },
      { code: 'duplicate-pair', row: 6 },
      { code: 'bad-number', row: 7 },
    ]);
  });

  it('names the columns that are missing', async () => {
    const { pairs, findings } = await read('person,project\na1,p1\n');
    expect(pairs).toEqual([]);
    expect(findings).toMatchObject([
      { code: 'missing-column', column: 'applicant' },
      { code: 'missing-column', column: 'affinity' },
    ]);
  });
});
