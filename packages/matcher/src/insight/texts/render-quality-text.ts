import type { Quality } from '../../types';
import type { Language } from '../messages/language';
import { messagesIn } from '../messages/messages-in';
import type { TextLine } from './text-line';

/** How good an assignment is, in words: fits beside the best and a random one, wishes, envy, places filled, and fits by language of the letters. */
export function renderQualityText(quality: Quality, language: Language): readonly TextLine[] {
  const say = messagesIn(language).host;
  const { wishes, deciles, byLanguage, seatsFilled } = quality;
  const placed = seatsFilled.filled;
  if (placed === 0) return [{ text: say.placesFilled(seatsFilled) }];
  return [
    say.totalFit({ total: quality.totalAffinity, placed, best: quality.bestTotalAffinity }),
    say.meanFit({ mean: quality.meanAffinity, lowest: quality.minAffinity, random: quality.randomMeanAffinity }),
    say.deciles({ tenth: deciles[0] ?? 0, median: deciles[4] ?? 0 }),
    ...(wishes.stated === 0 ? [] : [say.wishes(wishes)]),
    say.envious({ count: quality.envious, placed }),
    say.placesFilled(seatsFilled),
    ...(byLanguage.length > 1 ? [say.byLanguage(byLanguage)] : []),
  ].map((text) => ({ text }));
}
