import { describe, expect, test } from 'vitest';
import { assertStable, findBlockingPairs } from './find-blocking-pairs';
import { packStable, type StableDraft, strict } from './stable-suite/stable-draft';

const find = (draft: StableDraft, ...places: number[]) => findBlockingPairs(packStable(draft), Int32Array.from(places));

describe('what blocks an assignment', () => {
  const draft: StableDraft = {
    applicants: [strict(0, 1), strict(0, 1), strict(0)],
    owners: [strict(0, 1), strict(1, 0)],
    seats: [1, 1],
  };

  test('nobody who would gain alone does', () => {
    expect(find(draft, 0, 1, -1)).toEqual([]);
  });

  test('a free seat that somebody prefers', () => {
    expect(find(draft, -1, 1, -1)).toEqual([
      { applicant: 0, project: 0, reason: 'free-seat', displaced: -1 },
      { applicant: 1, project: 0, reason: 'free-seat', displaced: -1 },
    ]);
  });

  test('a full project that prefers somebody to one it has', () => {
    expect(find(draft, 1, 0, -1)).toEqual([{ applicant: 0, project: 0, reason: 'project-prefers', displaced: 1 }]);
  });

  test('a place that the project, or the applicant, never wanted', () => {
    expect(find(draft, 1, -1, 0)).toContainEqual({ applicant: 2, project: 0, reason: 'unacceptable', displaced: -1 });
    expect(find({ ...draft, owners: [strict(0, 1), strict(2, 1, 0)] }, 0, -1, 1)).toEqual([
      { applicant: 1, project: 1, reason: 'project-prefers', displaced: 2 },
      { applicant: 2, project: 1, reason: 'unacceptable', displaced: -1 },
    ]);
  });

  test('a tie on either side does not: both must gain', () => {
    const tied: StableDraft = { applicants: [[[0, 1]], strict(0)], owners: [[[0, 1]], strict(0)], seats: [1, 1] };
    expect(find(tied, 1, 0)).toEqual([]);
    expect(find(tied, 0, -1)).toEqual([]);
  });

  test('a full supervisor who prefers somebody, or has them already', () => {
    const supervised: StableDraft = {
      applicants: [strict(0, 1), strict(1), strict(0)],
      owners: [strict(0, 1, 2)],
      seats: [1, 2],
      supervisors: { of: [0, 0], seats: [1] },
    };
    expect(find(supervised, 1, -1, -1)).toEqual([
      { applicant: 0, project: 0, reason: 'same-supervisor', displaced: -1 },
    ]);
    expect(find(supervised, -1, -1, 0)).toEqual([
      { applicant: 0, project: 0, reason: 'project-prefers', displaced: 2 },
      { applicant: 0, project: 1, reason: 'supervisor-prefers', displaced: 2 },
      { applicant: 1, project: 1, reason: 'supervisor-prefers', displaced: 2 },
    ]);
    expect(find(supervised, 0, -1, -1)).toEqual([]);
  });

  test('no more are listed than asked for', () => {
    expect(findBlockingPairs(packStable(draft), Int32Array.of(-1, -1, -1), { most: 1 })).toHaveLength(1);
  });
});

describe('assertStable', () => {
  const problem = packStable({ applicants: [strict(0)], owners: [strict(0)], seats: [1] });

  test('says nothing where nothing blocks, and who blocks where somebody does', () => {
    expect(() => assertStable(problem, Int32Array.of(0))).not.toThrow();
    expect(() => assertStable(problem, Int32Array.of(-1))).toThrow(/applicant 0 and project 0 block it \(free-seat\)/);
  });

  test.each([
    ['too long', Int32Array.of(0, 0), /an Int32Array of 1 projects/],
    ['a project that is not there', Int32Array.of(4), /applicant 0 is in project 4/],
  ])('refuses what is no assignment: %s', (_, projectOf, message) => {
    expect(() => assertStable(problem, projectOf)).toThrow(message);
  });

  test('refuses more people than seats, of a project and of a supervisor', () => {
    const two = { applicants: [strict(0), strict(0)], owners: [strict(0, 1)], seats: [1] };
    expect(() => assertStable(packStable(two), Int32Array.of(0, 0))).toThrow(/project 0 has 2 people and 1 seats/);
    const supervised = { ...two, seats: [2], supervisors: { of: [0], seats: [1] } };
    expect(() => assertStable(packStable(supervised), Int32Array.of(0, 0))).toThrow(/supervisor 0 has 2 people/);
  });
});
