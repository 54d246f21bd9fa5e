import type { ParsedLetter } from '../letter/parse-letter';
import type { Span } from '../types';

/** A word as it stands in the text. */
export interface Token extends Span {
  /** Lower case, composed (NFKC), without a possessive ending. */
  readonly word: string;
  /** Composed, case kept. */
  readonly original: string;
  readonly sentence: number;
  /** First word of its sentence, so that a capital letter says nothing. */
  readonly opensSentence: boolean;
  /** Only white space, a hyphen or a slash stands between this word and the one before it. */
  readonly adjacent: boolean;
}

// In order: .NET, C++ and C#, model names (GPT-4, IPv6 stays one run of letters and digits), words with inner apostrophes.
const TOKEN =
  /\.NET\b|[A-Za-z](?:\+\+|#)(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}]{0,14}-\d{1,3}(?:\.\d{1,2})?(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ](?:s|t|re|ve|ll|d|m)?$/iu;
const GAP = /^[\s\-‐‑–/_]*$/u;

/** The words of a letter outside its skipped parts, in order. Linear in the text's length. */
export function tokenize(letter: ParsedLetter): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let skipped = 0;
  let previousEnd = -1;
  let previousSentence = -1;
  for (const match of letter.text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    while (skipped < letter.skipped.length && (letter.skipped[skipped]?.end ?? 0) <= start) skipped += 1;
    const hidden = letter.skipped[skipped];
    if (hidden !== undefined && hidden.start < end) continue;
    while (sentence + 1 < letter.sentences.length && (letter.sentences[sentence + 1]?.start ?? 0) <= start)
      sentence += 1;
    const original = match[0].normalize('NFKC').replace(POSSESSIVE, '');
    if (original === '') continue;
    tokens.push({
      word: original.toLowerCase(),
      original,
      start,
      end,
      sentence,
      opensSentence: sentence !== previousSentence,
      adjacent: sentence === previousSentence && GAP.test(letter.text.slice(previousEnd, start)),
    });
    previousEnd = end;
    previousSentence = sentence;
  }
  return tokens;
}
