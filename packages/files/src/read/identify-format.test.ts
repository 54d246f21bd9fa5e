import { describe, expect, it } from 'vitest';
import { identifyFormat } from './identify-format';
import { buildDocx } from './testing/build-docx';
import { buildPdf } from './testing/build-pdf';
import { buildZip } from './testing/build-zip';

describe('identifyFormat', () => {
  it.each([
    ['text', Buffer.from('Dear organisers,')],
    ['text', Buffer.from('Дорогие организаторы', 'utf16le')],
    ['text', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
    ['text', new Uint8Array()],
    ['text', Buffer.from('In my thesis I wrote a parser for the %PDF-1.7 header.')],
    ['html', Buffer.from('\uFEFF\n <!DOCTYPE html><p>Hello')],
    ['pdf', buildPdf([[]])],
    ['pdf', Buffer.from('Content-Type: application/pdf\r\n\r\n%PDF-1.4\n')],
    ['docx', buildDocx(['Hello'])],
    ['xlsx', buildZip([{ name: 'xl/workbook.xml', contents: '<workbook/>' }])],
    ['zip', buildZip([{ name: 'letter.txt', contents: 'Hello' }])],
    ['zip', buildDocx(['Hello']).subarray(0, 200)],
    ['old-office', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['rtf', Buffer.from('{\\rtf1\\ansi Hello}')],
    ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['archive', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['binary', Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 37) % 256))],
  ] as const)('recognises %s', (format, bytes) => {
    expect(identifyFormat(bytes)).toBe(format);
  });
});
