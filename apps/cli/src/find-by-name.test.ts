import { describe, expect, it } from 'vitest';
import { findByName } from './find-by-name';

const people = [
  { id: 'ann-l', name: 'Ann Larsen', email: 'ann@example.org' },
  { id: 'ben-o', name: 'Ben Okoro' },
  { id: 'ben-s', name: 'Ben  Sato', email: 'ben@example.org' },
  { id: 'cleo1', name: 'Cleo Marsh' },
  { id: 'cleo2', name: 'Cleo Marsh' },
];

const find = (text: string) => findByName('applicant', text, people).id;

describe('findByName', () => {
  it('finds someone by id, name or e-mail, in any case of letters', () => {
    expect(['ann-l', 'ANN-L', 'ann larsen', 'Ann@Example.org', ' ben  sato '].map(find)).toEqual([
      'ann-l',
      'ann-l',
      'ann-l',
      'ann-l',
      'ben-s',
    ]);
  });

  it('asks which one where a name is borne by two', () => {
    expect(() => find('cleo marsh')).toThrow('"cleo marsh" is the name of 2 applicants.');
  });

  it('suggests those whose name holds the word, else what is spelt nearly so', () => {
    expect(() => find('ben')).toThrow('Did you mean "ben-o" or "ben-s"?');
    expect(() => find('Anne Larsen')).toThrow('Did you mean "Ann Larsen"?');
    expect(() => find('xyzzy')).toThrow('there is no applicant "xyzzy" in this run.');
  });
});
