import { NO_STEM, type TermList } from '../words/term-table';
import type { TextCounts } from './count-texts';
import { createInverseDocumentFrequency, type Rarity } from './inverse-document-frequency';

/** The terms of a programme's texts and how rare each is. */
export interface Vocabulary {
  /** Ascending. */
  readonly terms: readonly string[];
  readonly idf: readonly number[];
  /** How often each term occurs in all texts. */
  readonly occurrences: readonly number[];
  /** For each part of the texts the place in `terms` of each number of its list. */
  readonly placesOf: readonly Uint32Array[];
}

/**
 * Weighs every term by its rarity. How the texts are parted, and their order, change nothing.
 * Linear in the distinct terms of the parts, and a sort of numbers: terms are compared by the ranks of their stems, because a space comes
 * before every letter.
 */
export function fitVocabulary(parts: readonly TextCounts[], background: Rarity | undefined): Vocabulary {
  const stems = [...new Set(parts.flatMap(({ list }) => list.stems))].sort();
  const rankOf = new Map(stems.map((stem, rank) => [stem, rank]));
  const keysOf = parts.map(({ list }) => listKeys(list, rankOf));
  const keys = uniteKeys(parts, keysOf);
  const find = createKeyFinder(keys, stems.length);
  const placesOf = keysOf.map((own) => Uint32Array.from(own, find));

  const frequency = new Uint32Array(keys.length);
  const occurrences = new Float64Array(keys.length);
  parts.forEach((part, index) => {
    placesOf[index]?.forEach((place, term) => {
      if (part.frequency[term] === 0) return;
      frequency[place]! += part.frequency[term]!;
      occurrences[place]! += part.occurrences[term]!;
    });
  });

  const idfOf = createInverseDocumentFrequency(parts.reduce((sum, part) => sum + part.documents, 0));
  const rarities = background && Float64Array.from(stems, background);
  const terms: string[] = [];
  const idf: number[] = [];
  for (let place = 0; place < keys.length; place += 1) {
    const [first, second] = splitKey(keys[place]!, stems.length);
    const rarity = rarities && (second === NO_STEM ? rarities[first]! : (rarities[first]! + rarities[second]!) / 2);
    terms.push(second === NO_STEM ? stems[first]! : `${stems[first]} ${stems[second]}`);
    idf.push(idfOf(frequency[place]!, rarity));
  }
  return { terms, idf, occurrences: [...occurrences], placesOf };
}

/** A term as one number that sorts as the term does: rank of the first stem, then of the second, none before all. */
function listKeys({ stems, first, second }: TermList, rankOf: ReadonlyMap<string, number>): Float64Array {
  const ranks = Uint32Array.from(stems, (stem) => rankOf.get(stem) ?? 0);
  const width = rankOf.size + 1;
  const keys = new Float64Array(first.length);
  for (let term = 0; term < keys.length; term += 1) {
    const other = second[term]!;
    keys[term] = ranks[first[term]!]! * width + (other === NO_STEM ? 0 : ranks[other]! + 1);
  }
  return keys;
}

function splitKey(key: number, stems: number): readonly [number, number] {
  const first = Math.floor(key / (stems + 1));
  return [first, key - first * (stems + 1) - 1];
}

/** The keys of terms that some text holds, ascending, each once. */
function uniteKeys(parts: readonly TextCounts[], keysOf: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(keysOf.reduce((sum, keys) => sum + keys.length, 0));
  let held = 0;
  parts.forEach(({ frequency }, part) => {
    keysOf[part]?.forEach((key, term) => {
      if (frequency[term] === 0) return;
      all[held] = key;
      held += 1;
    });
  });
  const sorted = all.subarray(0, held).sort();
  let kept = 0;
  for (let index = 0; index < held; index += 1) {
    if (index > 0 && sorted[index] === sorted[index - 1]) continue;
    all[kept] = sorted[index]!;
    kept += 1;
  }
  return all.slice(0, kept);
}

/** Finds the place of a key among those of its first stem; 0 for one that no text holds. */
function createKeyFinder(keys: Float64Array, stems: number): (key: number) => number {
  const start = new Uint32Array(stems + 1);
  for (const key of keys) start[Math.floor(key / (stems + 1)) + 1]! += 1;
  for (let stem = 0; stem < stems; stem += 1) start[stem + 1]! += start[stem]!;
  return (key) => {
    const first = Math.floor(key / (stems + 1));
    let low = start[first]!;
    let high = start[first + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return keys[low] === key ? low : 0;
  };
}
