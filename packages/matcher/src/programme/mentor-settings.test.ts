import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';

const rows = (...records: readonly Readonly<Record<string, unknown>>[]) => ({
  rows: records.map((cells, index) => ({ row: index + 2, cells })),
});

function read(settings: unknown, options = {}) {
  return buildProgramme(
    {
      applicants: rows({ id: 'ada', letter: 'Bees.' }, { id: 'ben', letter: 'Rivers.' }),
      mentors: rows({ id: 'mira', description: 'Bees.' }, { id: 'nils', description: 'Rivers.', max: 1 }),
      settings: { value: settings },
      findings: [],
    },
    options,
  );
}

describe('settings about mentors', () => {
  it('are read under either name, with loads for mentors whose row says nothing', () => {
    for (const name of ['mentoring', 'mentors']) {
      const built = read({ [name]: { each: '1..2', languages: 'shared', load: '1..4' } });
      if (built.status === 'bad') throw new Error(JSON.stringify(built.findings));
      expect(built.programme.settings.mentoring).toMatchObject({
        for: 'applicants',
        each: { min: 1, max: 2 },
        languages: 'shared',
      });
      expect(built.programme.mentors.map(({ min, max }) => [min, max])).toEqual([
        [1, 4],
        [1, 1],
      ]);
    }
  });

  it('are absent where nothing is stated, so that what is hashed stays as it was', () => {
    const built = read({});
    if (built.status === 'bad') throw new Error(JSON.stringify(built.findings));
    expect(Object.keys(built.programme.settings)).not.toContain('mentoring');
    expect(Object.keys(built.programme.settings)).not.toContain('meet');
  });

  it('that cannot be understood are findings', () => {
    const built = read({ mentoring: { for: 'teas', each: 0 }, meet: { limit: 0 } });
    expect(built.findings.filter(({ severity }) => severity === 'error').map(({ column }) => column)).toEqual([
      'meet.limit',
      'mentoring.each',
      'mentoring.for',
    ]);
  });
});

describe('whom to meet', () => {
  it('is asked by the file or by an option, which leaves the file its numbers', () => {
    const meetOf = (settings: unknown, options = {}) => {
      const built = read(settings, options);
      return built.status === 'bad' ? undefined : built.programme.settings.meet;
    };
    expect(meetOf({ meet: true })).toEqual({ peers: 3, specialists: 3, limit: 5 });
    expect(meetOf({}, { meet: true })).toEqual({ peers: 3, specialists: 3, limit: 5 });
    expect(meetOf({ meet: { peers: 1 } }, { meet: true })).toEqual({ peers: 1, specialists: 3, limit: 5 });
    expect(meetOf({ meet: false })).toBeUndefined();
  });
});
