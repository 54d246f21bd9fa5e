import { CoreError } from '../core-error';
import { computeChecksum } from './compute-checksum';

/** First four bytes of a table: "LMW1". */
export const WORD_TABLE_MAGIC: readonly number[] = [0x4c, 0x4d, 0x57, 0x31];
/** Bytes before the checked part: the magic and the checksum. */
export const WORD_TABLE_HEADER_BYTES = 8;
/** UTF-16 code units in the longest word a table can hold. */
export const LONGEST_WORD = 255;

/** Says, letter by letter, which words are wanted; hears a prefix once, however many words share it. */
export interface WordMatcher {
  /** Reads the letter at `depth`, after the letters read at smaller depths. False: no word that starts so is wanted. */
  advance(depth: number, letter: number): boolean;
  /** Whether the first `length` letters read make a wanted word. */
  accepts(length: number): boolean;
}

/** Words in order, each with a whole number. */
export interface WordTable {
  readonly size: number;
  /** The number that the values are counted out of. */
  readonly total: number;
  /** The value of a word, `undefined` where it is not listed. Logarithmic in the size, under a microsecond for 150,000 words. */
  valueOf(word: string): number | undefined;
  /** Visits, in order, every word that starts with the letter `initial` and that the matcher accepts. */
  search(initial: string, matcher: WordMatcher, visit: (word: string, value: number) => void): void;
}

const WORDS_PER_BUCKET = 32;

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
  for (let index = 0; index < size; index += 1) starts[index + 1] = starts[index]! + added[index]!;
  const letters = readVarints(new Uint16Array(starts[size]!));
  const values = readVarints(new Uint32Array(size));
  const heads = readHeads();
  const branchEnds = findBranchEnds(shared);

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

  /** The first word of each bucket, spelt out: where a binary search starts. */
  function readHeads(): readonly string[] {
    const found: string[] = [];
    const word = new Uint16Array(LONGEST_WORD);
    for (let index = 0; index < size; index += 1) {
      let length = shared[index]!;
      for (let at = starts[index]!; at < starts[index + 1]!; at += 1) word[length++] = letters[at]!;
      if (index % WORDS_PER_BUCKET === 0) found.push(String.fromCharCode(...word.subarray(0, length)));
    }
    return found;
  }

  /** Index of the word, or `-1 - index` of the first word after it. */
  function find(word: string): number {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (heads[middle]! <= word) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return -1;
    const head = heads[low - 1]!;
    if (head === word) return (low - 1) * WORDS_PER_BUCKET;
    let matched = 0;
    while (matched < head.length && head.charCodeAt(matched) === word.charCodeAt(matched)) matched += 1;
    const end = Math.min(size, low * WORDS_PER_BUCKET);
    for (let index = (low - 1) * WORDS_PER_BUCKET + 1; index < end; index += 1) {
      // The word before is smaller and agrees in `matched` letters: sharing more leaves this one smaller, sharing less makes it greater.
      if (shared[index]! > matched) continue;
      if (shared[index]! < matched) return -1 - index;
      let at = starts[index]!;
      const stop = starts[index + 1]!;
      while (at < stop && letters[at] === word.charCodeAt(matched)) {
        at += 1;
        matched += 1;
      }
      if (at === stop && matched === word.length) return index;
      if (at < stop && !(letters[at]! < word.charCodeAt(matched))) return -1 - index;
    }
    return -1 - end;
  }

  return {
    size,
    total,
    valueOf(word) {
      const index = find(word);
      return index < 0 ? undefined : values[index];
    },
    search(initial, matcher, visit) {
      const found = find(initial);
      let index = found < 0 ? -1 - found : found;
      if (letters[starts[index]!] !== initial.charCodeAt(0)) return;
      const word = new Uint16Array(LONGEST_WORD);
      do {
        let depth = shared[index]!;
        let at = starts[index]!;
        const stop = starts[index + 1]!;
        while (at < stop && matcher.advance(depth, letters[at]!)) {
          word[depth] = letters[at]!;
          depth += 1;
          at += 1;
        }
        index += 1;
        if (at < stop) {
          // Words that share the refused letter too are passed over together.
          while (index < size && shared[index]! > depth) index = branchEnds[index]!;
        } else if (matcher.accepts(depth)) {
          visit(String.fromCharCode(...word.subarray(0, depth)), values[index - 1]!);
        }
      } while (index < size && shared[index]! > 0);
    },
  };
}

/** For each word the next one that shares fewer letters with the word before it: where a branch of the tree of words ends. */
function findBranchEnds(shared: Uint8Array): Uint32Array {
  const ends = new Uint32Array(shared.length);
  for (let index = shared.length - 1; index >= 0; index -= 1) {
    let end = index + 1;
    while (end < shared.length && shared[end]! >= shared[index]!) end = ends[end]!;
    ends[index] = end;
  }
  return ends;
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
