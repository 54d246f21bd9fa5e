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
