import type { Placement } from '../../types';
import type { Language } from '../messages/language';
import { messagesIn } from '../messages/messages-in';
import type { TextContext } from './text-context';

/** How sure a place is and what came up most instead, or why that was not measured. Nothing of a place that a lock keeps. */
export function renderConfidenceText(
  { result, title }: TextContext,
  { confidence, decidedBy }: Placement,
  language: Language,
): readonly string[] {
  const say = messagesIn(language).organiser;
  if (decidedBy === 'lock') return [];
  if (confidence === undefined)
    return result.confidence?.status === 'off' ? [say.confidenceOff(result.confidence.reason)] : [];
  const { same, of, other, noise } = confidence;
  return [
    say.confidence({ same, of }),
    ...(other === undefined ? [] : [say.otherwise({ project: other === null ? null : title(other) })]),
    ...(noise === 'unknown' ? [say.noiseUnknown()] : []),
  ];
}
