import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../letter/test-support';
import { createWordReader } from './read-words';

/** The content words of a letter, as written. */
function contentOf(letter: string): readonly string[] {
  const { words } = createWordReader().read(letter, 'letter');
  return words.filter(({ role }) => role === 'content').map(({ start, end }) => letter.slice(start, end));
}

const BODY = 'I build small wooden boats. They sail across ponds. Some of them capsize.';
const BODY_WORDS = ['wooden', 'boats', 'sail', 'ponds', 'capsize'];

describe('formalities of a letter', () => {
  it('say nothing: greeting, introduction, university, signature', () => {
    const letter = `Dear Northlight team,\nMy name is Ada Merrow and I study at Harrowmere University. ${BODY}\n\nKind regards,\nAda Merrow\nada@example.org`;
    expect(contentOf(letter)).toEqual(BODY_WORDS);
  });

  it.each([
    'Dear Northlight committee,\n',
    'Hello Northlight!\n',
    'Dear Professor Quill, ',
    'To whom it may concern:\n',
    'Good morning, ',
    'Уважаемые организаторы Северного Сияния!\n',
    'Sehr geehrte Damen und Herren,\n',
    'Chère Madame Quill,\n',
  ])('open it with "%s"', (greeting) => {
    expect(contentOf(greeting + BODY)).toEqual(BODY_WORDS);
  });

  it.each([
    'Kind regards,\nAda Merrow',
    'Best,\nAda',
    'Yours sincerely,\nAda Merrow\nHarrowmere Street 4, Port Aurel\n+44 1234 567',
    'Thank you!\nAda Merrow',
    'С уважением,\nОлег Таранов',
    'Mit freundlichen Grüßen\nAda Merrow',
    'Ada Merrow',
  ])('close it with "%s"', (closing) => {
    expect(contentOf(`${BODY}\n\n${closing}`)).toEqual(BODY_WORDS);
  });

  it('silence the name of the signature wherever it stands', () => {
    expect(contentOf(`Merrow boats are mine. ${BODY}\nBest regards,\nAda Merrow`)).toEqual(['boats', ...BODY_WORDS]);
  });

  it('silence the whole name where the letter is signed with a part of it', () => {
    expect(contentOf(`I am Ada Merrow, and Ada welds. ${BODY}\nCheers\nAda`)).toEqual(['welds', ...BODY_WORDS]);
  });

  it('end where a postscript begins', () => {
    expect(contentOf(`${BODY}\nBest regards,\nAda Merrow\nP.S. I also fold proteins.`)).toEqual([
      ...BODY_WORDS,
      'fold',
      'proteins',
    ]);
  });

  it.each([
    ['Best of all are kites. Then come gliders.', ['kites', 'gliders']],
    ['Thanks to Ada Merrow we had kites.', ['Ada', 'Merrow', 'kites']],
    ['A kite, dear to me, flew. A glider too.', ['kite', 'dear', 'flew', 'glider']],
    ['The company name Kitewing is ours.', ['company', 'Kitewing']],
    ['Biology, University of Tarsen, in the Kite Group.', ['Biology', 'Kite', 'Group']],
  ])('are not seen in "%s"', (text, words) => {
    expect(contentOf(`${text} ${BODY}`)).toEqual([...words, ...BODY_WORDS]);
  });

  it('are not taken for a signature far from the end', () => {
    const rest = `${BODY} `.repeat(12);
    expect(contentOf(`${BODY}\nBest regards,\n${rest}`)).toHaveLength(13 * BODY_WORDS.length);
  });

  it('never speak: a marked word is as silent as before, or more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const marked = createWordReader().read(text, 'letter').words;
        const plain = createWordReader().read(text, 'description').words;
        expect(marked.map(({ start, end }) => [start, end])).toEqual(plain.map(({ start, end }) => [start, end]));
        for (const [index, word] of marked.entries()) {
          if (plain[index]?.role === 'silent') expect(word.role).toBe('silent');
        }
      }),
    );
  });
});
