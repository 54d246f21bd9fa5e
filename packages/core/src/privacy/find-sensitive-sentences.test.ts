import { describe, expect, it } from 'vitest';
import { findSensitiveSentences } from './find-sensitive-sentences';

const topicOf = (sentence: string) => findSensitiveSentences(sentence)[0]?.topic;

describe('findSensitiveSentences', () => {
  it('marks sentences with their topic and place', () => {
    const letter = 'I map rivers. Because of my illness I lost a year. I love maps. У меня средний балл 4,9.';
    expect(findSensitiveSentences(letter).map(({ start, end, topic }) => [topic, letter.slice(start, end)])).toEqual([
      ['health', 'Because of my illness I lost a year.'],
      ['grades', 'У меня средний балл 4,9.'],
    ]);
  });

  it.each([
    ['health', 'I was diagnosed with asthma as a child.'],
    ['health', 'Two years ago I went through chemotherapy.'],
    ['health', 'По состоянию здоровья я брала паузу.'],
    ['health', 'В школе я перенесла депрессию.'],
    ['family', 'My mother taught me to code.'],
    ['family', 'Моя семья живёт далеко.'],
    ['family', 'I return from maternity leave.'],
    ['immigration', 'I need a visa to come.'],
    ['immigration', 'I am a citizen of Norway.'],
    ['immigration', 'Мне понадобится визовая поддержка.'],
    ['grades', 'My GPA is 3.9.'],
    ['grades', 'I graduated cum laude.'],
    ['grades', 'Окончила школу с золотой медалью.'],
  ])('%s: %s', (topic, sentence) => {
    expect(topicOf(sentence)).toBe(topic);
  });

  it.each([
    'I work on a healthcare project with hospitals.',
    'My thesis is about cancer detection in images.',
    'I trained a model that predicts diabetes from data.',
    'We compared a family of models.',
    'The grade of steel decides its price.',
    'My project grades essays with a language model.',
    'I build a model of refugee movements.',
    'Мой проект о классификации рака по снимкам.',
    'Я изучаю семейство распределений.',
    'Мы строим модели эпидемий.',
    'I gave the organisers a hand with the visualisation.',
  ])('finds nothing private in "%s"', (sentence) => {
    expect(topicOf(sentence)).toBeUndefined();
  });

  it.each(['my ', 'i have been ', 'a', 'моя. ', '\n'])('takes a long text of "%s" in linear time', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const begin = performance.now();
    findSensitiveSentences(text);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
