import { describe, expect, it } from 'vitest';
import { extractProfile } from './extract-profile';
import { FACT_VALUES, parseFactValues } from './fact-values';

describe('the values that a cell names', () => {
  it.each([
    ['level', 'PhD student', ['phd']],
    ['level', "Bachelor's", ['bachelor']],
    ['year', '3rd year', ['3']],
    ['year', 'третий', ['3']],
    ['language', 'en; de', ['english', 'german']],
    ['language', 'English (C1), русский', ['english', 'russian']],
    ['tool', 'Python; scikit-learn, R', ['python', 'scikit-learn', 'r']],
    ['tool', 'a little of everything', []],
    ['wish', 'present-work', ['present-work']],
    ['wish', 'Present work', ['present-work']],
    ['level', '', []],
  ] as const)('are, of a %s, in “%s”: %j', (kind, text, values) => {
    expect(parseFactValues(kind, text)).toEqual(values);
  });

  it('are ids too, of every kind', () => {
    for (const [kind, values] of Object.entries(FACT_VALUES)) {
      for (const value of values) expect(parseFactValues(kind as keyof typeof FACT_VALUES, value)).toEqual([value]);
    }
  });

  it('include what letters are found to say', () => {
    const letter =
      'I am a second-year PhD student. I hold a diploma. I know Python. We won a medal. I want to work in a team. I speak Welsh.';
    const facts = extractProfile(letter);
    expect(facts.length).toBeGreaterThan(6);
    for (const { kind, value } of facts) expect(FACT_VALUES[kind]).toContain(value);
  });
});
