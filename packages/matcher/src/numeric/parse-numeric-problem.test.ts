import { describe, expect, it } from 'vitest';
import { solveAssignment } from '../solvers';
import type { DenseScores, SparseScores } from '../solvers/solver';
import { type ParsedNumericProblem, parseNumericProblem } from './parse-numeric-problem';

const small = {
  applicants: ['a1', 'a2', 'a3'],
  projects: [
    { id: 'p1', min: 0, max: 1 },
    { id: 'p2', max: 2 },
  ],
  scores: [
    [0.9, 0.1],
    [0.8, 0.7],
    [0.2, 0.6],
  ],
};

function ready(value: unknown) {
  const parsed = parseNumericProblem(value);
  if (parsed.status !== 'ready') throw new Error(JSON.stringify(parsed.findings));
  return parsed;
}

function codes(parsed: ParsedNumericProblem): readonly string[] {
  return parsed.status === 'bad' ? parsed.findings.map(({ code }) => code) : [];
}

function messages(value: unknown): readonly string[] {
  const parsed = parseNumericProblem(value);
  return parsed.status === 'bad' ? parsed.findings.map(({ message }) => message) : [];
}

describe('parseNumericProblem', () => {
  it('reads ids, seats and scores in the order given', () => {
    const { problem, applicants, projects } = ready(small);
    expect(applicants).toEqual(['a1', 'a2', 'a3']);
    expect(projects).toEqual(['p1', 'p2']);
    expect([...problem.seats.min]).toEqual([0, 0]);
    expect([...problem.seats.max]).toEqual([1, 2]);
    expect(problem.places).toEqual({ min: new Uint32Array([0, 0, 0]), max: new Uint32Array([1, 1, 1]) });
    expect([...(problem.scores as DenseScores).values]).toEqual([0.9, 0.1, 0.8, 0.7, 0.2, 0.6]);
    expect(solveAssignment(problem)).toMatchObject({ status: 'optimal', placed: 3 });
  });

  it('reads edges into rows with ascending columns, unlisted pairs forbidden', () => {
    const { scores: _, ...rest } = small;
    const edges = [
      ['a3', 'p2', 0.6],
      ['a1', 'p2', 0.1],
      ['a1', 'p1', 0.9],
    ];
    const scores = ready({ ...rest, edges }).problem.scores as SparseScores;
    expect([...scores.rowStart]).toEqual([0, 2, 2, 3]);
    expect([...scores.project]).toEqual([0, 1, 1]);
    expect([...scores.values]).toEqual([0.9, 0.1, 0.6]);
  });

  it('takes a whole number of places as exactly that many', () => {
    expect(ready({ ...small, places: 2 }).problem.places).toEqual({
      min: new Uint32Array([2, 2, 2]),
      max: new Uint32Array([2, 2, 2]),
    });
  });

  it('caps the most places at the number of projects, which nobody can exceed', () => {
    expect(ready({ ...small, places: { max: 9 } }).problem.places).toMatchObject({ max: new Uint32Array([2, 2, 2]) });
  });

  it('reports every problem at once and names the pair', () => {
    const parsed = parseNumericProblem({
      applicants: ['a1', 'a1', ''],
      places: { min: 2, max: 1 },
      projects: [{ id: 'p1', min: -1, max: 3 }, { id: 'p2', min: 4, max: 3 }, { id: 'p3' }, 7],
      scores: [[1, null, Number.NaN, 0], [1], 'x'],
      objective: 'totl',
    });
    expect(codes(parsed)).toEqual([
      'duplicate-id',
      'bad-id',
      'bad-id',
      'bad-count',
      'min-above-max',
      'missing-key',
      'min-above-max',
      'bad-score',
      'bad-score',
      'wrong-length',
      'not-a-list',
      'objective-not-available',
    ]);
    if (parsed.status !== 'bad') return;
    expect(parsed.findings.find(({ code }) => code === 'bad-score')).toMatchObject({
      row: 1,
      column: 'scores',
      message: 'The score of applicant "a1" with project "p2" is "null".',
    });
    expect(parsed.findings.at(-1)?.message).toBe('"totl" is no objective. Did you mean "total"?');
  });

  it('reports edges with unknown ids, twice, of the wrong shape and without a number', () => {
    const { scores: _, ...rest } = small;
    const edges = [
      ['a1', 'p1', 1],
      ['a1', 'p1', 2],
      ['ann', 'p1', 1],
      ['a1', 'p9', 1],
      ['a2', 'p1'],
      ['a2', 'p1', null],
    ];
    expect(messages({ ...rest, edges })).toEqual([
      '"ann" is not among the applicants.',
      '"p9" is not among the projects.',
      'A list of 2 stands where a pair and its score are needed.',
      'The score of applicant "a2" with project "p1" is "null".',
      'The pair "a1" and "p1" is also listed at 1.',
    ]);
  });

  it('suggests the id that was meant', () => {
    const edges = [['applicnt-one', 'p1', 1]];
    expect(messages({ applicants: ['applicant-one'], projects: [{ id: 'p1', max: 1 }], edges })).toEqual([
      '"applicnt-one" is not among the applicants. Did you mean "applicant-one"?',
    ]);
  });

  it('refuses unknown keys, because they may hold a rule', () => {
    expect(messages({ ...small, pinned: [['a1', 'p1']] })).toEqual([
      'The key "pinned" is none of applicants, places, projects, scores, edges, objective.',
    ]);
    expect(messages({ ...small, places: { mim: 1, max: 1 } })).toEqual([
      'The key "mim" of places is none of min, max. Did you mean "min"?',
    ]);
    expect(messages({ ...small, projects: [{ id: 'p1', max: 2, maximum: 3 }, small.projects[1]] })[0]).toContain(
      'The key "maximum" of project "p1" is none of id, min, max.',
    );
  });

  it('refuses both scores and edges, and neither', () => {
    expect(codes(parseNumericProblem({ ...small, edges: [] }))).toEqual(['scores-and-edges']);
    const { scores: _, ...rest } = small;
    expect(codes(parseNumericProblem(rest))).toEqual(['missing-key']);
  });

  it('refuses what is no problem at all', () => {
    for (const value of [null, 7, 'text', [], undefined, true]) {
      expect(codes(parseNumericProblem(value))).toEqual(['not-a-problem']);
    }
    expect(codes(parseNumericProblem({}))).toEqual(['missing-key', 'missing-key', 'missing-key']);
  });

  it('refuses more places than there are projects', () => {
    expect(messages({ ...small, places: 3 })).toEqual(['Everyone must have 3 places, and there are 2 projects.']);
  });

  it('refuses scores too large to add up', () => {
    expect(
      codes(parseNumericProblem({ applicants: ['a'], projects: [{ id: 'p', max: 1 }], scores: [[1e101]] })),
    ).toEqual(['bad-score']);
  });

  it('lists fifty findings of a kind and counts the others', () => {
    const applicants = Array.from({ length: 120 }, (_, index) => `a${index}`);
    const parsed = parseNumericProblem({
      applicants,
      projects: small.projects,
      scores: applicants.map(() => [1, null]),
    });
    if (parsed.status !== 'bad') throw new Error('expected findings');
    expect(parsed.findings).toHaveLength(51);
    expect(parsed.findings.at(-1)?.message).toBe('70 more findings of the kind bad-score are not listed.');
  });

  it('reads a problem of nobody and nothing', () => {
    const { problem } = ready({ applicants: [], projects: [], scores: [] });
    expect(solveAssignment(problem)).toMatchObject({ status: 'optimal', placed: 0, objective: 0 });
  });

  it('leaves the given value as it is', () => {
    const value = structuredClone(small);
    parseNumericProblem(value);
    expect(value).toEqual(small);
  });
});
