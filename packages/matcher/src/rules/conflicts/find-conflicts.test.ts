import { describe, expect, it } from 'vitest';
import type { Programme } from '../../programme/programme';
import type { ConflictRule } from '../../programme/rules';
import { applicant, mentor, programme, project } from '../../test-support';
import { findConflicts } from './find-conflicts';

const school = programme({
  applicants: [
    applicant('anna', {
      name: 'Anna Smith',
      email: 'anna@cs.lakeside.edu',
      attributes: { Institution: 'Lakeside University; Hill College' },
    }),
    applicant('bo', {
      name: 'Bo Lindqvist',
      email: 'bo@gmail.com',
      attributes: {
        'co-authors': 'Marsh, Grace; Kim Oak, Lee Ash',
        institution: 'hill college, Department of Physics',
      },
    }),
    applicant('cy', { name: 'Cy Reed' }),
  ],
  projects: [
    project('boats', { attributes: { contact_email: 'office@lakeside.edu' } }),
    project('reeds', { attributes: { institution: 'Hill College' } }),
  ],
  mentors: [
    mentor('grace', {
      name: 'Grace Marsh',
      email: 'grace@law.lakeside.edu',
      attributes: { institution: ' lakeside university ' },
    }),
    mentor('kim', { name: 'Kim Oak', email: 'kim@gmail.com', attributes: { co_authors: 'A. Smith; cy@example.org' } }),
  ],
});
const found = (rule: ConflictRule, given: Programme = school) =>
  findConflicts(given, rule).map(
    ({ applicant: person, with: { id }, why, possible }) => `${person} ${id}${possible ? '?' : ''}: ${why}`,
  );

describe('conflicts of interest', () => {
  it('are found by e-mails of one owner, public providers and what is left out apart', () => {
    expect(found({ on: 'email-domain', ignore: [] })).toEqual([
      'anna grace: both have an e-mail at lakeside.edu',
      'anna boats: both have an e-mail at lakeside.edu',
    ]);
    expect(found({ on: 'email-domain', ignore: ['Lakeside.edu'] })).toEqual([]);
    expect(found({ on: 'email-domain', ignore: ['law.lakeside.edu'] })).toEqual([
      'anna boats: both have an e-mail at lakeside.edu',
    ]);
  });

  it('are found by a value that both sides state, whatever else stands beside it', () => {
    expect(found({ on: 'column', column: 'institution' })).toEqual([
      'anna grace: both have "Lakeside University" as institution',
      'anna reeds: both have "Hill College" as institution',
      'bo reeds: both have "Hill College" as institution',
    ]);
  });

  it('are not found by what stands after a comma on both sides', () => {
    const departments = programme({
      applicants: [applicant('a', { attributes: { institution: 'Hill College, Department of Physics' } })],
      mentors: [mentor('m', { attributes: { institution: 'Lakeside University, Department of Physics' } })],
    });
    expect(found({ on: 'column', column: 'institution' }, departments)).toEqual([]);
  });

  it('are found by lists on either side, and by initials only as possible', () => {
    expect(found({ on: 'listed', column: 'co-authors' })).toEqual([
      'anna kim?: kim lists under co-authors initials that may be those of anna',
      'bo grace: bo lists grace under co-authors',
      'bo kim: bo lists kim under co-authors',
    ]);
  });

  it('are found between the members of one circle, by name, e-mail or id', () => {
    expect(found({ on: 'aliases', people: ['smith anna', 'KIM@gmail.com', 'cy'] })).toEqual([
      'anna kim: both belong to the circle of smith anna, KIM@gmail.com, cy',
      'cy kim: both belong to the circle of smith anna, KIM@gmail.com, cy',
    ]);
    expect(found({ on: 'aliases', people: ['A. Smith', 'Grace Marsh'] })).toEqual([
      'anna grace?: initials suggest that both belong to the circle of A. Smith, Grace Marsh',
    ]);
  });
});
