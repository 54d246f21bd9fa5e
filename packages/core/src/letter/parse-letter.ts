import type { Letter } from '../types';
import { detectLanguage } from './detect-language';
import { findSkippedSpans, type SkippedSpan } from './find-skipped-spans';
import { splitSentences } from './split-sentences';

/** A letter with the parts that hold no words. */
export interface ParsedLetter extends Letter {
  readonly skipped: readonly SkippedSpan[];
}

/**
 * Reads a text's structure: language, sentences, placeholders, and what is not read as words.
 * @param text kept as it is; every offset of later stages points into it.
 * @complexity linear in the text's length.
 */
export function parseLetter(text: string): ParsedLetter {
  const skipped = findSkippedSpans(text);
  return {
    text,
    language: detectLanguage(blank(text, skipped)),
    sentences: splitSentences(text),
    placeholders: skipped.filter((span) => span.kind === 'placeholder').map(({ start, end }) => ({ start, end })),
    skipped,
  };
}

function blank(text: string, skipped: readonly SkippedSpan[]): string {
  let result = '';
  let from = 0;
  for (const span of skipped) {
    result += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  return result + text.slice(from);
}
