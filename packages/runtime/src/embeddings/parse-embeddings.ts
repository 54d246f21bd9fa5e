/** Vectors in the order of the texts, or why the answer is none. */
export type ParsedEmbeddings =
  | { readonly status: 'parsed'; readonly vectors: readonly Float32Array[] }
  | { readonly status: 'invalid'; readonly problem: string };

/**
 * Reads the answer of an embeddings endpoint: `{"data": [{"index": 0, "embedding": [0.1, …]}, …]}` in any order; without `index` in the order
 * given. Numbers become 32-bit ones, as they are kept, so that a vector is the same whether it was just received or not.
 */
export function parseEmbeddings(body: string, count: number): ParsedEmbeddings {
  const data = readData(body);
  if (data === undefined) return invalid(`something else than JSON with a list "data": ${shorten(body)}`);
  if (data.length !== count) return invalid(`${data.length} embeddings for ${count} texts`);
  const vectors = new Array<Float32Array | undefined>(count).fill(undefined);
  for (const [position, item] of data.entries()) {
    const { index = position, embedding } = (item ?? {}) as { readonly index?: unknown; readonly embedding?: unknown };
    if (!Number.isInteger(index) || vectors[index as number] !== undefined || !((index as number) in vectors))
      return invalid(`an "index" that is no place of its own among ${count} texts`);
    if (!Array.isArray(embedding) || embedding.length === 0)
      return invalid('an "embedding" that is no list of numbers');
    const vector = Float32Array.from(embedding, (value) => (typeof value === 'number' ? value : Number.NaN));
    if (!vector.every(Number.isFinite)) return invalid('an "embedding" with something else than finite numbers');
    vectors[index as number] = vector;
  }
  return { status: 'parsed', vectors: vectors.filter((vector) => vector !== undefined) };
}

function invalid(problem: string): ParsedEmbeddings {
  return { status: 'invalid', problem };
}

function readData(body: string): readonly unknown[] | undefined {
  try {
    const { data } = (JSON.parse(body) ?? {}) as { readonly data?: unknown };
    return Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

const MOST_SHOWN = 120;

/** The beginning of an answer on one line. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}
