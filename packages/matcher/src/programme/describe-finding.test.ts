import { describe, expect, it } from 'vitest';
import { describeFinding, showValue } from './describe-finding';

const FINDING = {
  code: 'unknown-project',
  severity: 'error',
  message: '"visoin" is no project.',
  remedy: 'Write the id.',
} as const;

describe('describeFinding', () => {
  it('says in one line how bad it is, where it is, what it is, and what to do', () => {
    expect(describeFinding({ ...FINDING, file: 'applicants.csv', row: 7, column: 'preferences' })).toBe(
      'error  applicants.csv row 7, column preferences: "visoin" is no project. Write the id.',
    );
  });

  it('names as much of the place as is known', () => {
    expect(describeFinding({ ...FINDING, table: 'applicants', row: 7 })).toMatch(/^error {2}applicants row 7: "/);
    expect(describeFinding({ ...FINDING, table: 'applicants', file: 'a.csv' })).toMatch(/^error {2}a\.csv: "/);
    expect(describeFinding({ ...FINDING, column: 'seed' })).toMatch(/^error {2}column seed: "/);
    expect(describeFinding(FINDING)).toBe('error  "visoin" is no project. Write the id.');
  });

  it('stays one line, whatever a reader put into its finding', () => {
    expect(describeFinding({ ...FINDING, message: 'a\nb\u001b[31m', file: 'x\u202ey' })).toBe(
      'error  x\\u202ey: a\\nb\\u001b[31m Write the id.',
    );
  });
});

describe('showValue', () => {
  it('makes control characters visible and cuts at 80 characters', () => {
    expect(showValue('a\tb\u0000')).toBe('a\\tb\\u0000');
    expect(showValue('x'.repeat(80))).toBe('x'.repeat(80));
    expect(showValue('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect([...showValue('🚤'.repeat(500))]).toHaveLength(80);
  });

  it('shows lists and objects by their brackets only', () => {
    expect([[1], { a: 1 }, null, 5, true].map(showValue)).toEqual(['[…]', '{…}', 'null', '5', 'true']);
  });
});
