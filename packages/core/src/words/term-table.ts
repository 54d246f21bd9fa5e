import { createPairMap } from './pair-map';
import type { WordForm } from './word';

/** Terms by number. One table serves the words of one reader. */
export interface TermTable {
  /** Term of each number: a stem, or two stems joined by a space. An open table spells them out when asked. */
  readonly terms: readonly string[];
  /** Number of the stem of a word; -1 where the table is closed and does not hold it. */
  indexOfStem(form: WordForm): number;
  /** Number of the stems of two words, joined; -1 as above. */
  indexOfPair(first: WordForm, second: WordForm): number;
}

/** Terms as the stems they are made of, by number: few stems make very many pairs. */
export interface TermList {
  readonly stems: readonly string[];
  /** Places in `stems`. */
  readonly first: Uint32Array;
  /** `NO_STEM` where the term is one stem alone. */
  readonly second: Int32Array;
}

/** A table that numbers terms as they come. */
export interface OpenTermTable extends TermTable {
  list(): TermList;
}

export const NO_STEM = -1;
const NOT_ASKED = -2;

/** An open table numbers terms as they come; one that is made of a vocabulary is closed and numbers its terms by their places there. */
export function createTermTable(vocabulary: readonly string[]): TermTable;
export function createTermTable(vocabulary?: undefined): OpenTermTable;
export function createTermTable(vocabulary?: readonly string[] | undefined): TermTable;
export function createTermTable(vocabulary?: readonly string[]): TermTable {
  return vocabulary === undefined ? createOpenTable() : createClosedTable(vocabulary);
}

function createOpenTable(): OpenTermTable {
  const stems: string[] = [];
  const placeOf = createStemMemory();
  const ofStem = createStemMemory();
  const ofPair = createPairMap();
  const first: number[] = [];
  const second: number[] = [];
  const spelled: string[] = [];

  function placeOfStem({ stem, stemNumber }: WordForm): number {
    const known = placeOf.get(stemNumber);
    if (known !== NOT_ASKED) return known;
    placeOf.set(stemNumber, stems.length);
    return stems.push(stem) - 1;
  }

  function add(firstPlace: number, secondPlace: number): number {
    second.push(secondPlace);
    return first.push(firstPlace) - 1;
  }

  function spell(term: number): string {
    const stem = stems[first[term] ?? 0] ?? '';
    const other = second[term] ?? NO_STEM;
    return other === NO_STEM ? stem : `${stem} ${stems[other] ?? ''}`;
  }

  return {
    list: () => ({ stems, first: new Uint32Array(first), second: new Int32Array(second) }),
    get terms() {
      for (let term = spelled.length; term < first.length; term += 1) spelled.push(spell(term));
      return spelled;
    },
    indexOfStem(form) {
      const known = ofStem.get(form.stemNumber);
      if (known !== NOT_ASKED) return known;
      const fresh = add(placeOfStem(form), NO_STEM);
      ofStem.set(form.stemNumber, fresh);
      return fresh;
    },
    indexOfPair(one, other) {
      const known = ofPair.get(one.stemNumber, other.stemNumber);
      if (known !== undefined) return known;
      const fresh = add(placeOfStem(one), placeOfStem(other));
      ofPair.set(one.stemNumber, other.stemNumber, fresh);
      return fresh;
    },
  };
}

function createClosedTable(terms: readonly string[]): TermTable {
  const index = new Map(terms.map((term, position) => [term, position]));
  const ofStem = createStemMemory();
  const ofPair = createPairMap();
  return {
    terms,
    indexOfStem({ stem, stemNumber }) {
      const known = ofStem.get(stemNumber);
      if (known !== NOT_ASKED) return known;
      const fresh = index.get(stem) ?? -1;
      ofStem.set(stemNumber, fresh);
      return fresh;
    },
    indexOfPair(first, second) {
      const known = ofPair.get(first.stemNumber, second.stemNumber);
      if (known !== undefined) return known;
      const fresh = index.get(`${first.stem} ${second.stem}`) ?? -1;
      ofPair.set(first.stemNumber, second.stemNumber, fresh);
      return fresh;
    },
  };
}

/** Numbers by number of a stem. Stems are numbered as they are met, so that the list grows nearly in order. */
function createStemMemory() {
  const values: number[] = [];
  return {
    get: (stemNumber: number): number => values[stemNumber] ?? NOT_ASKED,
    set(stemNumber: number, value: number): void {
      while (values.length <= stemNumber) values.push(NOT_ASKED);
      values[stemNumber] = value;
    },
  };
}
