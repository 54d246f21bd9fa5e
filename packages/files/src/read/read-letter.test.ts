import { describe, expect, it } from 'vitest';
import { readLetter } from './read-letter';
import { buildDocx } from './testing/build-docx';
import { buildPdf, pdfLines } from './testing/build-pdf';
import { buildZip } from './testing/build-zip';

const read = async (name: string, contents: string | Uint8Array) => {
  const { text, findings } = await readLetter({ name, bytes: Buffer.from(contents) });
  return { text, codes: findings.map(({ code }) => code), severities: findings.map(({ severity }) => severity) };
};

describe('readLetter', () => {
  it('keeps a text as it stands, but for line ends, byte order mark and NUL', async () => {
    expect(await read('ada.txt', '\uFEFF  Dear all,\r\n\r\nI – “keen”\tone.\r')).toEqual({
      text: '  Dear all,\n\nI – “keen”\tone.\n',
      codes: [],
      severities: [],
    });
    expect(await read('ada.md', '# Hello\0')).toMatchObject({ text: '# Hello', codes: ['nul-removed'] });
  });

  it('reads PDF and Word in Latin and Cyrillic letters', async () => {
    expect(await read('ada.pdf', buildPdf([pdfLines(['Dear organisers!']), pdfLines(['Thank you.'])]))).toEqual({
      text: 'Dear organisers!\n\nThank you.',
      codes: [],
      severities: [],
    });
    expect(await read('ada.docx', buildDocx(['Уважаемые организаторы!', '', '', 'Спасибо.']))).toEqual({
      text: 'Уважаемые организаторы!\n\nСпасибо.',
      codes: [],
      severities: [],
    });
  });

  it('reads a file as what it is, whatever its name says', async () => {
    const pdf = buildPdf([pdfLines(['Dear organisers,'])]);
    expect(await read('ada.docx', pdf)).toMatchObject({ text: 'Dear organisers,', codes: ['not-what-its-name-says'] });
    expect(await read('ada.txt', buildDocx(['Dear all']))).toMatchObject({ text: 'Dear all' });
    expect(await read('ada.pdf', 'Dear all')).toMatchObject({ text: 'Dear all', codes: ['not-what-its-name-says'] });
    expect(await read('ada', pdf)).toMatchObject({ text: 'Dear organisers,', codes: [] });
  });

  it('makes a warning of everything that keeps it from reading', async () => {
    const encrypted = buildPdf(
      [pdfLines(['secret'])],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00> <00>]`,
    );
    const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
      ['a.txt', '', 'empty-file'],
      ['a.txt', ' \n ', 'empty-file'],
      ['a.docx', buildDocx(['']), 'empty-file'],
      ['a.txt', '<!DOCTYPE html><p>Hello', 'unsupported-format'],
      ['a.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'unsupported-format'],
      ['a.docx', buildDocx(['Hello']).subarray(0, 300), 'damaged-docx'],
      ['a.docx', buildZip([{ name: 'word/other.xml', contents: '<x/>' }]), 'damaged-docx'],
      ['a.docx', buildZip([{ name: 'word/document.xml', contents: 'x', declaredBytes: 2e8 }]), 'zip-bomb'],
      ['a.pdf', Buffer.from('%PDF-1.7\nnothing more'), 'damaged-pdf'],
      ['a.pdf', buildPdf([[]]), 'pdf-without-text'],
      ['a.pdf', encrypted, 'locked-file'],
    ];
    for (const [name, contents, code] of cases) {
      const { text, codes, severities } = await read(name, contents);
      expect(text.trim()).toBe('');
      expect({ name, codes }).toEqual({ name, codes: [code] });
      expect(severities).toEqual(['warning']);
    }
  });

  it('cuts what is no letter, and never inside a pair', async () => {
    const { text, codes } = await read('a.txt', `${'x'.repeat(1_999_999)}😀`);
    expect(text).toHaveLength(1_999_999);
    expect(codes).toEqual(['letter-cut']);
  });

  it('refuses more than 50 MB without looking inside', async () => {
    expect(await read('a.txt', Buffer.alloc(50_000_001, 'x'))).toMatchObject({ text: '', codes: ['too-large'] });
  });
});
