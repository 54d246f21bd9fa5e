import type { Span } from '../types';
import { findEncodedSpans } from './find-encoded-spans';
import { findMarkedSpans, type MarkedRule } from './find-marked-spans';

/** A part of a text that no words are read from. */
export interface SkippedSpan extends Span {
  readonly kind: 'placeholder' | 'link' | 'formula' | 'markup' | 'encoded';
}

const RULES: readonly MarkedRule<SkippedSpan['kind']>[] = [
  {
    kind: 'link',
    mark: '://',
    lead: { character: /[a-z]/i, reach: 8 },
    pattern: /[a-z]{2,8}:\/\/[^\s<>"')\]]{0,2000}[^\s<>"')\].,;:!?]/iuy,
  },
  { kind: 'link', mark: 'www.', pattern: /www\.[^\s<>"')\]]{0,2000}[^\s<>"')\].,;:!?]/uy },
  {
    kind: 'link',
    mark: '@',
    lead: { character: /[\p{L}\p{N}._%+-]/u, reach: 64 },
    pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/uy,
  },
  // As Pandoc reads TeX: no white space inside the dollars, no digit after them; "$5 and $10" are prices.
  { kind: 'formula', mark: '$', pattern: /\$\$[^$]{1,500}\$\$|\$(?![\s$])[^$\n]{0,199}[^$\s]\$(?!\d)/uy },
  { kind: 'formula', mark: '\\', pattern: /\\(?:begin|end|cite|ref|label)\{[^{}\n]{0,200}\}|\\[a-zA-Z]{2,30}/uy },
  { kind: 'placeholder', mark: '[', pattern: /\[\p{L}[\p{L}\p{M}\p{N} _./-]{0,38}\](?!\()/uy },
  { kind: 'markup', mark: '<', pattern: /<\/?[a-zA-Z][\w:-]{0,30}(?:\s[^<>=]{0,60}=[^<>]{0,300})?\s?\/?>/uy },
  { kind: 'markup', mark: '<!--', pattern: /<!--[^<>]{0,2000}-->/uy },
  { kind: 'markup', mark: '&', pattern: /&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{1,6}|#x[\da-fA-F]{1,6});/uy },
];

/**
 * Anonymisation marks, links, e-mail addresses, formulas, tags, entities and encoded files, in order and not overlapping: the one that starts first
 * wins, then the longer one. Linear in the text's length.
 */
export function findSkippedSpans(text: string): readonly SkippedSpan[] {
  const found: SkippedSpan[] = findMarkedSpans(text, RULES);
  for (const { start, end } of findEncodedSpans(text)) found.push({ kind: 'encoded', start, end });
  if (found.length < 2) return found;
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
