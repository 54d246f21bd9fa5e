import type { TermTable } from './term-table';
import { visitTerms } from './visit-terms';
import type { Word } from './word';

/** How often each of some terms occurs: `counts[i]` times `terms[i]`, a number of a term table. No term twice, in no particular order. */
export interface TermCounts {
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
}

/** Counts the terms of texts, one collection after the other, in arrays that it reuses. */
export interface TermCounter {
  /** Adds every term of the words, `weight` for each occurrence. */
  add(words: readonly Word[], weight?: number): void;
  /** What was added since the last call. */
  take(): TermCounts;
}

export function createTermCounter(table: TermTable): TermCounter {
  let countOf = new Uint32Array(1024);
  let touched: number[] = [];
  return {
    add(words, weight = 1) {
      visitTerms(words, table, (term) => {
        if (term >= countOf.length) countOf = enlarge(countOf, term);
        const count = countOf[term]!;
        if (count === 0) touched.push(term);
        countOf[term] = count + weight;
      });
    },
    take() {
      const terms = new Uint32Array(touched);
      const counts = new Uint32Array(terms.length);
      for (let index = 0; index < terms.length; index += 1) {
        counts[index] = countOf[terms[index]!]!;
        countOf[terms[index]!] = 0;
      }
      touched = [];
      return { terms, counts };
    },
  };
}

function enlarge(array: Uint32Array, index: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(2 * array.length, index + 1));
  larger.set(array);
  return larger;
}
