import { describe, expect, it } from 'vitest';
import { findOtherNames } from './find-other-names';

const namesAnother = findOtherNames([
  { id: 'a-01', name: 'Ada Marsh', email: 'ada@example.org' },
  { id: 'b-02', name: 'Бен Озеров', email: 'Ben@Example.org' },
  { id: 'cy', name: 'Cy Marsh' },
]);

describe('names of others', () => {
  it('are found by a part of the name, the id and the e-mail', () => {
    expect(namesAnother('cy', 'I want to work with Ada.')).toBe(true);
    expect(namesAnother('cy', 'Мы с Бен делали роботов')).toBe(true);
    expect(namesAnother('cy', 'Write to ben@example.org, please.')).toBe(true);
    expect(namesAnother('cy', 'My partner is b-02.')).toBe(true);
  });

  it('are not one’s own, nor a name that one shares', () => {
    expect(namesAnother('a-01', 'My name is Ada Marsh, ada@example.org, a-01.')).toBe(false);
    expect(namesAnother('cy', 'We Marsh people like bogs.')).toBe(false);
  });

  it('are whole words as they are written', () => {
    expect(namesAnother('b-02', 'Adapters and marshes, marsh and adamant.')).toBe(false);
    expect(namesAnother('b-02', '')).toBe(false);
  });
});
