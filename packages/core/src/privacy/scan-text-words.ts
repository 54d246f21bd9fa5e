import type { Span } from '../types';
import { nameKey, nameStem } from './name-key';

/** A run of letters as it stands in a text. */
export interface TextWord extends Span {
  readonly text: string;
  readonly lower: string;
  /** As `nameKey` and `nameStem` give them. */
  readonly key: string;
  readonly stem: string;
  readonly isCapital: boolean;
  /** Whether nothing but white space, quotes or a bullet stands between it and the end of the last sentence or line. */
  readonly startsSentence: boolean;
  /** Whether it starts a line. */
  readonly startsLine: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const ENDS_SENTENCE = /[.!?…:;\n\r]/;
const TRANSPARENT = /[\s"'«“„(*•–—-]/;

/** Forms of words met before, in whatever text: keys cost more than anything else here. */
const forms = new Map<string, Pick<TextWord, 'text' | 'lower' | 'key' | 'stem' | 'isCapital'>>();
const MOST_FORMS = 20_000;

/** The words of a text in order. Linear in the text's length. */
export function scanTextWords(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  const formOf = (word: string) => {
    const known = forms.get(word);
    if (known !== undefined) return known;
    const key = nameKey(word);
    const form = { text: word, lower: word.toLowerCase(), key, stem: nameStem(key), isCapital: CAPITAL.test(word) };
    if (forms.size >= MOST_FORMS) forms.clear();
    forms.set(word, form);
    return form;
  };
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const word = match[0];
    const place = placeInSentence(text, last, start);
    words.push({
      start,
      end: start + word.length,
      ...formOf(word),
      ...place,
    });
    last = start + word.length;
  }
  return words;
}

function placeInSentence(text: string, from: number, to: number): Pick<TextWord, 'startsSentence' | 'startsLine'> {
  let at = to;
  while (at > from) {
    const character = text.charAt(at - 1);
    if (character === '\n' || character === '\r') return { startsSentence: true, startsLine: true };
    if (!TRANSPARENT.test(character)) return { startsSentence: ENDS_SENTENCE.test(character), startsLine: false };
    at -= 1;
  }
  return { startsSentence: from === 0, startsLine: from === 0 };
}

/** What stands between two words that follow each other. */
export function gapBetween(text: string, first: Span | undefined, second: Span | undefined): string {
  return first === undefined || second === undefined
    ? '\n'
    : text.slice(first.end, Math.min(second.start, first.end + 9));
}
