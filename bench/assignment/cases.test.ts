import { describe, expect, test } from 'vitest';
import { CASES, createInstance } from './cases';

function firstRows(name: string, seed: number): readonly Float32Array[] {
  const benchCase = CASES.find((known) => known.name === name);
  if (benchCase === undefined) throw new Error(`no case ${name}`);
  const { shape, scoreRow } = createInstance(benchCase, seed);
  return [0, 1].map((applicant) => {
    const row = new Float32Array(shape.projects);
    scoreRow(row, applicant);
    return row;
  });
}

test('every case has a name of its own', () => {
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
});

describe.each(CASES)('$name', ({ name, shape, layout }) => {
  test('has a seat for every place and no more fewest seats than places', () => {
    const quotas = Array.from({ length: shape.projects }, (_, project) => shape.seats(project));
    const places = shape.applicants * shape.places;
    expect(quotas.reduce((sum, [, most]) => sum + most, 0)).toBeGreaterThanOrEqual(places);
    expect(quotas.reduce((sum, [fewest]) => sum + fewest, 0)).toBeLessThanOrEqual(places);
  });

  test('is the same for the same seed, and forbids pairs only where its layout can say so', () => {
    const rows = firstRows(name, 1);
    expect(rows).toEqual(firstRows(name, 1));
    const hasForbidden = rows.some((row) => row.some((score) => Number.isNaN(score)));
    expect(hasForbidden).toBe(layout !== undefined && layout !== 'dense');
  });
});

test('another seed gives another instance', () => {
  expect(firstRows('10000x200', 1)).not.toEqual(firstRows('10000x200', 2));
});

test('rankings of five give 5 to 1 points to five projects and nothing to the others', () => {
  for (const row of firstRows('10000x1000-top5', 1)) {
    expect([...row].filter((score) => score !== 0).toSorted()).toEqual([1, 2, 3, 4, 5]);
  }
});

test('fifths stored as floats are the nearest floats to k / 5', () => {
  const allowed = new Set([0, 1, 2, 3, 4, 5].map((k) => Math.fround(k / 5)));
  for (const row of firstRows('10000x200-fifths', 1)) expect(row.every((score) => allowed.has(score))).toBe(true);
});
