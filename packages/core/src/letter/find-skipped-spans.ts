import type { Span } from '../types';

/** A part of a text that no words are read from. */
export interface SkippedSpan extends Span {
  readonly kind: 'placeholder' | 'link' | 'formula' | 'markup';
}

// Bounded repetition everywhere: a hostile text must not make a pattern backtrack.
const PATTERNS: readonly (readonly [SkippedSpan['kind'], RegExp])[] = [
  ['link', /\b(?:https?:\/\/|www\.)[^\s<>"')\]]{1,2000}/giu],
  ['link', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu],
  ['formula', /\$\$[^$]{1,500}\$\$|\$[^$\n]{1,200}\$/gu],
  ['formula', /\\(?:begin|end|cite|ref|label)\{[^{}\n]{0,200}\}|\\[a-zA-Z]{2,30}/gu],
  ['placeholder', /\[\p{L}[\p{L}\p{N} _./-]{0,38}\](?!\()/gu],
  ['markup', /<\/?[a-zA-Z][^<>]{0,300}>/gu],
];

/**
 * Anonymisation marks, links, e-mail addresses, formulas and tags, in order and not overlapping.
 * Linear in the text's length.
 */
export function findSkippedSpans(text: string): readonly SkippedSpan[] {
  const found: SkippedSpan[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      found.push({ kind, start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: SkippedSpan[] = [];
  let end = 0;
  for (const span of found) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}
