import { describe, expect, it } from 'vitest';
import { isDerivedWord, type KnownWords } from './is-derived-word';

const COMMON = ['water', 'ground', 'modal', 'spectral', 'model', 'class', 'person'];
const LISTED = [
  ...COMMON,
  'optimization',
  'analyze',
  'behavior',
  'traveled',
  'chatbots',
  'webinar',
  'artifacts',
  'gated',
  'analysis',
  'switch',
  'taxonomy',
];
const known: KnownWords = {
  isListed: (word) => LISTED.includes(word),
  isCommon: (word) => COMMON.includes(word),
};

describe('isDerivedWord', () => {
  it.each(['optimisation', 'analyse', 'behaviour', 'travelled', 'artefacts'])(
    'knows the British spelling %s',
    (word) => {
      expect(isDerivedWord(word, known)).toBe(true);
    },
  );

  it.each(['webinars', 'chatbot', 'switches', 'taxonomies'])('knows %s by its other number', (word) => {
    expect(isDerivedWord(word, known)).toBe(true);
  });

  it.each(['multimodal', 'hyperspectral', 'groundwater'])('knows %s by its parts', (word) => {
    expect(isDerivedWord(word, known)).toBe(true);
  });

  it.each(['doesn', 'couldn', 'weren'])('knows %s, left of a contraction', (word) => {
    expect(isDerivedWord(word, known)).toBe(true);
  });

  it.each(['modells', 'classs', 'analysi', 'intergated', 'wated', 'persos', 'groundwatr', 'optimisatin'])(
    'does not know %s',
    (word) => {
      expect(isDerivedWord(word, known)).toBe(false);
    },
  );
});
