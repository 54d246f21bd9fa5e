import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemLanguage, stemWord } from './stem';

const meet = (words: readonly string[], language: string) =>
  new Set(words.map((word) => stemWord(word, language))).size === 1;

describe('stems', () => {
  it.each([
    ['en', ['network', 'networks']],
    ['en', ['classify', 'classified', 'classifies']],
    ['en', ['llm', 'llms']],
    ['en', ['naïve', 'naive']],
    ['en', ['résumé', 'resume']],
    ['en', ['optimisation', 'optimization', 'optimise', 'optimized']],
    ['en', ['recognise', 'recognize', 'recognising']],
    ['en', ['behaviour', 'behaviors']],
    ['en', ['neighbourhood', 'neighborhoods']],
    ['en', ['modelling', 'modeling']],
    ['en', ['centre', 'centers']],
    ['en', ['fibres', 'fiber']],
    ['en', ['artefact', 'artifacts']],
    ['ru', ['модель', 'модели', 'моделью', 'моделями']],
    ['ru', ['частица', 'частицы', 'частицами']],
    ['ru', ['температура', 'температуры', 'температурой']],
    ['de', ['modell', 'modelle', 'modellen']],
    ['fr', ['réseau', 'réseaux']],
    ['es', ['modelo', 'modelos']],
    ['it', ['modello', 'modelli']],
    ['pt', ['modelo', 'modelos']],
  ])('in %s make one of %j', (language, words) => {
    expect(meet(words, language)).toBe(true);
  });

  it.each([
    ['supervised', 'supervision'],
    ['precise', 'precision'],
    ['exercise', 'exercises'],
    ['noise', 'noises'],
    ['rise', 'rises'],
  ])('keep %s and %s together: there is no "ize" in them', (a, b) => {
    expect(stemWord(a, 'en')).toBe(stemWord(b, 'en'));
  });

  it.each(['plant', 'planet', 'deepfake', 'studio', 'driver'])('keep %s apart from others', (word) => {
    const others = ['plan', 'plane', 'deep', 'deepen', 'studi', 'study', 'drive'];
    expect(others.map((other) => stemWord(other, 'en'))).not.toContain(stemWord(word, 'en'));
  });

  it.each(['gpt4', 'fp16', 'c++', 'c#', '.net', '3d', 'qwen2.5', '学', "об'єкт"])(
    'are %s itself where it is no plain word',
    (word) => {
      for (const language of ['en', 'ru', 'de']) expect(stemWord(word, language)).toBe(word);
    },
  );

  it('are never empty, and never hold a space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('en', 'ru', 'de', 'fr', 'es', 'it', 'pt'),
        (text, language) => {
          const word = text.replace(/\s/gu, '').toLowerCase();
          fc.pre(word !== '');
          expect(stemWord(word, language)).toMatch(/^\S+$/u);
        },
      ),
    );
  });

  it('follow the script of a word before the language of its letter', () => {
    expect(stemLanguage('модели', 'en')).toBe('ru');
    expect(stemLanguage('models', 'ru')).toBe('en');
    expect(stemLanguage('modelle', 'de')).toBe('de');
    expect(stemLanguage('models', 'und')).toBe('en');
    expect(stemLanguage('modeli', 'pl')).toBe('en');
  });
});
