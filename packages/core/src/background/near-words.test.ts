import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_EDITED_WORD } from './is-within-edits';
import { editDistance } from './is-within-edits.fixture';
import { createNearWordFinder } from './near-words';
import { packWords, wordAt } from './word-index';

function findNear(listed: readonly (readonly [string, number])[], word: string, limit: number, least = 0) {
  const columns = packWords(new Map(listed));
  const found: string[] = [];
  const find = createNearWordFinder(
    columns,
    Int32Array.from(listed, ([, rank]) => rank),
  );
  find(word, limit, least, (place) => found.push(wordAt(columns, place)));
  return found.toSorted();
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 9 });
const rankedWords = fc.uniqueArray(fc.tuple(words, fc.integer({ min: -1, max: 3 })), {
  maxLength: 80,
  selector: ([word]) => word,
});

describe('near words', () => {
  it('begin with the same letter, are within so many edits and of a high enough rank', () => {
    const listed = [
      ['robot', 2],
      ['robots', 0],
      ['root', 5],
      ['hobbot', 5],
      ['rabbot', 3],
    ] as const;
    expect(findNear(listed, 'robbot', 1)).toEqual(['rabbot', 'robot']);
    expect(findNear(listed, 'robbot', 2)).toEqual(['rabbot', 'robot', 'robots', 'root']);
    expect(findNear(listed, 'robbot', 2, 3)).toEqual(['rabbot', 'root']);
  });

  it('are those that a comparison with each word finds', () => {
    fc.assert(
      fc.property(
        rankedWords,
        words,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        (listed, word, limit, least) => {
          const near = listed.filter(
            ([each, rank]) => rank >= least && each[0] === word[0] && editDistance(word, each) <= limit,
          );
          expect(findNear(listed, word, limit, least)).toEqual(near.map(([each]) => each).sort());
        },
      ),
    );
  });

  it('are found for the longest word, and longer ones are none', () => {
    const longest = 'ab'.repeat(LONGEST_EDITED_WORD).slice(0, LONGEST_EDITED_WORD);
    const listed = [longest, `${longest}c`, `${longest}cc`, `${longest}ccc`, longest.repeat(3)].map(
      (word) => [word, 0] as const,
    );
    expect(findNear(listed, longest, 2)).toEqual([longest, `${longest}c`, `${longest}cc`]);
  });
});
