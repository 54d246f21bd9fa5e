import { findSkippedSpans } from '../letter/find-skipped-spans';
import { PartMemory } from './part-memory';
import { composeWord, foldWord, LONGEST_WORD } from './read-form';
import { scanWords } from './scan-words';

/** Words seen in this many letters count as spelt right. */
export const SEEN_IN_LETTERS = 3;

/** No shorter word is repaired, nor is any word repaired into one. */
const SHORTEST_WORD = 4;

interface Sighting {
  texts: number;
  latest: number;
}

/** In how many of the texts each word of four letters or more occurs, folded but not repaired. Linear in the texts' length. */
export function collectSeenWords(texts: Iterable<string>): ReadonlyMap<string, number> {
  const sightings = new Map<string, Sighting>();
  const written = new PartMemory<Sighting>();
  let index = 0;
  for (const text of texts) {
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
  }
  return new Map(Array.from(sightings, ([word, { texts: count }]) => [word, count]));
}
