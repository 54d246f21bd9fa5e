import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const WORD = /[\p{L}\p{N}]+/gu;
const LATIN = /^\p{Script=Latin}+$/u;

/** In how many glosses each word and each Porter stem occurs. Words are runs of letters and digits, lower-cased. */
export function countGlosses(glosses) {
  const words = new Map();
  const stems = new Map();
  const stemOf = new Map();
  for (const gloss of glosses) {
    const found = new Set(gloss.normalize('NFKC').toLowerCase().match(WORD) ?? []);
    for (const word of found) {
      if (!stemOf.has(word)) stemOf.set(word, (LATIN.test(word) && stemmer.stem(word)) || word);
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    const foundStems = new Set(Array.from(found, (word) => stemOf.get(word)));
    for (const stem of foundStems) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  return { words, stems };
}
