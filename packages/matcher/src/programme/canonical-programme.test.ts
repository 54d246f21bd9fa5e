import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalProgramme, programmeHash } from './canonical-programme';
import type { Programme } from './programme';

const applicant = (id: string) => ({
  id,
  letter: `Letter “${id}”`,
  documents: [],
  preferences: ['p2', 'p1'],
  avoidProjects: [],
  teammates: [],
  avoidPeople: [],
  attributes: { b: '2', a: '1' },
});

const PROGRAMME: Programme = {
  settings: {
    name: 'Lake school',
    objective: 'total',
    counts: 'both',
    weights: { wishes: 0.75, letters: 0.25 },
    places: { min: 0, max: 1 },
    seed: 1,
  },
  applicants: [applicant('b'), applicant('a')],
  projects: [],
  mentors: [],
  rules: {
    lock: [],
    forbid: [
      { project: 'p2', applicant: 'a' },
      { project: 'p1', applicant: 'a' },
    ],
  },
};

describe('canonicalProgramme', () => {
  it('is JSON without spaces, keys ascending, records by id and rules by pair', () => {
    const text = canonicalProgramme(PROGRAMME);
    expect(text).toContain('{"applicants":[{"attributes":{"a":"1","b":"2"},"avoidPeople":[]');
    expect(text).toContain('"forbid":[{"applicant":"a","project":"p1"},{"applicant":"a","project":"p2"}]');
    expect(text.indexOf('"id":"a"')).toBeLessThan(text.indexOf('"id":"b"'));
    expect(JSON.parse(text)).toMatchObject({ settings: PROGRAMME.settings });
  });

  it('keeps the order of preferences, which means something', () => {
    expect(canonicalProgramme(PROGRAMME)).toContain('"preferences":["p2","p1"]');
  });

  it('changes with a letter, and not with the order of rows', () => {
    const [first, ...others] = PROGRAMME.applicants;
    const reordered = { ...PROGRAMME, applicants: PROGRAMME.applicants.toReversed() };
    expect(canonicalProgramme(reordered)).toBe(canonicalProgramme(PROGRAMME));
    const edited = { ...PROGRAMME, applicants: [{ ...first!, letter: 'Another' }, ...others] };
    expect(programmeHash(edited)).not.toBe(programmeHash(PROGRAMME));
  });
});

describe('programmeHash', () => {
  it('is the SHA-256 of the canonical programme in UTF-8', () => {
    const expected = createHash('sha256').update(canonicalProgramme(PROGRAMME), 'utf8').digest('hex');
    expect(programmeHash(PROGRAMME)).toBe(expected);
  });
});
