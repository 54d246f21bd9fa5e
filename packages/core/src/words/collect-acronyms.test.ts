import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAffinity } from '../affinity/compute-affinity';
import { collectAcronyms } from './collect-acronyms';

describe('acronyms that texts explain', () => {
  it('stand before or behind what they stand for', () => {
    expect(
      collectAcronyms([
        'We study tidal energy converters (TECs) in a strait.',
        'An RBC (reed bed camera) looks at the shore; the state of the tide (SOTT) does not matter.',
        'Счётчик морских звёзд (СМЗ) стоит на дне.',
      ]),
    ).toEqual([
      ['rbc', 'reed bed camera'],
      ['sott', 'state of the tide'],
      ['tec', 'tidal energy converters'],
      ['смз', 'счетчик морских звезд'],
    ]);
  });

  it.each([
    'A camera in the reed bed (RBC) looks.',
    'The reed bed (see below) and the camera (RBC).',
    'We met in Oslo (NO) and spoke of the Reed (R).',
    'RBC (a reed bed camera of ours)',
    '(RBC',
    'of the tide (OTT)',
  ])('begin with its letters, in order: %s', (text) => {
    expect(collectAcronyms([text])).toEqual([]);
  });

  it('mean what most texts say, then the first by alphabet', () => {
    const [boat, barge, bench] = ['tall river boat (TRB)', 'tidal river barge (TRB)', 'tested rubber bench (TRB)'];
    expect(collectAcronyms([boat, barge, barge, bench])).toEqual([['trb', 'tidal river barge']]);
    expect(collectAcronyms([boat, bench])).toEqual([['trb', 'tall river boat']]);
  });

  it('leave the usual sense alone unless two texts mean another', () => {
    const text = 'We fit by maximum likelihood (ML).';
    expect(collectAcronyms([text])).toEqual([]);
    expect(collectAcronyms([text, text])).toEqual([['ml', 'maximum likelihood']]);
    expect(collectAcronyms(Array(3).fill('machine learning (ML)'))).toEqual([]);
  });

  it('are the same in whatever order the texts come', () => {
    const texts = fc.array(
      fc.constantFrom(
        'tall river boat (TRB)',
        'tidal river barges (TRBs)',
        'TRB (tidal river barge)',
        'no TRB',
        '(',
        'ML)',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, (list) => {
        expect(collectAcronyms(list.toReversed())).toEqual(collectAcronyms(list));
      }),
    );
  });

  it('let a letter that writes the acronym meet a project that writes the words', async () => {
    const targets = [
      { id: 'reeds', description: 'Birds nest where a reed bed camera (RBC) watches.' },
      { id: 'cakes', description: 'Sugar, flour and ovens of an old bakery by the canal.' },
    ];
    const { letters, model } = await computeAffinity([{ id: 'ada', letter: 'My RBC saw a bittern.' }], targets);
    expect(model.wording.acronyms).toEqual([['rbc', 'reed bed camera']]);
    const words = [...(letters[0]?.vector.terms ?? [])].map((term) => model.vocabulary[term]);
    expect(words).toEqual(expect.arrayContaining(['reed bed', 'bed camera']));
  });
});
