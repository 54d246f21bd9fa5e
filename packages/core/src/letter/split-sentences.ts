import type { Span } from '../types';

// Sentences are split by rule, not by Intl.Segmenter: its data differs between runtimes, and the same letter must give the same spans everywhere.
const BOUNDARY = /([.!?…]+["'»”’)\]]*)(?=\s)|[。！？]+|\n+/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|dr|mr|mrs|ms|prof|st|vs|e\.g|i\.e|etc|cf|fig|no|vol|approx|т\.е|т\.д|т\.п|им|г|ул|д-р|z\.b|bzw|ca|nr|p\.ex|sr|sra)$/iu;
const CONTINUES = /^\s*[\p{Ll}]/u;

/** The sentences of a text, trimmed of white space, in order. A heading or a line of its own counts as one. Linear in the text's length. */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    const next = text.slice(end, end + 40);
    if (match[1] !== undefined) {
      if (CONTINUES.test(next) && !match[1].startsWith('!') && !match[1].startsWith('?')) continue;
      if (match[1] === '.' && ABBREVIATION.test(text.slice(Math.max(start, match.index - 12), match.index))) continue;
    } else if (match[0] === '\n' && CONTINUES.test(next)) {
      continue;
    }
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end > start) sentences.push({ start, end });
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029;
}
