import { describe, expect, it } from 'vitest';
import { gradesOf } from './data-set';
import { parseTruth } from './parse-truth';

const parse = (value: unknown) =>
  parseTruth(JSON.stringify(value), 'truth.json', new Set(['ann', 'ben']), new Set(['bees', 'tides']));
const rowOf = (value: unknown, applicant: string) =>
  Array.from(
    gradesOf(
      {
        name: '',
        applicants: [],
        targets: ['bees', 'tides'].map((id) => ({ id, description: '' })),
        seats: { min: new Uint32Array(2), max: new Uint32Array(2) },
        truth: parse(value),
      },
      applicant,
    ),
  );

describe('parseTruth', () => {
  it('reads grades by pair; a pair without one is graded 0', () => {
    expect(rowOf({ grades: { ann: { bees: 2.5 } } }, 'ann')).toEqual([2.5, 0]);
  });

  it('reads one right answer each', () => {
    expect(rowOf({ ann: 'tides' }, 'ann')).toEqual([0, 1]);
  });

  it('leaves pairs without a grade unknown where the file says so, and people it does not list always', () => {
    expect(rowOf({ grades: { ann: { bees: 2.5 } }, unlisted: 'unknown' }, 'ann')).toEqual([2.5, Number.NaN]);
    expect(rowOf({ ann: 'tides' }, 'ben')).toEqual([Number.NaN, Number.NaN]);
  });

  it('names what does not fit the programme', () => {
    expect(() => parse({ grades: { zoe: {} } })).toThrow('no applicant "zoe"');
    expect(() => parse({ ann: 'comets' })).toThrow('no project or mentor "comets"');
    expect(() => parse({ grades: { ann: { bees: '3' } } })).toThrow('must be a number, got "3"');
    expect(() => parse({ grades: {}, unlisted: 'maybe' })).toThrow('"zero" or "unknown"');
    expect(() => parse([])).toThrow('an object was expected');
  });
});
