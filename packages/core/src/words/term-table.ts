import { createPairMap } from './pair-map';
import type { WordForm } from './word';

/** Terms by number. One table serves the words of one reader. */
export interface TermTable {
  /** Term of each number: a stem, or two stems joined by a space. */
  readonly terms: readonly string[];
  /** Number of the stem of a word; -1 where the table is closed and does not hold it. */
  indexOfStem(form: WordForm): number;
  /** Number of the stems of two words, joined; -1 as above. */
  indexOfPair(first: WordForm, second: WordForm): number;
}

const NOT_ASKED = -2;

/** An open table numbers terms as they come; one that is made of a vocabulary is closed and numbers its terms by their places there. */
export function createTermTable(vocabulary?: readonly string[]): TermTable {
  const added: string[] = [];
  const terms = vocabulary ?? added;
  const index = new Map(terms.map((term, position) => [term, position]));
  const ofStem: number[] = [];
  const ofPair = createPairMap();

  function indexOf(term: string): number {
    const known = index.get(term);
    if (known !== undefined) return known;
    if (vocabulary !== undefined) return -1;
    index.set(term, added.length);
    return added.push(term) - 1;
  }

  return {
    terms,
    indexOfStem({ stem, stemNumber }) {
      // Stems are numbered as they are met, so that this list grows nearly in order.
      while (ofStem.length <= stemNumber) ofStem.push(NOT_ASKED);
      const known = ofStem[stemNumber] ?? NOT_ASKED;
      if (known !== NOT_ASKED) return known;
      const fresh = indexOf(stem);
      ofStem[stemNumber] = fresh;
      return fresh;
    },
    indexOfPair(first, second) {
      const known = ofPair.get(first.stemNumber, second.stemNumber);
      if (known !== undefined) return known;
      const fresh = indexOf(`${first.stem} ${second.stem}`);
      ofPair.set(first.stemNumber, second.stemNumber, fresh);
      return fresh;
    },
  };
}
