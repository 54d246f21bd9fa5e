import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicant } from '../test-support';
import { mergeApplicants } from './merge-applicants';

const known = [
  applicant('a1', { name: 'Ann Larsen', email: 'ann@example.org', letter: 'Bees.', attributes: { level: 'BSc' } }),
  applicant('a2', { name: 'Ben Okoro' }),
  applicant('a3', { name: 'Maria Silva', email: 'm1@example.org' }),
];

describe('a newer list of applicants', () => {
  it('finds people by e-mail, then id, then name, and keeps their ids', () => {
    const merged = mergeApplicants(known, [
      applicant('other', { email: 'ANN@example.org', attributes: { level: 'MSc' } }),
      applicant('row-2', { name: 'ben  okoro', preferences: ['bees'] }),
      applicant('a9', { name: 'Zoe', teammates: ['other'] }),
    ]);
    expect(merged.changed).toEqual([
      { applicant: 'a1', fields: ['level'] },
      { applicant: 'a2', fields: ['preferences'] },
    ]);
    expect(merged.added).toEqual(['a9']);
    expect(merged.applicants.find(({ id }) => id === 'a9')?.teammates).toEqual(['a1']);
    expect(merged.applicants.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'a9']);
  });

  it('takes a namesake with another e-mail as somebody else, under a free id', () => {
    const merged = mergeApplicants(known, [applicant('row-7', { name: 'Maria Silva', email: 'm2@example.org' })]);
    expect(merged.added).toEqual(['row-7']);
    expect(mergeApplicants([applicant('row-7')], [applicant('row-7', { name: 'New' })]).added).toEqual(['row-7-2']);
  });

  it('says nothing by a blank', () => {
    const merged = mergeApplicants(known, [applicant('a1')]);
    expect(merged.changed).toEqual([]);
    expect(merged.applicants[0]).toBe(known[0]);
  });

  it('changes nothing the second time, whatever it holds', () => {
    const text = fc.constantFrom('', 'x', 'Ann Larsen', 'ann@example.org');
    const person = fc
      .record({
        id: fc.constantFrom('a1', 'a2', 'b1', 'b2'),
        name: text,
        letter: text,
        wish: fc.constantFrom('p', 'q'),
      })
      .map(({ id, name, letter, wish }) => applicant(id, { name, letter, preferences: [wish] }));
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 4 }), (newer) => {
        const once = mergeApplicants(known, newer);
        expect(new Set(once.applicants.map(({ id }) => id)).size).toBe(once.applicants.length);
        const twice = mergeApplicants(once.applicants, newer);
        expect([twice.added, twice.changed]).toEqual([[], []]);
        expect(twice.applicants.length).toBe(once.applicants.length);
      }),
    );
  });
});
