import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Instance, Layout } from '../instances/instance';
import { readProblem } from './read-problem';
import { writeProblem } from './write-problem';

const folder = mkdtempSync(join(tmpdir(), 'problem-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = [
  [0.5, Number.NaN, 0.25],
  [Number.NaN, 1, Number.NaN],
];

function instance(layout: Layout, rows: readonly (readonly number[])[] = ROWS): Instance {
  return {
    shape: { applicants: rows.length, projects: 3, places: 1, seats: (project) => [project, project + 2] },
    layout,
    scoreRow: (row, applicant) => row.set(rows[applicant] ?? []),
  };
}

test('a sparse problem is read as it was written: offsets, projects and scores of the allowed pairs', () => {
  const path = join(folder, 'sparse');
  expect(writeProblem(path, instance('sparse')).allowedPairs).toBe(3);
  expect(readProblem(path)).toEqual({
    applicants: 2,
    projects: 3,
    places: 1,
    seats: { min: Uint32Array.of(0, 1, 2), max: Uint32Array.of(2, 3, 4) },
    scores: {
      kind: 'sparse',
      rowStart: Uint32Array.of(0, 2, 3),
      project: Uint32Array.of(0, 2, 1),
      values: Float32Array.of(0.5, 0.25, 1),
    },
  });
});

test('a dense problem with forbidden pairs sets their bits and leaves the others clear', () => {
  const path = join(folder, 'forbidden');
  expect(writeProblem(path, instance('dense-with-forbidden')).allowedPairs).toBe(3);
  expect(readProblem(path).scores).toEqual({
    kind: 'dense',
    values: Float32Array.of(0.5, 0, 0.25, 0, 1, 0),
    forbidden: Uint8Array.of(0b101010),
  });
});

test('a dense problem of more rows than a block keeps their order', () => {
  const path = join(folder, 'dense');
  const rows = Array.from({ length: 400_000 }, (_, applicant) => [applicant, applicant + 0.5, -applicant]);
  expect(writeProblem(path, instance('dense', rows))).toEqual({ allowedPairs: 1_200_000, matrixBytes: 4_800_000 });
  const { values } = readProblem(path).scores;
  expect(values.every((value, pair) => value === rows[Math.floor(pair / 3)]?.[pair % 3])).toBe(true);
});
