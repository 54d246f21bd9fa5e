import { describe, expect, it } from 'vitest';
import type { Applicant } from '../programme/programme';
import type { PreferRule } from '../programme/rules';
import { createPreferenceWeigher } from './weigh-preferences';

const person = (letter: string, attributes: Readonly<Record<string, string>> = {}): Applicant => ({
  id: `${letter} ${JSON.stringify(attributes)}`,
  letter,
  documents: [],
  preferences: [],
  avoidProjects: [],
  teammates: [],
  avoidPeople: [],
  attributes,
});
const rule = (name: string, value: string, weight = 0.1, on: PreferRule['on'] = 'fact'): PreferRule => ({
  project: 'posters',
  on,
  name,
  value,
  weight,
});
const weigherOf = (...prefer: readonly PreferRule[]) =>
  createPreferenceWeigher({ rules: { lock: [], forbid: [], prefer } });

describe('what the organiser prefers', () => {
  it('adds its weight for those whose letters say so, in its project alone, and takes nothing from others', () => {
    const { weigh, list, most } = weigherOf(rule('wish', 'present-work'), rule('tool', 'python', 0.2));
    const keen = person('I know Python. I would love to present my work.');
    expect(weigh(keen, 'posters')).toBeCloseTo(0.3, 12);
    expect(most).toBeCloseTo(0.3, 12);
    expect(list(keen, 'posters')).toEqual([
      { on: 'fact', name: 'wish', value: 'present-work', weight: 0.1, basis: 'letter' },
      { on: 'fact', name: 'tool', value: 'python', weight: 0.2, basis: 'letter' },
    ]);
    expect(weigh(keen, 'rivers')).toBe(0);
    expect(weigh(person('I do not want to present my work.'), 'posters')).toBe(0);
    expect(weigh(person(''), 'posters')).toBe(0);
  });

  it('goes by what people state, and by the letter only where they leave it blank', () => {
    const { list } = weigherOf(rule('level', 'phd'));
    const letter = 'I am a PhD student.';
    const bases = [{ level: 'PhD' }, { Level: 'master' }, { level: ' ' }, { level: 'staff' }, {}].map((attributes) =>
      list(person(letter, attributes), 'posters').map(({ basis }) => basis),
    );
    expect(bases).toEqual([['stated'], [], ['letter'], ['letter'], ['letter']]);
  });

  it('may go by any column, alone or in a list, and never by a letter then', () => {
    const { weigh } = weigherOf(rule('skills', 'Soldering', 0.2, 'attribute'));
    const weights = [{ Skills: 'soldering' }, { skills: 'maths; Soldering' }, { skills: 'desoldering' }, {}].map(
      (attributes) => weigh(person('I know soldering.', attributes), 'posters'),
    );
    expect(weights).toEqual([0.2, 0.2, 0, 0]);
  });
});
