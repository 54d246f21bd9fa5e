import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EmbeddingsSettings } from './read-embeddings-settings';

/** Vectors of texts in files, by endpoint, model and text. */
export interface VectorCache {
  /** The vector of a text; undefined where there is none, or its file is damaged. */
  read(text: string): Promise<Float32Array | undefined>;
  /** Keeps a vector. A cache that cannot be written costs time, and nothing else. */
  write(text: string, vector: Float32Array): Promise<void>;
}

const DIGEST_BYTES = 32;

/**
 * Opens a cache; its folder is made when the first vector is kept. Files bear the SHA-256 of endpoint, model, text and length, are for this user alone
 * (0600), appear complete or not at all, and hold the SHA-256 of the vector before it, so that a damaged one counts as absent.
 */
export function openVectorCache(
  folder: string,
  { url, model, dimensions }: Pick<EmbeddingsSettings, 'url' | 'model' | 'dimensions'>,
): VectorCache {
  const pathOf = (text: string) => {
    const name = sha256(
      Buffer.from(JSON.stringify([url, model, text, ...(dimensions === undefined ? [] : [dimensions])])),
    ).toString('hex');
    return join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    async read(text) {
      const bytes = await readFile(pathOf(text)).catch(() => undefined);
      return bytes && decodeVector(bytes);
    },
    async write(text, vector) {
      const path = pathOf(text);
      const temporary = `${path}.${process.pid}-${randomBytes(6).toString('hex')}`;
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(temporary, encodeVector(vector), { mode: 0o600, flag: 'wx' });
        await rename(temporary, path);
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Digest, then the numbers, little-endian. */
function encodeVector(vector: Float32Array): Buffer {
  const numbers = Buffer.alloc(vector.length * 4);
  for (const [index, value] of vector.entries()) numbers.writeFloatLE(value, index * 4);
  return Buffer.concat([sha256(numbers), numbers]);
}

function decodeVector(bytes: Buffer): Float32Array | undefined {
  const numbers = bytes.subarray(DIGEST_BYTES);
  if (numbers.length === 0 || numbers.length % 4 !== 0 || !sha256(numbers).equals(bytes.subarray(0, DIGEST_BYTES)))
    return undefined;
  const vector = new Float32Array(numbers.length / 4);
  for (let index = 0; index < vector.length; index += 1) vector[index] = numbers.readFloatLE(index * 4);
  return vector;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
