import { findSkippedSpans } from '../letter/find-skipped-spans';
import { collapseDoubledLetters } from '../spelling/collapse-doubled-letters';
import type { Span } from '../types';
import { composeWord, foldWord } from '../words/fold-word';
import { EMPTY_HASH, hashOf, PartMemory } from '../words/part-memory';
import { scanWords } from '../words/scan-words';

/** What stands for a word that is compared with nothing: part of a form, not of the letter. */
export const MASKED = 0;

/** Hashes of a text's words, in order. Words that differ by case or by how often a letter is repeated have the same hash, never `MASKED`. */
export type WordFolder = (text: string) => Int32Array;

/** A folder that works each word out once. Placeholders, links and markup are no words. Linear in the text's length. */
export function createWordFolder(): WordFolder {
  const known = new PartMemory<number>();
  return (text) => {
    const words: number[] = [];
    scanWords(text, findSkippedSpans(text), (start, end, _after, hash) => {
      let folded = known.get(text, start, end, hash);
      if (folded === undefined) {
        const word = collapseDoubledLetters(foldWord(composeWord(text.slice(start, end))));
        folded = hashOf(word, 0, word.length) || EMPTY_HASH;
        known.set(text, start, end, hash, folded);
      }
      words.push(folded);
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
