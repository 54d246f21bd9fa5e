import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAffinity } from '../affinity/compute-affinity';
import { explainPair } from '../affinity/explain-pair';
import { anyText } from '../letter/test-support';
import type { GlossaryEntry } from '../types';
import { createWordReader } from './read-words';
import { PLAIN_WORDING, type Wording } from './wording';

const GLOSSARY: readonly GlossaryEntry[] = [
  { term: 'tidal turbine', equivalents: ['приливная турбина', 'Gezeitenturbine', 'ПТ'] },
  { term: 'turbine', equivalents: ['турбина'] },
  { term: 'sea of moss', equivalents: ['моховое море'] },
];
const WORDING: Wording = { ...PLAIN_WORDING, glossary: GLOSSARY };

function read(text: string, wording: Wording = WORDING) {
  const { words } = createWordReader(undefined, wording).read(text, 'description');
  return words.map(({ form, start, end, role }) => `${form.stem}|${text.slice(start, end)}|${role}`);
}

describe('words that a glossary knows', () => {
  it('are read as the term, at the place where they stand', () => {
    expect(read('Чинил приливные турбины.')).toEqual([
      'чин|Чинил|content',
      'tidal|приливные турбины|content',
      'turbin|приливные турбины|content',
    ]);
    expect(read('в моховом море').slice(1)).toEqual([
      'sea|моховом море|content',
      'of|моховом море|silent',
      'moss|моховом море|content',
    ]);
  });

  it('are found in any language, inflected, the longest run first', () => {
    expect(read('Die Gezeitenturbine')).toContain('tidal|Gezeitenturbine|content');
    expect(read('с турбиной')).toContain('turbin|турбиной|content');
    expect(read('приливной турбиной').map((word) => word.split('|')[0])).toEqual(['tidal', 'turbin']);
  });

  it('stand side by side, in one sentence; an acronym is written in capitals', () => {
    expect(read('приливная, турбина').map((word) => word.split('|')[0])).toEqual(['приливн', 'turbin']);
    expect(read('Вода приливная. Турбина').at(-1)).toBe('turbin|Турбина|content');
    expect(read('ПТ').map((word) => word.split('|')[0])).toEqual(['tidal', 'turbin']);
    expect(read('пт')).toEqual(['пт|пт|content']);
  });

  it('keep every place, whatever the text', () => {
    const words = fc.constantFrom(...'приливная турбина турбиной моховое море ПТ LLMs . , - 海 Die'.split(' '));
    const text = fc.oneof(
      fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')),
      anyText,
    );
    fc.assert(
      fc.property(text, (any) => {
        const plain = createWordReader().read(any, 'letter');
        const known = createWordReader(undefined, { ...WORDING, fieldTerms: true }).read(any, 'letter');
        const starts = new Set(plain.words.map(({ start }) => start));
        const ends = new Set(plain.words.map(({ end }) => end));
        for (const { start, end } of known.words) expect(starts.has(start) && ends.has(end)).toBe(true);
        expect(known.written).toBe(plain.written);
      }),
    );
  });

  it('give the same affinities in whatever order the entries come, and evidence in the letter’s own words', async () => {
    const applicants = [
      { id: 'lev', letter: 'Моя приливная турбина стоит в проливе, и турбина не ломается.' },
      { id: 'ada', letter: 'I bake bread with my grandmother and sell it on the market.' },
    ];
    const targets = [
      { id: 'tide', description: 'A tidal turbine for an island.' },
      { id: 'bread', description: 'Bread and the market of the town.' },
    ];
    const first = await computeAffinity(applicants, targets, { glossary: GLOSSARY });
    const second = await computeAffinity(applicants, targets, { glossary: GLOSSARY.toReversed() });
    expect(second).toEqual(first);
    const labels = explainPair(first.model, { id: 'lev', letter: applicants[0]?.letter ?? '' }, 'tide').terms;
    expect(labels.map(({ label }) => label)).toContain('приливная турбина');
  });
});
