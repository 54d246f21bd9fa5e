import { describe, expect, it } from 'vitest';
import { createWordReader } from '../words/read-words';
import { choosePhrases } from './choose-phrases';
import { collectPhrases } from './collect-phrases';

/** Every word is as important as any, and those of `names` are in no definition. */
function choose(text: string, names: readonly string[] = []): readonly string[] {
  const read = createWordReader().read(text, 'letter');
  const counts = new Map<string, number>();
  for (const { form } of read.words) counts.set(form.stem, (counts.get(form.stem) ?? 0) + 1);
  const importance = { rarityOf: () => 5, importanceOf: () => 5, isDefined: (stem: string) => !names.includes(stem) };
  return choosePhrases(collectPhrases(read), read, counts, importance).map(({ phrase }) => phrase.label);
}

describe('the phrases chosen', () => {
  it('put what comes back first', () => {
    expect(choose('We have otters. A tidal gate opens; a tidal gate closes. Then come herons.')[0]).toBe('tidal gate');
  });

  it('put phrases before single words, and acronyms and models before those', () => {
    expect(choose('otters, tidal gates, YOLOv8')).toEqual(['tidal gates', 'YOLOv8', 'otters']);
  });

  it('put sentences about studies and research before others', () => {
    expect(choose('There are tidal gates. My thesis research is about river otters.')).toEqual([
      'river otters',
      'tidal gates',
    ]);
  });

  it('put a topic before the whole field it is in', () => {
    expect(choose('I like machine learning and tidal gates.')).toEqual(['tidal gates', 'machine learning']);
    expect(choose('Люблю анализ данных и речные шлюзы.')).toEqual(['речные шлюзы', 'анализ данных']);
  });

  it('put people and places last', () => {
    const text = 'The road to Port Aurel is long. There are tidal gates on it.';
    expect(choose(text, ['aurel'])).toEqual(['tidal gates', 'Port Aurel', 'road']);
    expect(choose(text)[0]).toBe('Port Aurel');
  });

  it('leave out what heavier ones cover', () => {
    expect(choose('a tidal gate, a tidal gate, tidal energy, a gate')).toEqual(['tidal gate', 'energy']);
  });

  it('are none where no word is of importance', () => {
    const read = createWordReader().read('tidal gates', 'letter');
    const nothing = { rarityOf: () => 0, importanceOf: () => 0, isDefined: () => true };
    expect(choosePhrases(collectPhrases(read), read, new Map(), nothing)).toEqual([]);
  });
});
