/** The encodings that are told apart. Latin-1 text is read as its superset Windows-1252. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Signs that could not be read and became U+FFFD. */
  readonly undecodable: number;
}

/** Bytes looked at where a guess needs no more. */
const sampleBytes = 65_536;

/** Windows-1252 from 0x80 to 0x9F, by the Encoding Standard; the other bytes are those of Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const isReplacement = (code: number) => code === 0xfffd;

/**
 * Text of bytes in UTF-8, UTF-16, Windows-1251 or Windows-1252: by the byte order mark, else by the pattern of UTF-16,
 * else by being valid UTF-8 (or nearly: more good sequences than bad ones), else by how the letters above 0x7F stand.
 * In Cyrillic words they stand side by side, in Western languages mostly alone. O(bytes); never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = detectUtf16(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    return { text, encoding: utf16, undecodable: countSigns(text, isReplacement) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', undecodable: 0 };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const undecodable = countSigns(text, isReplacement);
    const decoded = countSigns(text, (code) => code > 0x7f) - undecodable;
    if (decoded > undecodable) return { text, encoding: 'utf-8', undecodable };
  }
  const encoding = looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
  const text = encoding === 'windows-1251' ? new TextDecoder(encoding).decode(bytes) : decodeWindows1252(bytes);
  return { text, encoding, undecodable: countSigns(text, (code) => code >= 0x80 && code <= 0x9f) };
}

/** Bytes at even or at odd places. */
interface HalfBytes {
  zeros: number;
  likely: number;
}

/** UTF-16 by its byte order mark, or by high bytes that are those of Latin and Cyrillic letters with a zero among them. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, sampleBytes) >> 1;
  const even: HalfBytes = { zeros: 0, likely: 0 };
  const odd: HalfBytes = { zeros: 0, likely: 0 };
  for (let i = 0; i < pairs * 2; i++) {
    const byte = bytes[i];
    const side = i % 2 === 0 ? even : odd;
    if (byte === 0) side.zeros++;
    // 0x20 leads the dashes and quotation marks.
    if (byte === 0 || byte === 0x04 || byte === 0x20) side.likely++;
  }
  const isHighByte = (high: HalfBytes, low: HalfBytes) =>
    pairs >= 2 && high.zeros > 0 && high.likely >= 0.9 * pairs && low.zeros <= 0.1 * pairs;
  if (isHighByte(odd, even)) return 'utf-16le';
  if (isHighByte(even, odd)) return 'utf-16be';
  return undefined;
}

function looksCyrillic(bytes: Uint8Array): boolean {
  let letters = 0;
  let neighbours = 0;
  let before = false;
  for (const byte of bytes) {
    const letter = byte >= 0xc0 || byte === 0xa8 || byte === 0xb8;
    if (letter) {
      letters++;
      if (before) neighbours++;
    }
    before = letter;
  }
  return neighbours > 0.6 * letters;
}

/** By hand, because the `TextDecoder` of Node 20 reads this encoding as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (sign) => windows1252.charAt(sign.charCodeAt(0) - 0x80));
}

function countSigns(text: string, counts: (code: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (counts(text.charCodeAt(i))) count++;
  return count;
}
