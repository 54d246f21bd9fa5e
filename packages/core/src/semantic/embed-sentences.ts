import { CoreError } from '../core-error';
import type { Embedder } from './embedder';
import { packVectors } from './word-vectors';

/** Vectors of sentences by their texts, as `packVectors` keeps them: whoever reads them later works with the same numbers. */
export interface SentenceVectors {
  readonly dimensions: number;
  readonly of: ReadonlyMap<string, string>;
}

/** Asked for at once, so that progress shows and a stop is heard. */
const TEXTS_AT_ONCE = 512;
/** More could not be stored with a draft: a text of JavaScript holds half a billion characters. */
const MOST_NUMBERS = 150_000_000;

/**
 * Embeds each different text once, by alphabet: neither the order of the texts nor how often one occurs changes a request.
 * @param onStep told how many texts have their vector, of how many.
 * @throws CoreError `invalid-embedding` where there are not as many vectors as texts, their lengths differ, or a number is not finite, or
 * where sentences x dimensions are more than 150 million; what `embed` throws.
 */
export async function embedSentences(
  texts: Iterable<string>,
  { name, embed }: Embedder,
  onStep?: (done: number, total: number) => void,
): Promise<SentenceVectors> {
  const different = [...new Set(texts)].sort();
  const of = new Map<string, string>();
  let dimensions = 0;
  for (let from = 0; from < different.length; from += TEXTS_AT_ONCE) {
    const asked = different.slice(from, from + TEXTS_AT_ONCE);
    const given = await embed(asked);
    if (given.length !== asked.length) throw refuse(name, `${given.length} vectors for ${asked.length} texts`);
    dimensions ||= given[0]?.length ?? 0;
    if (different.length * dimensions > MOST_NUMBERS) {
      throw new CoreError(
        'invalid-embedding',
        `${name} gives ${dimensions} numbers for each of ${different.length} sentences, more than the ${MOST_NUMBERS} that can be kept. Use a model with shorter vectors.`,
        { name, dimensions },
      );
    }
    asked.forEach((text, index) => {
      const values = Float64Array.from(given[index] ?? []);
      if (values.length === 0 || values.length !== dimensions)
        throw refuse(name, `vectors of ${values.length} and of ${dimensions} numbers`);
      if (!values.every(Number.isFinite)) throw refuse(name, 'a number that is not finite');
      of.set(text, packVectors({ dimensions, values }));
    });
    onStep?.(of.size, different.length);
  }
  return { dimensions, of };
}

function refuse(name: string, received: string): CoreError {
  return new CoreError(
    'invalid-embedding',
    `${name} gave ${received}. Give one vector of finite numbers a text, all of one length.`,
    { name },
  );
}
