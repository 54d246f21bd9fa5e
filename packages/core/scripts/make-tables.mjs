import { readFileSync } from 'node:fs';
import { countGlosses, listGlossStems } from './count-glosses.mjs';
import { readDictionaries, sortWords } from './read-dictionaries.mjs';
import { readWordNet } from './read-wordnet.mjs';

/** Stems in fewer glosses than this are left out: a third of the table, of which only their rarity would be known. */
const SMALLEST_FREQUENCY = 2;

/** Numbers of a gloss vector, and how many stems have one: as much as the size of the published tables allows. */
const DIMENSIONS = 64;
const MOST_STEMS = 14_000;

/** The background tables as bytes; `tools` holds the encoders of src/background/encode.ts and `fitGlossVectors`. */
export function makeTables(tools) {
  const entries = [...readWordNet()];
  const counted = countGlosses(entries.map((entry) => entry.gloss));
  const stems = new Map([...counted.stems].filter(([, frequency]) => frequency >= SMALLEST_FREQUENCY));
  // WordNet adds British and learned words to the dictionaries. It has no inflections, and its capitals are mostly families of plants.
  const lemmas = entries.flatMap((entry) => entry.lemmas).filter((lemma) => lemma === lemma.toLowerCase());
  const technical = readFileSync(new URL('technical-words.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const { words, names } = sortWords([...readDictionaries(), ...lemmas, ...technical]);
  const vectors = tools.fitGlossVectors(listGlossStems(entries), DIMENSIONS, MOST_STEMS);
  return {
    glossVectors: tools.encodeGlossVectors(vectors.stems, vectors.values, DIMENSIONS),
    documentFrequencies: tools.encodeDocumentFrequencies(stems, entries.length),
    lexicon: tools.encodeLexicon([...words, ...names], {
      frequencyOf: (word) => counted.words.get(word) ?? 0,
      isName: (word) => names.has(word),
    }),
  };
}
