import { describe, expect, it } from 'vitest';
import { buildProjectProblem } from '../graph/build-problem';
import { applicant, programme, project } from '../test-support';
import type { Confidence } from '../types';
import { findLookFirst, type PlaceToLookAt } from './find-look-first';

const people = Array.from({ length: 20 }, (_, index) => `a${String(index).padStart(2, '0')}`);
const given = programme({
  applicants: people.map((id) => applicant(id)),
  projects: [project('hive', { max: 20 }), project('storm', { max: 20 })],
});
const named = buildProjectProblem(given, {
  applicants: people,
  targets: ['hive', 'storm'],
  values: Float64Array.from({ length: 40 }, (_, pair) => (pair % 2 === 0 ? 0.8 : 0.1)),
});

function look(confidences: Readonly<Record<string, Confidence>>) {
  const placements = people.map(
    (id): PlaceToLookAt => ({
      applicant: id,
      project: 'hive',
      fit: 'strong',
      score: 0.8,
      statedRank: null,
      decidedBy: 'letter',
      ...(confidences[id] !== undefined && { confidence: confidences[id] }),
    }),
  );
  const words = new Map(people.map((id) => [id, 200]));
  const none = new Set<string>();
  return findLookFirst({
    programme: given,
    named,
    placements,
    unplaced: [],
    prices: { hive: 0, storm: 0 },
    words,
    foreign: none,
    copied: none,
    elsewhere: none,
  });
}

describe('look at these first', () => {
  it('lists places that fewer than 30 of 50 re-runs give, the least sure first', () => {
    const cases = look({
      a03: { same: 29, of: 50, other: 'storm' },
      a04: { same: 30, of: 50, other: 'storm' },
      a05: { same: 8, of: 50, other: null },
    });
    expect(cases).toEqual([
      { applicant: 'a05', reason: 'low-confidence' },
      { applicant: 'a03', reason: 'low-confidence', other: 'storm' },
    ]);
  });

  it('lists nobody who is sure, and at most fifteen', () => {
    expect(look({})).toEqual([]);
    expect(look(Object.fromEntries(people.map((id) => [id, { same: 1, of: 50 }])))).toHaveLength(15);
  });
});
