import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSkippedSpans } from '../letter/find-skipped-spans';
import { hashText } from '../letter/part-numbers';
import { anyText, findSlow } from '../letter/test-support';
import { scanWords } from './scan-words';

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  scanWords(text, findSkippedSpans(text), (start, end) => words.push(text.slice(start, end)));
  return words;
}

describe('the words of a text', () => {
  it('are its runs of letters and digits, outside what is skipped', () => {
    expect(wordsOf('I, [name], trained 2 robots (see https://example.org) on Tom’s data!')).toEqual([
      'I',
      'trained',
      '2',
      'robots',
      'see',
      'on',
      'Tom',
      'data',
    ]);
  });

  it.each([
    ['naïve résumé', ['naïve', 'résumé']],
    ['cafe\u0301 culture', ['cafe\u0301', 'culture']],
    ['C++, C# and C++17 (not C)', ['C++', 'C#', 'and', 'C++', '17', 'not', 'C']],
    ['.NET, ASP.NET and .net core; the net.', ['.NET', 'ASP', '.NET', 'and', '.net', 'core', 'the', 'net']],
    ['Node.js and Vue.js. js', ['Node.js', 'and', 'Vue.js', 'js']],
    ['GPT-4, GPT-4o, GPT-3.5-turbo, COVID-19', ['GPT-4', 'GPT-4o', 'GPT-3.5', 'turbo', 'COVID-19']],
    ['ROVER-2025', ['ROVER', '2025']],
    ['GPT4 fp16 Qwen2.5', ['GPT4', 'fp16', 'Qwen2.5']],
    ['CT-Scanner', ['CT', 'Scanner']],
    ['fine-tuned state-of-the-art', ['fine', 'tuned', 'state', 'of', 'the', 'art']],
    ['multi-modal pre-training, non-linear', ['multi-modal', 'pre-training', 'non-linear']],
    ['3-D 2D 3d-printed', ['3-D', '2D', '3d', 'printed']],
    ['1-го, 2-м, 21-й', ['1-го', '2-м', '21-й']],
    ['4.8/5, 100,000 and 1.000.000', ['4.8', '5', '100,000', 'and', '1.000.000']],
    ["Tom's, Tom’s, students', don't, we’re, I'LL", ['Tom', 'Tom', 'students', 'don', 'we', 'I']],
    ['l’apprentissage, dell’acqua, O’Brien', ['l', 'apprentissage', 'dell', 'acqua', 'O', 'Brien']],
    ['комп’ютер і об’єкт', ['комп’ютер', 'і', 'об’єкт']],
    ['infor\u00admation', ['infor\u00admation']],
    ['می\u200cخواهم', ['می\u200cخواهم']],
    ['我爱AI', ['我', '爱', 'AI']],
    ['한국어 שלום مرحبا', ['한국어', 'שלום', 'مرحبا']],
    ['𝐀𝐈 𠮷野', ['𝐀𝐈', '𠮷', '野']],
    ['👩‍🔬 🎓 ❤️', []],
    ['snake_case AI/ML', ['snake', 'case', 'AI', 'ML']],
    ['a\u0000b\u0007c', ['a', 'b', 'c']],
  ])('in %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are in order and apart, outside the skipped parts, and come with their hash and where reading goes on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const skipped = findSkippedSpans(text);
        let from = 0;
        scanWords(text, skipped, (start, end, after, hash, units) => {
          expect(String.fromCharCode(...units.subarray(start, end))).toBe(text.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(after).toBeGreaterThanOrEqual(end);
          expect(hash).toBe(hashText(text.slice(start, end)));
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          expect(skipped.every((span) => span.end <= start || span.start >= end)).toBe(true);
          from = after;
        });
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('leave no letter out but those of English endings', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let rest = '';
        let from = 0;
        scanWords(text, [], (start, end, after) => {
          rest += ` ${text.slice(from, start)} `;
          expect(text.slice(end, after)).toMatch(/^(?:|['’ʼ](?:s|t|re|ve|ll|d|m))$/iu);
          from = after;
        });
        expect(rest + text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('are scanned in linear time, whatever is repeated', () => {
    expect(findSlow((text) => scanWords(text, [], () => {}), 5000)).toEqual([]);
  });

  it('are none in an empty text', () => {
    expect(wordsOf('')).toEqual([]);
  });
});
