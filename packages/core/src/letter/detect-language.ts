import { eld } from 'eld/extrasmall';

const SAMPLE_LENGTH = 1500;

/**
 * ISO 639-1 code of a text's main language, `und` where the text is too short to tell.
 * @param text the text with placeholders and links already blanked.
 */
export function detectLanguage(text: string): string {
  const result = eld.detect(text.slice(0, SAMPLE_LENGTH));
  return result.language !== '' && result.isReliable() ? result.language : 'und';
}
