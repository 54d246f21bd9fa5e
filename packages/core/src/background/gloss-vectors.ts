import { CoreError } from '../core-error';
import { computeChecksum } from './compute-checksum';
import { encodeWordTable } from './encode-word-table';
import { parseWordTable } from './parse-word-table';
import { createWordIndex } from './word-index';

/** What common stems mean, by the company they keep in dictionary definitions (WordNet's glosses). */
export interface GlossVectors {
  readonly dimensions: number;
  /** Stems listed. */
  readonly size: number;
  /** The unit-length vector of a Porter stem, `undefined` where it is not listed. Logarithmic in `size`, linear in the dimensions. */
  vectorOf(stem: string): Float64Array | undefined;
}

const MAGIC: readonly number[] = [0x4c, 0x4d, 0x56, 0x31];
const HEADER_BYTES = 16;
const LARGEST = 127;

/**
 * Reads the table that `encodeGlossVectors` writes:
 *
 *     4 bytes  "LMV1"
 *     4 bytes  FNV-1a of all bytes that follow
 *     4 bytes  dimensions
 *     4 bytes  length of the word table
 *              a word table: stems and their rows
 *              rows, a signed byte a number
 *
 * Whole numbers are little endian. Linear in the number of bytes. Throws `invalid-table` for anything else than an undamaged table.
 */
export function parseGlossVectors(bytes: Uint8Array): GlossVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || MAGIC.some((byte, index) => bytes[index] !== byte))
    throw damaged('it does not start as one');
  if (view.getUint32(4, true) !== computeChecksum(bytes.subarray(8))) throw damaged('its checksum differs');
  const dimensions = view.getUint32(8, true);
  const rowsAt = HEADER_BYTES + view.getUint32(12, true);
  const table = parseWordTable(bytes.subarray(HEADER_BYTES, rowsAt), 'gloss vector');
  const size = table.values.length;
  if (bytes.length !== rowsAt + size * dimensions) throw damaged('its length is wrong');
  const rows = createWordIndex(table);
  return {
    dimensions,
    size,
    vectorOf(stem) {
      const row = rows.valueOf(stem);
      if (row === undefined) return undefined;
      const from = rowsAt + row * dimensions;
      const vector = Float64Array.from({ length: dimensions }, (_, index) => view.getInt8(from + index));
      const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
      return length === 0 ? undefined : vector.map((value) => value / length);
    },
  };
}

/** Packs one row of `values` for each stem, scaled to its largest number. */
export function encodeGlossVectors(stems: readonly string[], values: Float64Array, dimensions: number): Uint8Array {
  const table = encodeWordTable(new Map(stems.map((stem, row) => [stem, row])), 0);
  const bytes = new Uint8Array(HEADER_BYTES + table.length + stems.length * dimensions);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(8, dimensions, true);
  view.setUint32(12, table.length, true);
  bytes.set(table, HEADER_BYTES);
  stems.forEach((_, row) => {
    const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    const from = HEADER_BYTES + table.length + row * dimensions;
    vector.forEach((value, index) => {
      view.setInt8(from + index, Math.round((value / largest) * LARGEST));
    });
  });
  view.setUint32(4, computeChecksum(bytes.subarray(8)), true);
  return bytes;
}

function damaged(reason: string): CoreError {
  return new CoreError('invalid-table', `the gloss vector table is damaged: ${reason}. Build the package again.`);
}
