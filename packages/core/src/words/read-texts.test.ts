import { describe, expect, it } from 'vitest';
import { createTermCounter } from './count-terms';
import { countApplicant, countTarget, readApplicant, readTarget, targetDescriptions } from './read-texts';
import { createWordReader } from './read-words';
import { createTermTable } from './term-table';

function countWith(
  count: (tools: { reader: ReturnType<typeof createWordReader>; counter: ReturnType<typeof createTermCounter> }) => {
    terms: Uint32Array;
    counts: Uint32Array;
  },
) {
  const table = createTermTable();
  const { terms, counts } = count({ reader: createWordReader(), counter: createTermCounter(table) });
  return Object.fromEntries(Array.from(terms, (term, place) => [table.terms[term], counts[place]]));
}

describe('the texts of people and projects', () => {
  it('are the letter, then the documents, counted together', () => {
    const applicant = { id: 'ada', letter: 'Robots swim.', documents: ['Robots sink.'] };
    const [letter, ...documents] = readApplicant(applicant, createWordReader());
    expect([letter, ...documents].map((read) => read.letter.text)).toEqual(['Robots swim.', 'Robots sink.']);
    expect(countWith(({ reader, counter }) => countApplicant(readApplicant(applicant, reader), counter))).toEqual({
      robot: 2,
      'robot swim': 1,
      swim: 1,
      'robot sink': 1,
      sink: 1,
    });
  });

  it('of a rich profile are counted together too, with each term’s share of a text, the mean over texts that say something', () => {
    const documents = ['Robots sink.', '', 'Robots, robots.', '?!', ''];
    const table = createTermTable();
    const reader = createWordReader();
    const countAll = (texts: readonly string[]) =>
      countApplicant(
        readApplicant({ id: 'ada', letter: 'Boats.', documents: texts }, reader),
        createTermCounter(table),
      );
    const { terms, counts, shares } = countAll(documents);
    const found = Object.fromEntries(
      Array.from(terms, (term, place) => [table.terms[term], [counts[place], shares?.[place]]]),
    );
    // Three texts say something: one boat; a robot that sinks and the phrase of both; two robots and the pair of them.
    const ninth = expect.closeTo(1 / 9, 12);
    expect(found).toEqual({
      boat: [1, expect.closeTo(3 / 9, 12)],
      robot: [3, expect.closeTo((1 + 2) / 9, 12)],
      'robot robot': [1, ninth],
      'robot sink': [1, ninth],
      sink: [1, ninth],
    });
    expect(shares?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(countAll(documents.slice(1)).shares).toBeUndefined();
  });

  it('of a rich profile may say nothing at all', () => {
    const applicant = { id: 'ada', letter: '', documents: ['', '', '', '', ''] };
    const counted = countApplicant(readApplicant(applicant, createWordReader()), createTermCounter(createTermTable()));
    expect(counted).toEqual({ terms: new Uint32Array(), counts: new Uint32Array(), shares: new Float64Array() });
  });

  it('count a title three times and every description once', () => {
    const target = { id: 'p', title: 'Boats', description: 'Boats sail.', descriptions: { ru: 'Лодки плывут.' } };
    expect(countWith(({ reader, counter }) => countTarget(readTarget(target, reader), counter))).toMatchObject({
      boat: 4,
      'boat sail': 1,
      лодк: 1,
    });
  });

  it('hold descriptions by language, the main one first', () => {
    expect(targetDescriptions({ id: 'p', description: 'main', descriptions: { ru: 'r', de: 'd' } })).toEqual([
      'main',
      'd',
      'r',
    ]);
  });
});
