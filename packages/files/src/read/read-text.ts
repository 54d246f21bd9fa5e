import { decodeText, type TextEncoding } from './decode-text';
import type { FileReport } from './file-report';

const encodingNames: Readonly<Record<Exclude<TextEncoding, 'utf-8'>, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (Western)',
};

/** Text of a file as it stands, without byte order mark and NUL, every line ending being `\n`; what was changed is reported. */
export function readText(bytes: Uint8Array, report: FileReport): string {
  const { text, encoding, undecodable } = decodeText(bytes);
  if (encoding !== 'utf-8') {
    report.add('encoding-converted', {
      message: `The file looks like ${encodingNames[encoding]} and was converted from it.`,
    });
  }
  if (undecodable > 0) {
    report.add('undecodable-bytes', {
      message: `${undecodable} ${undecodable === 1 ? 'sign' : 'signs'} could not be read.`,
    });
  }
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  const removed = text.length - clean.length;
  if (removed > 0) {
    report.add('nul-removed', {
      message: `${removed} NUL ${removed === 1 ? 'character was' : 'characters were'} removed.`,
    });
  }
  return clean.replace(/\r\n?/g, '\n');
}
