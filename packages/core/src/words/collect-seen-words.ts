import { findSkippedSpans } from '../letter/find-skipped-spans';
import { composeWord, foldWord } from './fold-word';
import { PartMemory } from './part-memory';
import { LONGEST_WORD } from './read-form';
import { scanWords } from './scan-words';

/** Words seen in this many letters count as spelt right. */
export const SEEN_IN_LETTERS = 3;

/** No shorter word is repaired, nor is any word repaired into one. */
const SHORTEST_WORD = 4;

interface Sighting {
  texts: number;
  latest: number;
}

/** Counts in how many texts each word of four letters or more occurs, folded but not repaired. */
export interface SeenWords {
  /** Linear in the text's length. */
  add(text: string): void;
  /** What was added since the last call. Counts of different texts add up. */
  take(): ReadonlyMap<string, number>;
}

export function createSeenWords(): SeenWords {
  let sightings = new Map<string, Sighting>();
  let written = new PartMemory<Sighting>();
  let index = 0;

  return {
    add(text) {
      index += 1;
      scanWords(text, findSkippedSpans(text), (start, end, _after, hash) => {
        if (end - start < SHORTEST_WORD || end - start > LONGEST_WORD) return;
        let sighting = written.get(text, start, end, hash);
        if (sighting === undefined) {
          const word = foldWord(composeWord(text.slice(start, end)));
          sighting = sightings.get(word) ?? { texts: 0, latest: 0 };
          sightings.set(word, sighting);
          written.set(text, start, end, hash, sighting);
        }
        if (sighting.latest === index) return;
        sighting.latest = index;
        sighting.texts += 1;
      });
    },
    take() {
      const taken = new Map(Array.from(sightings, ([word, { texts }]) => [word, texts]));
      sightings = new Map();
      written = new PartMemory();
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
