import { describe, expect, it } from 'vitest';
import { formatDecimal, formatShare } from './format-decimal';
import { messagesIn } from './messages-in';
import { russianCount } from './russian-plural';

const places = (count: number) => russianCount(count, 'место', 'места', 'мест');

describe('the catalogue of messages', () => {
  it('counts in Russian with the three forms of its nouns', () => {
    expect([0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112].map(places)).toEqual([
      '0 мест',
      '1 место',
      '2 места',
      '4 места',
      '5 мест',
      '11 мест',
      '12 мест',
      '14 мест',
      '21 место',
      '22 места',
      '25 мест',
      '101 место',
      '111 мест',
      '112 мест',
    ]);
  });

  it('agrees with the plural rules of the runtime', () => {
    const rules = new Intl.PluralRules('ru');
    for (let count = 0; count < 200; count++)
      expect(russianCount(count, 'one', 'few', 'many')).toBe(`${count} ${rules.select(count)}`);
  });

  it('writes numbers with the decimal mark of the language', () => {
    expect([formatDecimal(0.5, 2, 'en'), formatDecimal(0.5, 2, 'ru')]).toEqual(['0.5', '0,5']);
    expect([formatShare(0.1, 3, 'en'), formatShare(-0.1, 3, 'ru')]).toEqual(['+0.100', '-0,100']);
  });

  it('says every sentence in every language, none left in another one', () => {
    for (const [audience, english] of Object.entries(messagesIn('en'))) {
      const russian = messagesIn('ru')[audience as 'participant'] as object;
      expect(Object.keys(russian).toSorted()).toEqual(Object.keys(english).toSorted());
      for (const [key, say] of Object.entries(russian)) {
        if ((say as () => string).length > 0) continue;
        expect((say as () => string)(), key).toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  });

  it('says where places went by what the programme is solved for, never by other people', () => {
    for (const language of ['en', 'ru'] as const) {
      const { wherePlacesWent, whyElsewhere } = messagesIn(language).participant;
      const objectives = ['total', 'fair', 'rank', 'nash', 'stable'] as const;
      expect(new Set(objectives.map(wherePlacesWent)).size).toBe(5);
      expect(new Set([...objectives, 'rules' as const].map(whyElsewhere)).size).toBe(6);
    }
  });

  it('says a loss in places and in total', () => {
    const loss = { placesLost: 1, lossInTotal: 0.25 };
    expect(messagesIn('en').organiser.forcedLoss(loss)).toBe(
      '1 person fewer would have a place, and the total would be 0.25 lower.',
    );
    expect(messagesIn('ru').organiser.forcedLoss(loss)).toBe(
      'Место было бы у 1 человека меньше, и общий результат был бы ниже на 0,25.',
    );
  });
});
