import type { Applicant, Project } from '@lettermatch/matcher';
import { describe, expect, it } from 'vitest';
import { buildAffinities, type PairAffinity } from './build-affinities';

const programme = {
  applicants: ['a', 'b'].map((id) => ({ id }) as Applicant),
  projects: ['p', 'q'].map((id) => ({ id }) as Project),
};

describe('buildAffinities', () => {
  it('arranges pairs in any order as a table', () => {
    const pairs: PairAffinity[] = [
      ['b', 'q', 0.4],
      ['a', 'p', 0.1],
      ['b', 'p', 0],
      ['a', 'q', -2],
    ];
    expect(buildAffinities(pairs, programme, false)).toEqual({
      status: 'ready',
      affinities: { applicants: ['a', 'b'], targets: ['p', 'q'], values: Float64Array.of(0.1, -2, 0, 0.4) },
    });
  });

  it('reports everything at once: what is unknown, twice, or missing', () => {
    const pairs: PairAffinity[] = [
      ['a', 'p', 0.1],
      ['a', 'p', 0.2],
      ['c', 'p', 0.1],
      ['a', 'r', 0.1],
    ];
    const built = buildAffinities(pairs, programme, false);
    expect(built.status === 'bad' && built.findings.map(({ code, message }) => [code, message])).toEqual([
      ['affinity-unknown', 'Entry 3 names the applicant "c", and there is none.'],
      ['affinity-unknown', 'Entry 4 names the project "r", and there is none.'],
      ['affinity-twice', 'Entry 2 scores "a" with "p" once more.'],
      ['affinity-missing', 'There is no score of "a" with "q".'],
      ['affinity-missing', 'There is no score of "b" with "p".'],
      ['affinity-missing', 'There is no score of "b" with "q".'],
    ]);
  });

  it('passes over whoever was left out, where rows may be left out', () => {
    const one = { ...programme, applicants: programme.applicants.slice(0, 1) };
    const pairs: PairAffinity[] = [
      ['a', 'p', 0.1],
      ['a', 'q', 0.2],
      ['b', 'p', 0.3],
    ];
    expect(buildAffinities(pairs, one, true).status).toBe('ready');
    expect(buildAffinities(pairs, one, false).status).toBe('bad');
  });

  it('lists twenty of a kind and counts the rest', () => {
    const many = { ...programme, applicants: Array.from({ length: 500 }, (_, id) => ({ id: `a${id}` }) as Applicant) };
    const built = buildAffinities([], many, false);
    expect(built.status === 'bad' && built.findings).toHaveLength(21);
    expect(built.status === 'bad' && built.findings.at(-1)?.message).toBe('The same holds for 980 more.');
  });

  it('is empty for a programme without projects', () => {
    expect(buildAffinities([], { ...programme, projects: [] }, false)).toMatchObject({ status: 'ready' });
  });
});
