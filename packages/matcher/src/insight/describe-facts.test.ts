import { extractProfile, FACT_VALUES, type FactKind } from '@lettermatch/core';
import { describe, expect, it } from 'vitest';
import { describeFact, describePreferences } from './describe-facts';

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

describe('preferences in words', () => {
  it('say what counted, how much, and whether the letter or the person said so', () => {
    expect(
      describePreferences([
        { on: 'fact', name: 'wish', value: 'present-work', weight: 0.1, basis: 'letter' },
        { on: 'attribute', name: 'level', value: 'master', weight: 0.25, basis: 'stated' },
      ]),
    ).toBe('Preferred here: wants to present (0.1, from the letter), level master (0.25, as stated)');
  });
});
