import { describe, expect, it } from 'vitest';
import { readLexicon } from './read-lexicon';

const read = (text: string) => readLexicon({ name: 'lexicon.txt', bytes: new TextEncoder().encode(text) });

describe('a lexicon', () => {
  it('holds one word a line, remarks left out', async () => {
    const { words, findings } = await read('# of the coast\r\nHalmari\n  seiche  # a wave\n\nC#\n');
    expect(words).toEqual(['Halmari', 'seiche', 'C#']);
    expect(findings).toEqual([]);
  });

  it('says what is wrong with an empty file or one that is not there', async () => {
    expect((await read('')).findings.map(({ code }) => code)).toEqual(['empty-file']);
    const missing = await readLexicon('no/such/lexicon.txt');
    expect(missing.words).toEqual([]);
    expect(missing.findings.map(({ code }) => code)).toEqual(['missing-file']);
  });
});
