import { describe, expect, it } from 'vitest';
import { measureLanguages } from './measure-languages';
import { createWordReader } from './read-words';

const ENGLISH =
  'I built the gauge that measures how the river behind our school floods, and I would like to know where it comes from.';
const measure = (text: string) => measureLanguages(createWordReader().read(text, 'letter'));

describe('the languages of a letter', () => {
  it('are told sentence by sentence, with their shares of the words', () => {
    const [first, second, ...others] = measure(`${ENGLISH} ${ENGLISH}\nЯ вырос у гавани и слушал китов каждую ночь.`);
    expect([first?.language, second?.language, others]).toEqual(['en', 'ru', []]);
    expect(first?.share).toBeCloseTo(46 / 55, 9);
    expect((first?.share ?? 0) + (second?.share ?? 0)).toBeCloseTo(1, 12);
  });

  it('are one where only words and names are foreign', () => {
    expect(measure(`${ENGLISH} ${ENGLISH} They call it паводок, or ЖЖЖ.`)).toEqual([{ language: 'en', share: 1 }]);
    expect(
      measure(
        'Я обучил Stable Diffusion и LoRA на снимках реки, и модель рисует её лучше меня, чем я горжусь каждое утро перед школой.',
      ),
    ).toEqual([{ language: 'ru', share: 1 }]);
  });

  it('are none where there are no words', () => {
    expect(measure('… ?')).toEqual([]);
  });
});
