import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZipBomb, listArchive } from './archive';
import { buildZip } from './testing/build-zip';

describe('listArchive', () => {
  it('lists names and sizes without unpacking', () => {
    const bytes = buildZip([
      { name: 'a.txt', contents: 'x'.repeat(1000) },
      { name: 'word/document.xml', contents: '<w:document/>' },
    ]);
    expect(listArchive(bytes)).toMatchObject([
      { name: 'a.txt', uncompressed: 1000, deflated: true },
      { name: 'word/document.xml', uncompressed: 13 },
    ]);
  });

  it('gives nothing for an archive that is cut off', () => {
    const bytes = buildZip([{ name: 'a.txt', contents: 'x'.repeat(1000) }]);
    expect(listArchive(bytes.subarray(0, bytes.length - 30))).toBeUndefined();
    expect(listArchive(new Uint8Array())).toBeUndefined();
  });

  it('takes sizes from the ZIP64 field where the usual ones are all ones', () => {
    const bytes = buildZip([{ name: 'a.txt', contents: 'abc', declaredBytes: 0xffffffff }]);
    const start = bytes.lastIndexOf('PK\x01\x02');
    const end = bytes.lastIndexOf('PK\x05\x06');
    const extra = Buffer.alloc(12);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(3n, 4);
    bytes.writeUInt16LE(extra.length, start + 30);
    const long = Buffer.concat([bytes.subarray(0, end), extra, bytes.subarray(end)]);
    expect(listArchive(long)).toMatchObject([{ name: 'a.txt', uncompressed: 3 }]);
  });

  it('never throws on mutated archives', () => {
    const bytes = buildZip([{ name: 'xl/workbook.xml', contents: '<workbook/>' }]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, byte, length) => {
        const mutated = Buffer.from(bytes);
        mutated[at] = byte;
        listArchive(mutated.subarray(0, length));
        listArchive(mutated);
      }),
    );
  });
});

describe('isZipBomb', () => {
  const check = async (bytes: Uint8Array) => isZipBomb(bytes, listArchive(bytes) ?? []);

  it('lets an ordinary archive pass', async () => {
    expect(await check(buildZip([{ name: 'a.txt', contents: 'x'.repeat(100_000) }]))).toBe(false);
  });

  it('refuses what declares more than 100 MB', async () => {
    // Large enough that the ratio would allow 120 MB.
    const contents = randomBytes(600_000);
    expect(await check(buildZip([{ name: 'a', contents, declaredBytes: 100_000_001 }]))).toBe(true);
    expect(await check(buildZip([{ name: 'a', contents, declaredBytes: 100_000_000 }]))).toBe(false);
  });

  it('refuses more than 10 MB at a ratio over 200', async () => {
    expect(await check(buildZip([{ name: 'a', contents: 'x', declaredBytes: 10_000_001 }]))).toBe(true);
    expect(await check(buildZip([{ name: 'a', contents: 'x', declaredBytes: 10_000_000 }]))).toBe(false);
  });

  it('refuses entries that declare little and unpack to much', async () => {
    expect(await check(buildZip([{ name: 'a', contents: Buffer.alloc(11_000_000), declaredBytes: 100 }]))).toBe(true);
  });

  it('leaves an entry that is damaged, or a little larger than it declares, to its reader', async () => {
    expect(await check(buildZip([{ name: 'a', contents: 'x'.repeat(1000), declaredBytes: 10 }]))).toBe(false);
    expect(await check(buildZip([{ name: 'a', contents: 'x'.repeat(1000) }]).fill(0xff, 31, 36))).toBe(false);
  });
});
