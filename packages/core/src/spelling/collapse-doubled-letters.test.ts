import { expect, it } from 'vitest';
import { collapseDoubledLetters } from './collapse-doubled-letters';

it('writes every run of one letter once', () => {
  expect(['committee', 'comitte', 'lagooon', 'modal', ''].map(collapseDoubledLetters)).toEqual([
    'comite',
    'comite',
    'lagon',
    'modal',
    '',
  ]);
});
