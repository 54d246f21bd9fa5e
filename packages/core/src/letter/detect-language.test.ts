import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language';
import { anyText, findSlow } from './test-support';

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'en',
    'I grew up beside a river that floods every spring, and I want to know whether a model could have warned us a day before it came. My thesis was about rain.',
  ],
  [
    'en',
    'Deep learning for protein folding: transformers, diffusion, language models. I have trained them on two GPUs and would like to do it properly with your group.',
  ],
  [
    'ru',
    'Я вырос на берегу реки, которая каждую весну выходит из берегов, и хочу понять, может ли модель предупредить нас за сутки. Моя курсовая была об осадках.',
  ],
  [
    'uk',
    'Я виріс на березі річки, яка щовесни виходить з берегів, і хочу зрозуміти, чи може модель попередити нас за добу. Моя курсова робота була про опади та їхній вплив.',
  ],
  [
    'bg',
    'Израснах край река, която всяка пролет излиза от коритото си, и искам да разбера дали един модел може да ни предупреди един ден по-рано. Дипломната ми работа беше за валежите.',
  ],
  [
    'de',
    'Ich bin an einem Fluss aufgewachsen, der jedes Frühjahr über die Ufer tritt, und möchte wissen, ob ein Modell uns einen Tag vorher hätte warnen können.',
  ],
  [
    'fr',
    'J’ai grandi au bord d’une rivière qui déborde chaque printemps et je voudrais savoir si un modèle aurait pu nous avertir un jour plus tôt.',
  ],
  [
    'es',
    'Crecí junto a un río que se desborda cada primavera y quiero saber si un modelo podría habernos avisado un día antes de que llegara el agua.',
  ],
  [
    'it',
    'Sono cresciuto vicino a un fiume che straripa ogni primavera e vorrei sapere se un modello avrebbe potuto avvisarci un giorno prima.',
  ],
  [
    'pt',
    'Cresci ao lado de um rio que transborda toda primavera e quero saber se um modelo poderia ter nos avisado um dia antes que a água chegasse.',
  ],
  [
    'pl',
    'Wychowałem się nad rzeką, która wylewa każdej wiosny, i chcę wiedzieć, czy model mógłby nas ostrzec dzień wcześniej, zanim przyszła woda.',
  ],
  [
    'nl',
    'Ik ben opgegroeid aan een rivier die elk voorjaar buiten haar oevers treedt en wil weten of een model ons een dag eerder had kunnen waarschuwen.',
  ],
  [
    'zh',
    '我在一条每年春天都会泛滥的河边长大，我想知道一个模型能不能提前一天警告我们。我的论文是关于降雨的研究，也研究了洪水预报的方法。',
  ],
];

describe('the language of a text', () => {
  it.each(TEXTS)('is %s for a letter in it', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
    expect(detectLanguage(`${text} ${text} ${text} ${text}`)).toBe(language);
  });

  it('is that of the most of a letter, not of its opening', () => {
    const russian = TEXTS[2]?.[1] ?? '';
    const english = TEXTS[0]?.[1] ?? '';
    expect(
      detectLanguage(`Motivation Letter. Dear organizers of the summer school, my name is Oleg. ${russian.repeat(6)}`),
    ).toBe('ru');
    expect(detectLanguage(`Уважаемые организаторы летней школы, меня зовут Олег. ${english.repeat(6)}`)).toBe('en');
  });

  it.each(['', ' ', '?', '12345 67890', 'ok', '[name]', '🎓🎓🎓'])('is undetermined for %j', (text) => {
    expect(detectLanguage(text)).toBe('und');
  });

  it('is a code of two letters, or und, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(detectLanguage(text)).toMatch(/^(?:[a-z]{2}|und)$/);
      }),
    );
  });

  it('is found in constant time, whatever is repeated', () => {
    expect(findSlow(detectLanguage, 500)).toEqual([]);
  });
});
