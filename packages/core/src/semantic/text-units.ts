import type { TermTable } from '../words/term-table';
import type { LetterWords } from '../words/word';

/** The stems of a text's content words in order, in units of about a paragraph: unit u is `terms[ends[u - 1] .. ends[u])`. */
export interface TextUnits {
  /** Numbers of a term table, or places in a vocabulary. */
  readonly terms: Uint32Array;
  readonly ends: Uint32Array;
}

/** A unit ends with the sentence that brings it to this many words. */
const UNIT_WORDS = 100;
/** A shorter rest joins the unit before it. */
const SHORTEST_REST = 50;

/** The unit of each sentence that holds words; a unit is whole sentences of one text. Linear in the number of words. */
export function unitsOfSentences({ words, letter }: Pick<LetterWords, 'words' | 'letter'>): Uint32Array {
  const lengths = new Uint32Array(letter.sentences.length);
  for (const { sentence } of words) lengths[sentence] = (lengths[sentence] ?? 0) + 1;
  const units = new Uint32Array(lengths.length);
  let unit = 0;
  let length = 0;
  let opened = 0;
  for (let sentence = 0; sentence < lengths.length; sentence += 1) {
    if (length >= UNIT_WORDS) {
      unit += 1;
      length = 0;
      opened = sentence;
    }
    units[sentence] = unit;
    length += lengths[sentence] ?? 0;
  }
  if (unit > 0 && length < SHORTEST_REST) units.fill(unit - 1, opened);
  return units;
}

/** Of units by sentence; a text without sentences is one unit. */
export function countUnits(units: Uint32Array): number {
  return (units.at(-1) ?? 0) + 1;
}

/** Collects the units of one text after the other. */
export interface UnitCollector {
  /** Adds a text; what is `open` joins the first unit of the next text. */
  add(text: LetterWords, open?: boolean): void;
  /** What was added since the last call. */
  take(): TextUnits;
}

export function createUnitCollector(table: TermTable): UnitCollector {
  let terms: number[] = [];
  let ends: number[] = [];
  return {
    add(text, open = false) {
      const units = unitsOfSentences(text);
      let current = 0;
      const closeUntil = (unit: number) => {
        for (; current < unit; current += 1) ends.push(terms.length);
      };
      for (const { form, role, sentence } of text.words) {
        if (role !== 'content') continue;
        closeUntil(units[sentence] ?? 0);
        const term = table.indexOfStem(form);
        if (term >= 0) terms.push(term);
      }
      closeUntil(countUnits(units) - (open ? 1 : 0));
    },
    take() {
      if (terms.length > (ends.at(-1) ?? 0)) ends.push(terms.length);
      const taken = { terms: new Uint32Array(terms), ends: new Uint32Array(ends) };
      terms = [];
      ends = [];
      return taken;
    },
  };
}

/** Each unit's own terms. */
export function listUnits({ terms, ends }: TextUnits): readonly Uint32Array[] {
  return Array.from(ends, (end, unit) => terms.subarray(ends[unit - 1] ?? 0, end));
}
