import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../letter/test-support';
import { composeWord, foldWord } from './fold-word';
import { createFormReader, type SpellingRepairer } from './read-form';

const doubling: SpellingRepairer = {
  repair: (word) =>
    /(.)\1\1/.test(word) ? { to: word.replace(/(.)\1\1/, '$1$1'), reason: 'doubled-letter' } : undefined,
};

function read(word: string, language = 'en', spelling?: SpellingRepairer) {
  return createFormReader(language, new Map(), spelling)(word, false);
}

describe('what a written word is read as', () => {
  it('is lower case, composed, with its stem', () => {
    expect(read('Networks')).toMatchObject({ word: 'networks', stem: 'network', isSilent: false });
    expect(read('cafe\u0301s')).toMatchObject({ word: 'cafés', stem: 'cafe' });
    expect(read('infor\u00admation').word).toBe('information');
    expect(read('𝐀𝐈').word).toBe('ai');
    expect(read('ﬁne').word).toBe('fine');
    expect(read('Node.js').word).toBe('nodejs');
    expect(read('самолёт')).toMatchObject({ word: 'самолет', stem: 'самолет' });
  });

  it.each([
    ['GPT-4', 'GPT4'],
    ['gpt‑4', 'GPT-4'],
    ['fp-16', 'fp16'],
    ['3-D', '3D'],
    ['multi-modal', 'multimodal'],
    ['Pre-training', 'pretraining'],
    ['e-mail', 'email'],
    ['самолет', 'самолёт'],
    ['naïve', 'naive'],
  ])('lets %s meet %s', (a, b) => {
    expect(read(a).stem).toBe(read(b).stem);
  });

  it.each([
    '4',
    '4.8',
    '100,000',
    '95',
    '2nd',
    '21st',
    '3-й',
    '1-го',
    '20h',
    '10k',
    '5x',
    '9am',
    '120ms',
    'B2',
    'c1',
    'top-1',
    '½',
    '1️⃣',
  ])('is silent for the number %s', (word) => {
    expect(read(word).isSilent).toBe(true);
  });

  it.each(['the', 'I', 'would', 'several', 'seventy', 'x', 'и', 'которые', 'ещё'])('is silent for %s', (word) => {
    expect(read(word).isSilent).toBe(true);
  });

  it.each(['3D', '5G', 'GPT-4', 'C++', 'C#', '.NET', 'IT', 'AI', 'fp16', '学', 'ML', 'H2O', 'CO2', 'IPv6', '4bit'])(
    'is content for %s',
    (word) => {
      expect(read(word).isSilent).toBe(false);
    },
  );

  it('tells information technology from "it"', () => {
    expect(read('it').isSilent).toBe(true);
    expect(read('It').isSilent).toBe(true);
  });

  it('holds the repair, in the case of the original', () => {
    expect(read('modelll', 'en', doubling)).toMatchObject({
      word: 'modell',
      repair: { to: 'modell', reason: 'doubled-letter' },
    });
    expect(read('Modelll', 'en', doubling).repair?.to).toBe('Modell');
    expect(read('GNNNs', 'en', doubling).repair?.to).toBe('GNNs');
    expect(read('model', 'en', doubling).repair).toBeUndefined();
  });

  it('is not repaired into English in a letter of another language', () => {
    expect(read('modelll', 'de', doubling).repair).toBeUndefined();
    expect(read('modelll', 'und', doubling).repair?.to).toBe('modell');
  });

  it('is long for an acronym, and shows its repair once', () => {
    const form = read('LLMMs', 'en', { repair: () => ({ to: 'llms', reason: 'doubled-letter' }) });
    expect(form.longForm.map(({ stem }) => stem)).toEqual(['larg', 'languag', 'model']);
    expect(form.longForm.map(({ repair }) => repair?.to)).toEqual(['LLMs', undefined, undefined]);
  });

  it('takes its stemmer by script and language', () => {
    expect(read('нейросетями', 'en').stem).toBe(read('нейросети', 'ru').stem);
    expect(read('networks', 'ru').stem).toBe('network');
    expect(read('modelle', 'de').stem).toBe(read('modell', 'de').stem);
  });

  it('is nothing for a run of letters longer than any word', () => {
    expect(read('a'.repeat(65))).toMatchObject({ isSilent: true, longForm: [], letterPhrases: [] });
  });

  it('has one number for one stem', () => {
    const numbers = new Map<string, number>();
    const reader = createFormReader('en', numbers, undefined);
    const { stemNumber } = reader('networks', false);
    expect(reader('Network', true).stemNumber).toBe(stemNumber);
    expect(numbers.get('network')).toBe(stemNumber);
  });

  it('never holds a space or a sign that cannot be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWord(composeWord(text))).not.toMatch(/[\s\p{Cf}]/u);
      }),
    );
  });
});
