import { describe, expect, it } from 'vitest';
import { LETTERS, PROJECTS } from './affinity/test-support';
import { encodeDocumentFrequencies } from './background/document-frequencies';
import { encodeLexicon } from './background/lexicon';
import {
  blindText,
  buildNameIndex,
  computeAffinity,
  createExplainer,
  extractInterests,
  extractProfile,
  findCopies,
  findSensitiveSentences,
} from './index';

const BACKGROUND = {
  documentFrequencies: encodeDocumentFrequencies(new Map([['river', 300]]), 100_000),
  lexicon: encodeLexicon('learning speech recognition voices river rivers flood gripper silicone'.split(' ')),
};
const LENGTH = 20_000;
/** What would take seconds if anything took more than linear time. */
const MOST_MS = 15_000;

const repeat = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** An attachment as mail programs encode it; the same bytes every time. */
function encodeAttachment(lineEnd: string): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let state = 1;
  let text = '';
  while (text.length < LENGTH) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += signs.charAt(state >>> 26);
    if (text.length % 77 === 76) text += lineEnd;
  }
  return text;
}

const ODD_LETTERS: Readonly<Record<string, string>> = {
  'no words': '',
  'white space': repeat(' \n\t\u00a0'),
  'one word': repeat('learning '),
  'one word without spaces': repeat('learning'),
  'one sentence of one word': repeat('Learning. '),
  'control characters': repeat('\u0001\u0007\u001b[31mspeech '),
  NUL: repeat('\0'),
  'NUL between words': repeat('river\0flood '),
  Hebrew: repeat('אני אוהב זיהוי דיבור. '),
  'Arabic among direction marks': repeat('\u202bأحب التعلم الآلي\u202c. '),
  emoji: repeat('👩‍🔬🎓🇩🇪👍🏽'),
  'emoji among words': repeat('I 💙 speech recognition 🎓! '),
  HTML: repeat('<p class="x">I like <b>speech</b>&nbsp;and <a href="https://example.org/?a=b">rivers</a></p>\n'),
  'tags that are never closed': repeat('<div><span speech '),
  'an attachment in lines': encodeAttachment('\n'),
  'an attachment in one line': `I like rivers. data:image/png;base64,${encodeAttachment('')}`,
  'halves of characters': repeat('\ud83dspeech\udc00 '),
  'marks on marks': `a${repeat('\u0301')}`,
  Chinese: repeat('我喜欢机器学习和语音识别。'),
  'different words in one sentence': Array.from({ length: 2_000 }, (_, index) => `w${index.toString(36)}x`).join(' '),
};

describe('a letter that is no letter', () => {
  it.each(Object.entries(ODD_LETTERS))('is read in time, and its evidence adds up: %s', async (_, letter) => {
    const begun = performance.now();
    const person = { id: 'odd', letter };
    const options = { background: BACKGROUND };

    const { interests, vector } = extractInterests(letter, options);
    for (const { weight } of [...interests, ...vector]) expect(weight).toBeGreaterThan(0);
    for (const { start, end } of [...extractProfile(letter), ...findSensitiveSentences(letter)])
      expect(letter.slice(start, end)).not.toBe('');
    expect(findCopies([...LETTERS, person, { id: 'same', letter }]).status).toBe('complete');
    const known = { names: ['Vera River'], others: buildNameIndex(['Rune Stone']), emails: ['vera@example.org'] };
    expect(typeof blindText(letter, known).text).toBe('string');

    const { model, targets, values } = await computeAffinity([...LETTERS, person], PROJECTS, options);
    for (const value of values) expect(value >= 0 && value <= 1).toBe(true);
    const explainer = createExplainer(model, options);
    for (const [index, target] of targets.entries()) {
      const { constant, unclamped, affinity, terms, sentences } = explainer.explain(person, target);
      expect(affinity).toBe(values[LETTERS.length * targets.length + index]);
      for (const parts of [terms, sentences])
        expect(Math.abs(parts.reduce((sum, part) => sum + part.contribution, constant) - unclamped)).toBeLessThan(1e-9);
    }
    const noise = explainer.noise(person);
    expect(noise === null || noise >= 0).toBe(true);
    expect(performance.now() - begun).toBeLessThan(MOST_MS);
  });
});

/** Tests run where there is a clock. */
declare const performance: { now(): number };
