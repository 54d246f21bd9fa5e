import { CoreError } from '../core-error';
import { computeChecksum } from './compute-checksum';
import type { WordColumns } from './word-index';

/** First four bytes of a table: "LMW1". */
export const WORD_TABLE_MAGIC: readonly number[] = [0x4c, 0x4d, 0x57, 0x31];
/** Bytes before the checked part: the magic and the checksum. */
export const WORD_TABLE_HEADER_BYTES = 8;
/** UTF-16 code units in the longest word a table can hold. */
export const LONGEST_WORD = 255;

/** Words in ascending order, each with a whole number. */
export interface WordTable extends WordColumns {
  /** The number that the values are counted out of. */
  readonly total: number;
}

/**
 * Reads a packed table of words. `name` says which one in an error.
 *
 * Format, front coded and kept in columns so that equal bytes stand together:
 *
 *     4 bytes  "LMW1"
 *     4 bytes  FNV-1a of all bytes that follow, little endian
 *     varint   total
 *     varint   n, the number of words; words ascend by UTF-16 code units
 *     n bytes  letters that a word shares with the one before it, from the start
 *     n bytes  letters that follow the shared ones
 *     varints  those letters, word after word, as UTF-16 code units
 *     varints  n values
 *
 * A varint is little endian in groups of 7 bits; the high bit says that another byte follows.
 * Linear in the number of bytes. Throws `invalid-table` for anything else than an undamaged table.
 */
export function parseWordTable(bytes: Uint8Array, name: string): WordTable {
  assertUndamaged(bytes, name);
  let position = WORD_TABLE_HEADER_BYTES;
  const total = readVarint();
  const size = readVarint();
  const shared = readBytes(size);
  const added = readBytes(size);
  const starts = new Uint32Array(size + 1);
  let rests = 0;
  for (let index = 0; index < size; index += 1) {
    starts[index + 1] = starts[index]! + shared[index]! + added[index]!;
    rests += added[index]!;
  }
  const units = spellOut(readVarints(new Uint16Array(rests)));
  return { total, units, starts, values: readVarints(new Uint32Array(size)) };

  function readVarint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position];
      if (byte === undefined) throw damaged(name, 'it ends too early');
      position += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  function readVarints<Column extends Uint16Array | Uint32Array>(column: Column): Column {
    for (let index = 0; index < column.length; index += 1) {
      const byte = bytes[position];
      if (byte !== undefined && byte < 0x80) {
        column[index] = byte;
        position += 1;
      } else {
        column[index] = readVarint();
      }
    }
    return column;
  }

  function readBytes(length: number): Uint8Array {
    const read = bytes.subarray(position, position + length);
    if (read.length < length) throw damaged(name, 'it ends too early');
    position += length;
    return read;
  }

  /** The words one behind the other, each with what it shares with the one before. */
  function spellOut(letters: Uint16Array): Uint16Array {
    const whole = new Uint16Array(starts[size]!);
    let from = 0;
    for (let index = 0; index < size; index += 1) {
      const start = starts[index]!;
      const before = starts[index - 1] ?? 0;
      for (let at = 0; at < shared[index]!; at += 1) whole[start + at] = whole[before + at]!;
      for (let at = start + shared[index]!; at < starts[index + 1]!; at += 1) {
        whole[at] = letters[from]!;
        from += 1;
      }
    }
    return whole;
  }
}

function assertUndamaged(bytes: Uint8Array, name: string): void {
  if (bytes.length < WORD_TABLE_HEADER_BYTES) throw damaged(name, 'it ends too early');
  if (WORD_TABLE_MAGIC.some((byte, index) => bytes[index] !== byte))
    throw damaged(name, 'it does not start with "LMW1"');
  const expected = new DataView(bytes.buffer, bytes.byteOffset).getUint32(WORD_TABLE_MAGIC.length, true);
  const checksum = computeChecksum(bytes.subarray(WORD_TABLE_HEADER_BYTES));
  if (checksum !== expected) throw damaged(name, `its checksum is ${checksum} where ${expected} is stored`);
}

function damaged(name: string, problem: string): CoreError {
  return new CoreError(
    'invalid-table',
    `the ${name} table is damaged: ${problem}. Install the package again, or build it, and pass the file's bytes unchanged.`,
    { table: name },
  );
}
