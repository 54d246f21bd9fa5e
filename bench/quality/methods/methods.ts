import { seededRandom } from '../data/seeded-random';
import { scoreByBm25 } from './bm25';
import { coreMethod, cosineMethod, meaningMethod } from './core-method';
import type { Method } from './method';
import { scoreByTfidf } from './tfidf-cosine';

/** The methods measured, in the table's order; the first is what the project does. */
export const methods: readonly Method[] = [
  coreMethod('as shipped', ({ background }) => ({ background })),
  coreMethod('words alone', ({ background }) => ({ background, semantic: false })),
  meaningMethod('meaning alone'),
  cosineMethod('cosines alone'),
  coreMethod('no spelling repair', ({ background }) => ({ background, spelling: false })),
  coreMethod('no dictionary meanings', ({ background: { glossVectors: _, ...background } }) => ({ background })),
  coreMethod('no field terms', ({ background }) => ({ background, fieldTerms: false })),
  coreMethod('no background tables', () => ({})),
  { name: 'TF-IDF cosine', score: scoreByTfidf },
  { name: 'BM25', score: scoreByBm25 },
  {
    name: 'random',
    score({ name, applicants, targets }, { seed }) {
      const random = seededRandom(seed, name);
      return { values: Float64Array.from({ length: applicants.length * targets.length }, random) };
    },
  },
];
