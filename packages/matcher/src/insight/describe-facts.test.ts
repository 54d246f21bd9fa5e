import { extractProfile, FACT_VALUES, type FactKind } from '@lettermatch/core';
import { describe, expect, it } from 'vitest';
import { describeFact } from './describe-facts';

describe('a fact in words', () => {
  it('is what an organiser would say of the person', () => {
    const letter =
      'I am in the third year of a master’s degree. I write models in Python.\nI want to present\nmy work. I speak Danish.';
    expect(extractProfile(letter).map(describeFact)).toEqual([
      'third year',
      'master’s student',
      'Python',
      'wants to present',
      'speaks Danish',
    ]);
  });

  it('has words of its own for every value, but for tools and methods, which keep the letter’s', () => {
    for (const [kind, values] of Object.entries(FACT_VALUES)) {
      for (const value of values) {
        const words = describeFact({ kind: kind as FactKind, value, label: 'as\nwritten' });
        expect(words === 'as written').toBe(kind === 'tool' || kind === 'method');
      }
    }
  });
});
