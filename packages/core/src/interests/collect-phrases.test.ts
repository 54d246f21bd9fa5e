import { describe, expect, it } from 'vitest';
import { createWordReader } from '../words/read-words';
import { collectPhrases } from './collect-phrases';

const phrasesOf = (text: string) => collectPhrases(createWordReader().read(text, 'letter'));
const labelsOf = (text: string) => phrasesOf(text).map(({ label }) => label);

describe('the phrases of a letter', () => {
  it('are runs of one to three content words, in order', () => {
    expect(labelsOf('The tidal gate controller of barges.')).toEqual([
      'tidal',
      'tidal gate',
      'tidal gate controller',
      'gate',
      'gate controller',
      'controller',
      'barges',
    ]);
  });

  it('are parted by silent words, letter words, verbs, punctuation and dashes', () => {
    expect(labelsOf('I compared gates, barges – and my project on locks, which amuses herons.')).toEqual([
      'gates',
      'barges',
      'locks',
      'herons',
    ]);
  });

  it('end in no adverb, participle or adjective, and open with no praise', () => {
    expect(labelsOf('harmless gates')).toEqual(['harmless gates', 'gates']);
    expect(labelsOf('beautiful gates')).toEqual(['gates']);
    expect(labelsOf('calmly')).toEqual([]);
  });

  it('repeat no word, and hold an acronym as what it stands for', () => {
    expect(labelsOf('gates gates gates')).toEqual(['gates']);
    const [models] = phrasesOf('large language models (LLMs), LLM').filter(({ stems }) => stems.length === 3);
    expect(models).toMatchObject({
      label: 'large language models (LLMs)',
      stems: ['larg', 'languag', 'model'],
      length: 3,
    });
    expect(models?.places).toHaveLength(3);
  });

  it('know whether they stand whole somewhere, and whether they are written as names', () => {
    const phrases = phrasesOf('We crossed Port Aurel. Tidal gate controllers; the tidal gate.');
    const shown = phrases.map(({ label, isWhole, isProper }) => [label, isWhole, isProper]);
    expect(shown).toContainEqual(['Port Aurel', true, true]);
    expect(shown).toContainEqual(['Tidal gate', true, false]);
    expect(shown).toContainEqual(['Tidal', false, false]);
  });
});
