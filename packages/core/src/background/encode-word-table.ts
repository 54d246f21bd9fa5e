import { CoreError } from '../core-error';
import { computeChecksum } from './compute-checksum';
import { LONGEST_WORD, WORD_TABLE_HEADER_BYTES, WORD_TABLE_MAGIC } from './parse-word-table';

/**
 * Packs words and their values (whole numbers below 2^32) into the format that `parseWordTable` describes.
 * The same words give the same bytes in whatever order they come. n log n in the number of words.
 */
export function encodeWordTable(values: ReadonlyMap<string, number>, total: number): Uint8Array {
  const words = [...values.keys()].sort();
  const shared: number[] = [];
  const added: number[] = [];
  const letters: number[] = [];
  let previous = '';
  for (const word of words) {
    if (word.length === 0 || word.length > LONGEST_WORD) {
      throw new CoreError(
        'invalid-table',
        `a word of a table has 1 to ${LONGEST_WORD} letters, got ${word.length}. Leave it out.`,
      );
    }
    let common = 0;
    while (common < previous.length && previous.charCodeAt(common) === word.charCodeAt(common)) common += 1;
    shared.push(common);
    added.push(word.length - common);
    for (let index = common; index < word.length; index += 1) letters.push(word.charCodeAt(index));
    previous = word;
  }
  const bytes: number[] = [...WORD_TABLE_MAGIC, 0, 0, 0, 0];
  writeVarint(bytes, total);
  writeVarint(bytes, words.length);
  for (const column of [shared, added]) for (const byte of column) bytes.push(byte);
  for (const letter of letters) writeVarint(bytes, letter);
  for (const word of words) writeVarint(bytes, values.get(word) ?? 0);
  const table = Uint8Array.from(bytes);
  const checksum = computeChecksum(table.subarray(WORD_TABLE_HEADER_BYTES));
  new DataView(table.buffer).setUint32(WORD_TABLE_MAGIC.length, checksum, true);
  return table;
}

function writeVarint(into: number[], value: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** 32) {
    throw new CoreError(
      'invalid-table',
      `a value of a table is a whole number from 0 to 2^32 - 1, got ${value}. Round or cap it.`,
    );
  }
  let rest = value;
  while (rest >= 0x80) {
    into.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  into.push(rest);
}
