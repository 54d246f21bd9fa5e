import { describe, expect, it } from 'vitest';
import type { Programme } from '../programme/programme';
import { buildPairTable } from './build-pair-table';

const programme = {
  applicants: [{ id: 'ann' }, { id: 'bob' }],
  projects: [{ id: 'river' }, { id: 'vision' }],
} as unknown as Programme;

const complete = [
  { row: 2, applicant: 'ann', project: 'river', affinity: 0.1 },
  { row: 3, applicant: 'ann', project: 'vision', affinity: 0.9 },
  { row: 4, applicant: 'bob', project: 'vision', affinity: 1 },
  { row: 5, applicant: 'bob', project: 'river', affinity: 0 },
];

describe('buildPairTable', () => {
  it('puts affinities into rows of applicants and columns of projects, in whatever order they come', () => {
    for (const pairs of [complete, complete.toReversed()]) {
      expect(buildPairTable(pairs, programme)).toEqual({
        status: 'ready',
        table: { applicants: ['ann', 'bob'], targets: ['river', 'vision'], values: new Float64Array([0.1, 0.9, 0, 1]) },
        findings: [],
      });
    }
  });

  it('counts a pair without an affinity as 0 and says how many there are', () => {
    const built = buildPairTable(complete.slice(1, 3), programme, { file: 'scores.csv' });
    expect(built).toMatchObject({ status: 'ready', table: { values: new Float64Array([0, 0.9, 0, 1]) } });
    expect(built.findings).toMatchObject([
      { code: 'affinity-missing', severity: 'warning', file: 'scores.csv', message: expect.stringContaining('2 of 4') },
    ]);
  });

  it('reports unknown ids and affinities outside 0 to 1, all at once with their rows', () => {
    const pairs = [
      ...complete,
      { row: 6, applicant: 'ann', project: 'visoin', affinity: 0.5 },
      { row: 7, applicant: 'cara', project: 'river', affinity: 7 },
    ];
    const built = buildPairTable(pairs, programme);
    expect(built.status).toBe('bad');
    expect(built.findings.map(({ code, row }) => [code, row])).toEqual([
      ['unknown-project', 6],
      ['unknown-applicant', 7],
      ['affinity-out-of-range', 7],
    ]);
    expect(built.findings[0]?.message).toContain('Did you mean "vision"?');
  });

  it('leaves bad pairs out where that is asked for', () => {
    const pairs = [...complete, { row: 6, applicant: 'cara', project: 'river', affinity: 1 }];
    expect(buildPairTable(pairs, programme, { skipBad: true })).toMatchObject({
      status: 'ready',
      table: { values: new Float64Array([0.1, 0.9, 0, 1]) },
    });
  });

  it('takes the first of a pair given twice, where that is no error to stop for', () => {
    const pairs = [...complete, { row: 6, applicant: 'ann', project: 'river', affinity: 1 }];
    expect(buildPairTable(pairs, programme).findings).toMatchObject([{ code: 'duplicate-pair', row: 6 }]);
    expect(buildPairTable(pairs, programme, { skipBad: true })).toMatchObject({
      table: { values: new Float64Array([0.1, 0.9, 0, 1]) },
    });
  });

  it('lists fifty findings of a kind and counts the rest', () => {
    const pairs = Array.from({ length: 70 }, (_, row) => ({
      row,
      applicant: `x${row}`,
      project: 'river',
      affinity: 1,
    }));
    const { findings } = buildPairTable(pairs, programme);
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)).toMatchObject({ code: 'unknown-applicant', message: expect.stringContaining('20 more') });
  });

  it('is empty for a programme without projects', () => {
    expect(buildPairTable([], { ...programme, projects: [] })).toMatchObject({ status: 'ready', findings: [] });
  });

  it('refuses NaN', () => {
    expect(
      buildPairTable([{ row: 1, applicant: 'ann', project: 'river', affinity: Number.NaN }], programme).status,
    ).toBe('bad');
  });
});
