import { describe, expect, it } from 'vitest';
import { encodeDocumentFrequencies, parseDocumentFrequencies } from './document-frequencies';

describe('parseDocumentFrequencies', () => {
  it('tells in how many glosses a stem occurs, none for a stem that is not listed', () => {
    const frequencies = new Map([
      ['robot', 14],
      ['the', 53_671],
    ]);
    const table = parseDocumentFrequencies(encodeDocumentFrequencies(frequencies, 117_791));
    expect(table.glosses).toBe(117_791);
    expect(table.size).toBe(2);
    expect(table.frequencyOf('robot')).toBe(14);
    expect(table.frequencyOf('the')).toBe(53_671);
    expect(table.frequencyOf('transform')).toBe(0);
  });

  it('refuses bytes that are no table', () => {
    expect(() => parseDocumentFrequencies(new Uint8Array(0))).toThrow(/core: the document frequency table is damaged/);
  });
});
