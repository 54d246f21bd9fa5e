import { countWords } from './count-words';
import type { TableColumn } from './table-columns';

/** Fewer words are an answer to a question, not a text. */
const LONG_WORDS = 20;

/**
 * The columns that hold long texts, the longest first: at least half of their cells have 20 words or more. A text
 * that everyone has alike, as the consent that a form asks for, is nobody's own. Time O(characters).
 */
export function findLongTexts<Field extends string>(
  columns: readonly TableColumn<Field>[],
): readonly TableColumn<Field>[] {
  return columns
    .map((column) => ({ column, texts: column.values.filter((value) => typeof value === 'string') }))
    .filter(({ column, texts }) => {
      const long = texts.filter((text) => countWords(text, LONG_WORDS) === LONG_WORDS);
      return 2 * long.length >= column.values.length && (texts.length === 1 || new Set(texts).size > 1);
    })
    .map(({ column, texts }) => ({ column, length: texts.reduce((sum, text) => sum + text.trim().length, 0) }))
    .toSorted((a, b) => b.length - a.length)
    .map(({ column }) => column);
}
