import { listArchive } from './archive';
import { detectUtf16 } from './decode-text';

/** What a file is by its first bytes. */
export type FileFormat =
  | 'text'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'zip'
  | 'old-office'
  | 'rtf'
  | 'picture'
  | 'archive'
  | 'binary';

/** What each format is called to people. */
export const formatNames: Readonly<Record<FileFormat, string>> = {
  text: 'plain text',
  html: 'a web page',
  pdf: 'a PDF',
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  zip: 'a ZIP archive or a damaged document',
  'old-office': 'an Office document of the old kind (.doc, .xls) or with a password',
  rtf: 'a rich text document',
  picture: 'a picture',
  archive: 'a packed archive',
  binary: 'neither text nor a known document',
};

const signatures: readonly (readonly [FileFormat, string])[] = [
  ['old-office', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['rtf', '{\\rtf'],
  ['picture', '\x89PNG\r\n'],
  ['picture', '\xFF\xD8\xFF'],
  ['picture', 'GIF8'],
  ['archive', '\x1F\x8B'],
  ['archive', '7z\xBC\xAF\x27\x1C'],
  ['archive', 'Rar!\x1A\x07'],
];

/** A share of control characters that no text has, beyond a few strays; random bytes have 0.11. */
const mostControls = 0.05;
const strayControls = 4;

/** What the bytes are, whatever the file is called: by signature, by the entries of a ZIP archive, by being text at all. */
export function identifyFormat(bytes: Uint8Array): FileFormat {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536));
  const head = start.toString('latin1', 0, 1024);
  const signature = signatures.find(([, signs]) => head.startsWith(signs));
  if (signature) return signature[0];
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return identifyArchive(bytes);
  // Lines before the signature are common (a byte order mark, the headers of a download), and PDF readers accept them.
  if (/(?:^|[\r\n\xBF])%PDF-\d/.test(head)) return 'pdf';
  if (/^[\s\xEF\xBB\xBF]*(?:<!doctype html|<html)/i.test(head)) return 'html';
  if (!detectUtf16(start) && countControls(start) > strayControls + mostControls * start.length) return 'binary';
  return 'text';
}

function identifyArchive(bytes: Uint8Array): FileFormat {
  const entries = listArchive(bytes) ?? [];
  if (entries.some(({ name }) => name.startsWith('word/'))) return 'docx';
  if (entries.some(({ name }) => name.startsWith('xl/'))) return 'xlsx';
  return 'zip';
}

function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) count++;
  return count;
}
