import { describe, expect, it } from 'vitest';
import { createWordReader } from '../words/read-words';
import { findVerbs } from './find-verbs';

function verbsOf(text: string): readonly string[] {
  const read = createWordReader().read(text, 'description');
  const verbs = findVerbs(read);
  return read.words.filter((word) => verbs.has(word)).map(({ start, end }) => text.slice(start, end));
}

describe('verbs', () => {
  it.each([
    ['I measured friction and we docked boats', ['measured', 'docked']],
    ['It can detect mitosis but cannot track cells', ['detect', 'track']],
    ['a repository which benchmarks gradient checkpointing', ['benchmarks']],
    ['a way to efficiently approximate layers', ['approximate']],
    ['how to express doubt', ['express']],
    ['a paragraph produced by a generator', ['produced']],
    ['the voice shakes when it rains', ['shakes', 'rains']],
    ['I also play chess', ['play']],
    ['applied to speech recognition', ['applied']],
    ['models were calibrated on data', ['calibrated']],
    ['my nephew says that the machine hears rain', ['says', 'hears']],
    ['histones labelled green', ['labelled']],
    ['я настраиваю модель и пробовала квантизацию', ['настраиваю', 'пробовала']],
    ['паводок приходит и уходит', ['приходит', 'уходит']],
    ['научить сеть разбирать почерк', ['научить', 'разбирать']],
  ])('in "%s" are %j', (text, verbs) => {
    expect(verbsOf(text)).toEqual(verbs);
  });

  it.each([
    'fine-tuned models and supervised learning',
    'contribution to machine learning',
    'image processing of plant images',
    'neural networks for language models',
    'bus drivers and night shifts',
    'discrete mathematics, physics',
    'the road to Port Aurel',
    'сеть, память и печать деталей',
    'материал, сигналы, модели и правила',
    'кредит, лимит и предмет',
  ])('are none in "%s"', (text) => {
    expect(verbsOf(text)).toEqual([]);
  });
});
