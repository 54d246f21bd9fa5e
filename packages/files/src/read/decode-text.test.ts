import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const russian = 'Уважаемые организаторы! Я учусь на третьем курсе и хочу заниматься анализом изображений.';
const german = 'Ich möchte über große Sprachmodelle für die Prüfung der Straßen schreiben – „gern“ für 5 €.';

/** Windows-1251 by hand: Node encodes none of the old encodings. */
function encodeCyrillic(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x80) return code;
      if (code === 0x401) return 0xa8;
      if (code === 0x451) return 0xb8;
      return code - 0x410 + 0xc0;
    }),
  );
}

function encodeWestern(text: string): Buffer {
  const low: Readonly<Record<string, number>> = { '–': 0x96, '„': 0x84, '“': 0x93, '’': 0x92, '€': 0x80 };
  return Buffer.from(Array.from(text, (sign) => low[sign] ?? sign.charCodeAt(0)));
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it('reads the same sentence from every encoding it knows', () => {
    expect(decodeText(Buffer.from(russian))).toEqual({ text: russian, encoding: 'utf-8', undecodable: 0 });
    expect(decodeText(Buffer.from(`\uFEFF${russian}`))).toEqual({ text: russian, encoding: 'utf-8', undecodable: 0 });
    expect(decodeText(Buffer.from(`\uFEFF${russian}`, 'utf16le'))).toMatchObject({
      text: russian,
      encoding: 'utf-16le',
    });
    expect(decodeText(Buffer.from(russian, 'utf16le'))).toMatchObject({ text: russian, encoding: 'utf-16le' });
    expect(decodeText(utf16be(`\uFEFF${russian}`))).toMatchObject({ text: russian, encoding: 'utf-16be' });
    expect(decodeText(utf16be('id,letter\na1,Hello'))).toMatchObject({
      encoding: 'utf-16be',
      text: 'id,letter\na1,Hello',
    });
    expect(decodeText(encodeCyrillic(russian))).toMatchObject({ text: russian, encoding: 'windows-1251' });
    expect(decodeText(encodeWestern(german))).toMatchObject({ text: german, encoding: 'windows-1252' });
  });

  it('takes an English text with curly quotes for Western, and one with a Russian name for Cyrillic', () => {
    expect(decodeText(encodeWestern('It’s a letter'))).toMatchObject({
      text: 'It’s a letter',
      encoding: 'windows-1252',
    });
    const mixed = 'My supervisor is Елена Ёлкина at the institute.';
    expect(decodeText(encodeCyrillic(mixed))).toMatchObject({ text: mixed, encoding: 'windows-1251' });
  });

  it('keeps UTF-8 with a few broken bytes as UTF-8, and counts them', () => {
    const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xff]), Buffer.from(' конец')]);
    expect(decodeText(bytes)).toEqual({ text: `${russian}\uFFFD конец`, encoding: 'utf-8', undecodable: 1 });
  });

  it('gives any text back that was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF') && !/\0/.test(text));
        expect(decodeText(Buffer.from(text)).text).toBe(text);
      }),
    );
  });

  it('reads any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const { text, undecodable } = decodeText(bytes);
        expect(text.length).toBeLessThanOrEqual(bytes.length);
        expect(undecodable).toBeLessThanOrEqual(text.length);
        expect(text).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('reads nothing from no bytes', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', undecodable: 0 });
  });

  it('leaves a text of single letters and spaces alone, though every second byte is the same', () => {
    expect(decodeText(Buffer.from('a b c d e f '))).toMatchObject({ text: 'a b c d e f ', encoding: 'utf-8' });
  });
});
