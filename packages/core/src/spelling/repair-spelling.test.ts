import { describe, expect, it } from 'vitest';
import { encodeLexicon, parseLexicon } from '../background/lexicon';
import { createSpeller, type Speller } from './repair-spelling';

const FREQUENCIES: Readonly<Record<string, number>> = {
  approach: 73,
  attention: 40,
  committee: 9,
  currently: 12,
  environmental: 20,
  form: 300,
  from: 900,
  hoped: 900,
  hopped: 1,
  acoustics: 0,
  ffts: 0,
  loss: 90,
  lossy: 1,
  modal: 95,
  model: 90,
  paint: 30,
  paintings: 22,
  pant: 2,
  plant: 800,
  point: 600,
  rowlock: 0,
  rowing: 11,
  lagoon: 100,
  predictive: 11,
  vilest: 0,
  xvii: 1,
};
const NAMES = ['ffts', 'matias', 'python'];

function makeSpeller(vocabulary: readonly string[] = [], seen: Readonly<Record<string, number>> = {}): Speller {
  const lexicon = parseLexicon(
    encodeLexicon([...Object.keys(FREQUENCIES), ...NAMES], {
      frequencyOf: (word) => FREQUENCIES[word] ?? 0,
      isName: (word) => NAMES.includes(word),
    }),
  );
  return createSpeller({ lexicon, vocabulary, seen: new Map(Object.entries(seen)) });
}

function repair(original: string, speller = makeSpeller(), opensSentence = false): string | undefined {
  return speller.repair(original.toLowerCase(), original, opensSentence)?.to;
}

describe('createSpeller', () => {
  it('repairs doubled letters, one edit, and two edits in a long word, and says which it was', () => {
    const speller = makeSpeller();
    expect(speller.repair('comittee', 'comittee')).toEqual({ to: 'committee', reason: 'doubled-letter' });
    expect(speller.repair('predicive', 'predicive')).toEqual({ to: 'predictive', reason: 'one-edit' });
    expect(speller.repair('envirommentel', 'envirommentel')).toEqual({ to: 'environmental', reason: 'two-edits' });
  });

  it('leaves a listed word alone however near a more frequent one is', () => {
    expect(repair('lossy')).toBeUndefined();
    expect(repair('plant')).toBeUndefined();
  });

  it('prefers doubled letters to an edit, then the nearest, then the most frequent, then the first by alphabet', () => {
    expect(repair('modell')).toBe('model');
    expect(repair('hopppped')).toBe('hopped');
    expect(repair('frorm')).toBe('from');
    const tied = createSpeller({
      lexicon: parseLexicon(encodeLexicon(['bolder', 'balder'])),
      vocabulary: [],
      seen: new Map(),
    });
    expect(repair('bulder', tied)).toBe('balder');
  });

  it('prefers the words of the projects, and of three letters or more', () => {
    expect(repair('plont')).toBe('plant');
    expect(repair('plont', makeSpeller(['point', 'plonk']))).toBe('plonk');
    expect(repair('plont', makeSpeller([], { plonk: 3 }))).toBe('plonk');
    expect(repair('plont', makeSpeller([], { plonk: 2 }))).toBe('plant');
    expect(repair('plont', makeSpeller(['plonk'], { plonk: 1, plint: 4 }))).toBe('plint');
  });

  it('takes a word for right that the projects use or that stands in three letters', () => {
    expect(repair('modell')).toBe('model');
    expect(repair('modell', makeSpeller(['modell']))).toBeUndefined();
    expect(repair('modell', makeSpeller([], { modell: 3 }))).toBeUndefined();
    expect(repair('modell', makeSpeller([], { modell: 2 }))).toBe('model');
  });

  it('takes a regular derivation of a known word for right', () => {
    expect(repair('plants')).toBeUndefined();
    expect(repair('transplants')).toBeUndefined();
    expect(makeSpeller().isKnown('plants')).toBe(true);
    expect(makeSpeller().isKnown('plantz')).toBe(false);
    expect(repair('plantz')).toBe('plant');
  });

  it('keeps the first letter', () => {
    expect(repair('rpproach')).toBeUndefined();
  });

  it('takes a second edit only in a word of nine letters or more, and only into a common word', () => {
    expect(repair('paintengz')).toBe('paintings');
    expect(repair('apqrooch')).toBeUndefined();
    expect(repair('rawlocxks')).toBeUndefined();
  });

  it('does not take a short word for one that nothing is known about', () => {
    expect(repair('vitest')).toBeUndefined();
    expect(repair('rowlokc')).toBe('rowlock');
  });

  it('does not touch words of four letters or fewer, of more than 31, or of other signs than a to z', () => {
    for (const original of [
      'pont',
      `sch${'o'.repeat(30)}l`,
      'scho0ol',
      'scho\u00f6ol',
      'sch\u043eol',
      "schoo'l",
      'xviiii',
    ]) {
      expect(repair(original)).toBeUndefined();
    }
    // The word alone would be repaired: it is the hyphen in the text that keeps it.
    expect(makeSpeller().repair('lagooon', 'lagooon')?.to).toBe('lagoon');
    expect(makeSpeller().repair('lagooon', 'pre-lagooon')).toBeUndefined();
  });

  describe('for what may be a name', () => {
    it('makes no edits inside a sentence', () => {
      expect(repair('Approch')).toBeUndefined();
      expect(repair('Attentino')).toBeUndefined();
      expect(repair('PredicTive')).toBeUndefined();
    });

    it('mends doubled letters where the projects use the word', () => {
      expect(repair('Moonscoop', makeSpeller(['moonscop']))).toBe('moonscop');
      expect(repair('MoonScoop')).toBeUndefined();
      expect(repair('Planck')).toBeUndefined();
      expect(repair('Plannt')).toBeUndefined();
      expect(repair('Plannt', makeSpeller(['plant']))).toBe('plant');
    });

    it('mends doubled letters in a long word that becomes an ordinary one', () => {
      expect(repair('Acousstics')).toBe('acoustics');
    });

    it('mends a letter that stands three times', () => {
      expect(repair('Lagooon')).toBe('lagoon');
      expect(repair('LAGOOON')).toBe('lagoon');
      expect(repair('Pythhhon')).toBe('python');
    });

    it('takes one letter from an acronym, not more', () => {
      expect(repair('FFFTs')).toBe('ffts');
      expect(repair('FFFFTs')).toBeUndefined();
      expect(repair('LAGOOOON')).toBeUndefined();
    });

    it('never makes an ordinary word a name that the projects do not use', () => {
      expect(repair('mattias')).toBeUndefined();
      expect(repair('pythom')).toBeUndefined();
      expect(repair('pythom', makeSpeller(['python']))).toBe('python');
    });

    it('reads a capital that opens a sentence as no sign of a name, but for short words makes no edits', () => {
      expect(repair('Atttention', makeSpeller(), true)).toBe('attention');
      expect(repair('Plannt', makeSpeller(), true)).toBe('plant');
      expect(repair('Curently', makeSpeller(), true)).toBe('currently');
      expect(repair('Attentin', makeSpeller(), true)).toBe('attention');
      expect(repair('Plont', makeSpeller(), true)).toBeUndefined();
      expect(repair('Vilesta', makeSpeller(), true)).toBeUndefined();
    });

    it('remembers a word that opens a sentence apart from the same inside one', () => {
      const speller = makeSpeller();
      expect(repair('Attentin', speller, true)).toBe('attention');
      expect(repair('Attentin', speller, false)).toBeUndefined();
      expect(repair('Attentin', speller, true)).toBe('attention');
      expect(repair('attentin', speller, false)).toBe('attention');
    });
  });

  it('repairs nothing without words to repair into', () => {
    const speller = createSpeller({ lexicon: parseLexicon(encodeLexicon([])), vocabulary: [], seen: new Map() });
    expect(repair('lagooon', speller)).toBeUndefined();
    expect(
      repair(
        'lagooon',
        createSpeller({ lexicon: parseLexicon(encodeLexicon([])), vocabulary: ['lagoon'], seen: new Map() }),
      ),
    ).toBe('lagoon');
  });
});
