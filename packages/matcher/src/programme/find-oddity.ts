import type { FindingCode } from './finding-codes';

/** What makes a text other than plain prose, as a finding's code and the words for it. */
export interface Oddity {
  readonly code: Extract<FindingCode, 'letter-repetitive' | 'letter-not-plain'>;
  readonly says: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** As many words as are looked at. */
const MOST_WORDS = 1_000;
const TELLING_WORDS = 40;
/** Prose has over 30 different words among 100, and over 300 among 1,000. */
const FEWEST_DIFFERENT = 0.03;
/** A name or a mathematical sign in angle brackets is no markup yet. */
const FEWEST_TAGS = 3;
/** An attachment has lines of 76 signs or one long run; nothing that people write has. */
const FEWEST_ENCODED = 300;

const TAG = /<\/?[a-z][a-z\d]{0,10}(?:\s[^<>]{0,300})?\/?>/giu;
const ENCODED_RUN = /(?<![A-Za-z\d+/])[A-Za-z\d+/]{60,}/gu;
/** Without tab, line ends, and the line and page breaks of word processors. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u;

/** What is odd about a letter, if anything: one thing said over and over, or text that is none. Time O(characters). */
export function findOddity(letter: string): Oddity | undefined {
  if (isRepetitive(letter)) return { code: 'letter-repetitive', says: 'says the same few words over and over' };
  const parts = [
    ...(countEncoded(letter) >= FEWEST_ENCODED ? ['an encoded file'] : []),
    ...(countTags(letter) >= FEWEST_TAGS ? ['HTML tags'] : []),
    ...(CONTROL.test(letter) ? ['control characters'] : []),
  ];
  return parts.length === 0 ? undefined : { code: 'letter-not-plain', says: `holds ${parts.join(' and ')}` };
}

function isRepetitive(letter: string): boolean {
  const different = new Set<string>();
  let words = 0;
  for (const [word] of letter.matchAll(WORD)) {
    different.add(word.toLowerCase());
    words += 1;
    if (words === MOST_WORDS) break;
  }
  return words >= TELLING_WORDS && different.size <= FEWEST_DIFFERENT * words;
}

function countEncoded(letter: string): number {
  let characters = 0;
  for (const [run] of letter.matchAll(ENCODED_RUN)) characters += run.length;
  return characters;
}

function countTags(letter: string): number {
  let tags = 0;
  for (const _ of letter.matchAll(TAG)) if (++tags === FEWEST_TAGS) break;
  return tags;
}
