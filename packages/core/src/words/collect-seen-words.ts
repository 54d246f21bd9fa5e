import { findSkippedSpans } from '../letter/find-skipped-spans';
import { PartNumbers } from '../letter/part-numbers';
import { composeWord, foldWord } from './fold-word';
import { LONGEST_WORD } from './read-form';
import { scanWords } from './scan-words';

/** Words seen in this many letters count as spelt right. */
export const SEEN_IN_LETTERS = 3;

/** No shorter word is repaired, nor is any word repaired into one. */
const SHORTEST_WORD = 4;

/** Counts in how many texts each word of four letters or more occurs, folded but not repaired. */
export interface SeenWords {
  /** Linear in the text's length. */
  add(text: string): void;
  /** What was added since the last call. Counts of different texts add up. */
  take(): ReadonlyMap<string, number>;
}

export function createSeenWords(): SeenWords {
  let written = new PartNumbers();
  /** By number of a word as written: the place of the folded word in `words`. */
  let placeOf: number[] = [];
  let places = new Map<string, number>();
  /** By place: in how many texts the word stands, and the latest of them. */
  let texts: number[] = [];
  let latest: number[] = [];
  let index = 0;

  function placeOfNew(word: string): number {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, texts.length);
    latest.push(0);
    return texts.push(0) - 1;
  }

  return {
    add(text) {
      index += 1;
      scanWords(text, findSkippedSpans(text), (start, end, _after, hash, units) => {
        if (end - start < SHORTEST_WORD || end - start > LONGEST_WORD) return;
        const number = written.add(units, start, end, hash);
        if (number === placeOf.length) placeOf.push(placeOfNew(foldWord(composeWord(text.slice(start, end)))));
        const place = placeOf[number]!;
        if (latest[place] === index) return;
        latest[place] = index;
        texts[place]! += 1;
      });
    },
    take() {
      const taken = new Map(Array.from(places, ([word, place]) => [word, texts[place] ?? 0]));
      written = new PartNumbers();
      [placeOf, places, texts, latest] = [[], new Map(), [], []];
      return taken;
    },
  };
}

/** In how many of the texts each word occurs. Linear in the texts' length. */
export function collectSeenWords(texts: Iterable<string>): ReadonlyMap<string, number> {
  const seen = createSeenWords();
  for (const text of texts) seen.add(text);
  return seen.take();
}
