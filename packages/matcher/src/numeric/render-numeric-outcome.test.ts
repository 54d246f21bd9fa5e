import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveAssignment } from '../solvers';
import { parseNumericProblem } from './parse-numeric-problem';
import { buildNumericOutcome, type NumericOutcome, renderNumericOutcome } from './render-numeric-outcome';

function solve(value: unknown): NumericOutcome {
  const parsed = parseNumericProblem(value);
  if (parsed.status !== 'ready') throw new Error(JSON.stringify(parsed.findings));
  return buildNumericOutcome(parsed, solveAssignment(parsed.problem));
}

const small = {
  applicants: ['a1', 'a2', 'a3'],
  projects: [
    { id: 'p1', min: 0, max: 1 },
    { id: 'p2', min: 0, max: 1 },
  ],
  scores: [
    [0.9, 0.1],
    [0.8, 0.7],
    [0.2, 0.5],
  ],
};

describe('renderNumericOutcome', () => {
  it('names places, the unplaced and prices by id, an assignment a line', () => {
    expect(renderNumericOutcome(solve(small)).split('\n').slice(0, 10)).toEqual([
      '{',
      '  "status": "optimal",',
      '  "placed": 2,',
      '  "objective": 1.6,',
      '  "bound": 1.6,',
      '  "gap": 0,',
      '  "assignments": [',
      '    {"applicant":"a1","project":"p1","score":0.9},',
      '    {"applicant":"a2","project":"p2","score":0.7}',
      '  ],',
    ]);
    expect(solve(small)).toMatchObject({ unplaced: ['a3'] });
  });

  it('says which quotas cannot all hold, by id and in words', () => {
    const outcome = solve({ ...small, places: 1 });
    expect(outcome).toMatchObject({
      status: 'infeasible',
      conflict: { kind: 'too-few-seats', applicants: ['a1', 'a2', 'a3'], needed: 3, available: 2 },
    });
    expect(JSON.parse(renderNumericOutcome(outcome))).toEqual(outcome);
  });

  it('breaks ties by the order given, lowest index first', () => {
    const applicants = ['z', 'y', 'x'];
    const projects = ['r', 'q', 'p'].map((id) => ({ id, max: 1 }));
    const outcome = solve({ applicants, projects, scores: applicants.map(() => [1, 1, 1]) });
    if (outcome.status === 'infeasible') throw new Error('expected places');
    expect(outcome.assignments.map(({ applicant, project }) => applicant + project)).toEqual(['zr', 'yq', 'xp']);
  });

  it('gives the same outcome for scores as for the same edges, and JSON that reads back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
        (scores) => {
          const applicants = scores.map((_, index) => `a${index}`);
          const projects = ['p0', 'p1', 'p2'].map((id) => ({ id, max: 2 }));
          const edges = scores.flatMap((row, a) => row.map((score, p) => [`a${a}`, `p${p}`, score]));
          const dense = solve({ applicants, projects, scores });
          expect(solve({ applicants, projects, edges })).toEqual(dense);
          expect(JSON.parse(renderNumericOutcome(dense))).toEqual(dense);
        },
      ),
    );
  });

  it('writes several places of one applicant as several assignments', () => {
    const outcome = solve({
      ...small,
      places: { min: 0, max: 2 },
      projects: small.projects.map((p) => ({ ...p, max: 3 })),
    });
    if (outcome.status === 'infeasible') throw new Error('expected places');
    expect(outcome.assignments).toHaveLength(6);
    expect(outcome.unplaced).toEqual([]);
  });

  it('says what another objective came to, and bounds the total all the same', () => {
    const scores = [
      [1, 0.5],
      [0.6, 0.1],
    ];
    const problem = { ...small, applicants: ['a1', 'a2'], scores };
    expect(solve({ ...problem, objective: 'fair' })).toMatchObject({
      status: 'optimal',
      objective: 1.1,
      fairness: { kind: 'leximin', worst: 0.5 },
    });
    const first = solve({ ...problem, scores: [[1, 0], scores[0]], objective: 'rank' });
    expect(first).toMatchObject({ ranks: { byRank: [1, 1], unranked: 0 } });
    expect(JSON.parse(renderNumericOutcome(first))).toEqual(first);
    const product = solve({
      ...problem,
      scores: [
        [9, 4],
        [6, 2],
      ],
      objective: 'nash',
    });
    expect(product).toMatchObject({ objective: 10, bound: 11, gap: 1, nash: { positive: 2, positiveBound: 2 } });
  });

  it('does not call a search cut that came to its end without a proof', () => {
    const scores = [
      [0.9, 0.8, 0.1],
      [0.9, 0.7, 0.3],
      [0.2, 0.8, 0.4],
    ];
    const projects = ['p1', 'p2', 'p3'].map((id) => ({ id, max: 2 }));
    const outcome = solve({ ...small, projects, scores, places: 2, objective: 'fair' });
    expect(outcome).toMatchObject({ fairness: { kind: 'max-min' } });
    expect(outcome).not.toHaveProperty('stoppedBy');
  });

  it('keeps ids that are names of object fields', () => {
    const outcome = solve({ applicants: ['a'], projects: [{ id: '__proto__', max: 1 }], scores: [[1]] });
    expect(renderNumericOutcome(outcome)).toContain('"prices": {"__proto__":0}');
  });
});

describe('buildNumericOutcome', () => {
  it('says what stopped a search that was cut', () => {
    const parsed = parseNumericProblem(small);
    if (parsed.status !== 'ready') throw new Error('expected a problem');
    const cut = solveAssignment(parsed.problem, { shouldStop: () => true });
    expect(buildNumericOutcome(parsed, cut, 'time')).toMatchObject({ stoppedBy: 'time' });
    expect(buildNumericOutcome(parsed, solveAssignment(parsed.problem), 'time')).not.toHaveProperty('stoppedBy');
  });
});
