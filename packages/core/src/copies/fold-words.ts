import { findSkippedSpans } from '../letter/find-skipped-spans';
import { EMPTY_HASH, hashText, PartNumbers } from '../letter/part-numbers';
import { collapseDoubledLetters } from '../spelling/collapse-doubled-letters';
import type { Span } from '../types';
import { composeWord, foldWord } from '../words/fold-word';
import { scanWords } from '../words/scan-words';

/** What stands for a word that is compared with nothing: part of a form, not of the letter. */
export const MASKED = 0;

/** Hashes of a text's words, in order. Words that differ by case or by how often a letter is repeated have the same hash, never `MASKED`. */
export type WordFolder = (text: string) => Int32Array;

/** A folder that works each word out once. Placeholders, links and markup are no words. Linear in the text's length. */
export function createWordFolder(): WordFolder {
  const known = new PartNumbers();
  const hashes: number[] = [];
  return (text) => {
    const words: number[] = [];
    scanWords(text, findSkippedSpans(text), (start, end, _after, hash, units) => {
      const number = known.add(units, start, end, hash);
      if (number === hashes.length)
        hashes.push(hashText(collapseDoubledLetters(foldWord(composeWord(text.slice(start, end))))) || EMPTY_HASH);
      words.push(hashes[number]!);
    });
    return Int32Array.from(words);
  };
}

/** Where the words that a folder hashes stand in the text. */
export function findWordSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  scanWords(text, findSkippedSpans(text), (start, end) => spans.push({ start, end }));
  return spans;
}
