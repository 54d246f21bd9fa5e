import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import stopWords from 'natural/lib/natural/util/stopwords.js';

const WORD = /[\p{L}\p{N}]+/gu;
const LATIN = /^\p{Script=Latin}+$/u;

const STOP_WORDS = new Set(stopWords.words);

/** The Porter stems of each entry's own words and gloss, stop words and numbers left out. */
export function listGlossStems(entries) {
  const stemOf = new Map();
  const stem = (word) => {
    if (!stemOf.has(word)) stemOf.set(word, stemmer.stem(word));
    return stemOf.get(word);
  };
  return entries.map(({ lemmas, gloss }) =>
    [...lemmas, gloss]
      .flatMap((text) => text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
      .filter((word) => word.length > 1 && LATIN.test(word) && !STOP_WORDS.has(word))
      .map(stem),
  );
}

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
