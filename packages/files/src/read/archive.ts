import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** What a ZIP archive says about one of its entries. */
interface ArchiveEntry {
  readonly name: string;
  readonly compressed: number;
  readonly uncompressed: number;
  readonly deflated: boolean;
  /** Where its local header starts. */
  readonly offset: number;
}

/** Most bytes that an archive may unpack to. */
const mostUnpackedBytes = 100_000_000;

/** Archives below this many unpacked bytes may have any ratio: short XML compresses very well. */
const harmlessBytes = 10_000_000;
const mostRatio = 200;
const mostEntries = 10_000;

const unzip = promisify(inflateRaw);

/**
 * Entries by the central directory of a ZIP archive (APPNOTE 4.3.12 to 4.3.16, with ZIP64), or `undefined` where it is
 * broken. Nothing is unpacked. O(entries).
 */
export function listArchive(bytes: Uint8Array): readonly ArchiveEntry[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let { count, start } = findDirectory(buffer);
    const entries: ArchiveEntry[] = [];
    for (; count > 0; count--) {
      if (buffer.readUInt32LE(start) !== 0x02014b50) return undefined;
      const nameLength = buffer.readUInt16LE(start + 28);
      const extraLength = buffer.readUInt16LE(start + 30);
      const extraStart = start + 46 + nameLength;
      const next = extraStart + extraLength + buffer.readUInt16LE(start + 32);
      if (next > buffer.length) return undefined;
      const extra = readZip64Extra(buffer.subarray(extraStart, extraStart + extraLength));
      // A field of all ones stands in the ZIP64 extra instead, in this order.
      const size = (value: number) => (value === 0xffffffff ? (extra.shift() ?? value) : value);
      const uncompressed = size(buffer.readUInt32LE(start + 24));
      const compressed = size(buffer.readUInt32LE(start + 20));
      const offset = size(buffer.readUInt32LE(start + 42));
      const name = buffer.toString('utf8', start + 46, extraStart);
      const deflated = buffer.readUInt16LE(start + 10) === 8;
      entries.push({ name, compressed, uncompressed, deflated, offset });
      start = next;
    }
    return entries;
  } catch {
    return undefined;
  }
}

/**
 * Whether an archive unpacks to more than its size allows: by the sizes it declares, and by unpacking it up to that
 * limit, because declared sizes may lie and a library stops at none. Holds at most 100 MB. An entry that does not
 * unpack is left to the library.
 */
export async function isZipBomb(bytes: Uint8Array, entries: readonly ArchiveEntry[]): Promise<boolean> {
  let left = Math.min(mostUnpackedBytes, Math.max(harmlessBytes, mostRatio * bytes.length));
  const declared = entries.reduce((sum, { uncompressed }) => sum + uncompressed, 0);
  if (declared > left || entries.length > mostEntries) return true;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { deflated, offset, compressed } of entries) {
    if (!deflated || offset + 30 > buffer.length) continue;
    const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
    try {
      const unpacked = await unzip(buffer.subarray(start, start + compressed), { maxOutputLength: left });
      left = Math.max(1, left - unpacked.length);
    } catch (error) {
      if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return true;
    }
  }
  return false;
}

/** Throws a `RangeError` where the archive ends too early. */
function findDirectory(buffer: Buffer): { count: number; start: number } {
  const end = buffer.lastIndexOf('PK\x05\x06');
  if (end < 0) throw new RangeError('no end of central directory');
  const count = buffer.readUInt16LE(end + 10);
  const start = buffer.readUInt32LE(end + 16);
  if (count !== 0xffff && start !== 0xffffffff) return { count, start };
  const end64 = Number(buffer.readBigUInt64LE(end - 20 + 8));
  return {
    count: Number(buffer.readBigUInt64LE(end64 + 32)),
    start: Number(buffer.readBigUInt64LE(end64 + 48)),
  };
}

function readZip64Extra(extra: Buffer): number[] {
  const values: number[] = [];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(Number(extra.readBigUInt64LE(value)));
  }
  return values;
}
