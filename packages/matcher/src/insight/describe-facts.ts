import type { Fact, FactKind } from '@lettermatch/core';
import type { CountedPreference } from '../types';
import { formatNumber } from './wording';

/** How people read a fact; a tool and a method are read as the letter writes them. */
const PHRASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: {
    school: 'at school',
    bachelor: 'bachelor student',
    master: 'master’s student',
    specialist: 'specialist student',
    phd: 'PhD student',
  },
  year: {
    '1': 'first year',
    '2': 'second year',
    '3': 'third year',
    '4': 'fourth year',
    '5': 'fifth year',
    '6': 'sixth year',
    final: 'final year',
  },
  degree: {
    bachelor: 'has a bachelor’s degree',
    master: 'has a master’s degree',
    specialist: 'has a specialist degree',
    phd: 'has a PhD',
    graduate: 'has a degree',
    diploma: 'has a diploma',
  },
  result: {
    publication: 'has published',
    prize: 'has won a prize',
    talk: 'has given a talk',
    patent: 'has a patent',
  },
  wish: {
    'present-work': 'wants to present',
    teamwork: 'wants to work in a team',
    hackathon: 'wants a hackathon',
    phd: 'wants to do a PhD',
  },
};

/** A fact in a few words: `third year`, `Python`, `wants to present`, `speaks English`. */
export function describeFact({ kind, value, label }: Pick<Fact, 'kind' | 'value' | 'label'>): string {
  if (kind === 'language') return `speaks ${value.charAt(0).toUpperCase()}${value.slice(1)}`;
  return PHRASES[kind]?.[value] ?? label.replace(/\s+/gu, ' ');
}

/** Which preferences of the organiser counted: `Preferred here: wants to present (0.1, from the letter)`. */
export function describePreferences(preferences: readonly CountedPreference[]): string {
  const parts = preferences.map(({ on, name, value, weight, basis }) => {
    const what = on === 'fact' ? describeFact({ kind: name as FactKind, value, label: value }) : `${name} ${value}`;
    return `${what} (${formatNumber(weight, 3)}, ${basis === 'letter' ? 'from the letter' : 'as stated'})`;
  });
  return `Preferred here: ${parts.join(', ')}`;
}
