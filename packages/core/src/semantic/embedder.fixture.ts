import type { Embedder } from './embedder';

/** An embedder in memory that remembers what it was asked. */
export interface ToyEmbedder extends Embedder {
  readonly asked: readonly string[];
}

/** Counts hashed words: texts that share words get vectors that point the same way. */
export function createToyEmbedder(dimensions = 24, name = 'toy at localhost'): ToyEmbedder {
  const asked: string[] = [];
  return {
    name,
    asked,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map((text) => embedWords(text, dimensions));
    },
  };
}

function embedWords(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    const hash = [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
    vector[hash % dimensions] = (vector[hash % dimensions] ?? 0) + 1;
  }
  return vector;
}
