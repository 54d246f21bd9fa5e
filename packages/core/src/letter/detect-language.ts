import { eld } from 'eld/extrasmall';

/** Passages of a text that are looked at: eld reads 350 bytes, and an opening need not be like the rest. */
const WINDOWS = 3;
const WINDOW_CHARACTERS = 120;
/** Fewer words than this are left to eld. */
const FEWEST_WORDS = 20;
/** Share of a text's words from which it is English: about half of what these words make up there. */
const ENGLISH_SHARE = 0.12;
/** Frequent in English and in no other language. */
const ENGLISH = new Set('the and of to that this with from which for my have are by it be'.split(' '));
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Belarusian writes no "и", Ukrainian and Bulgarian no "ы"; other Cyrillic alphabets have letters that Russian lacks. */
const NOT_RUSSIAN = /[^\P{Script=Cyrillic}а-яё]/u;

const EASTERN = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HANGUL = /\p{Script=Hangul}/gu;
const THAI = /\p{Script=Thai}/gu;
const LETTERS = /\p{L}/gu;
const FEWEST_EASTERN = 8;
const EASTERN_SHARE = 0.3;
/** Japanese text is half kana; a Chinese one quotes a word at most. */
const KANA_SHARE = 0.1;

/**
 * ISO 639-1 code of a text's main language, `und` where the text is too short to tell.
 * Three passages are looked at: their function words and letters settle English and Russian (Grefenstette 1995), eld the rest.
 * Constant time in the text's length.
 * @param text the text with placeholders and links already blanked.
 */
export function detectLanguage(text: string): string {
  const sample = sampleText(text);
  const words = sample.toLowerCase().split(/\s+/u);
  if (words.length >= FEWEST_WORDS) {
    const cyrillic = CYRILLIC.test(sample) ? words.filter((word) => CYRILLIC.test(word)) : [];
    if (2 * cyrillic.length > words.length) {
      if (isRussian(cyrillic.join(''))) return 'ru';
    } else if (words.filter((word) => ENGLISH.has(word)).length >= ENGLISH_SHARE * words.length) return 'en';
  }
  const eastern = detectByScript(sample);
  if (eastern !== undefined) return eastern;
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : 'und';
}

/** Chinese, Japanese, Korean and Thai are told by their letters, where these make up a good part of the text. */
function detectByScript(sample: string): string | undefined {
  if (!EASTERN.test(sample)) return undefined;
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const [han, kana, hangul, thai] = [count(HAN), count(KANA), count(HANGUL), count(THAI)];
  const all = han + kana + hangul + thai;
  if (all < FEWEST_EASTERN || all < EASTERN_SHARE * count(LETTERS)) return undefined;
  if (2 * hangul > all) return 'ko';
  if (2 * thai > all) return 'th';
  return kana >= KANA_SHARE * all ? 'ja' : 'zh';
}

function isRussian(letters: string): boolean {
  return letters.includes('ы') && letters.includes('и') && !NOT_RUSSIAN.test(letters);
}

/** A few words from the beginning, the middle and the end; the whole of a short text. */
function sampleText(text: string): string {
  if (text.length <= WINDOWS * WINDOW_CHARACTERS) return text;
  const passages: string[] = [];
  for (let window = 0; window < WINDOWS; window += 1) {
    const start = Math.floor(((text.length - WINDOW_CHARACTERS) * window) / (WINDOWS - 1));
    const passage = text.slice(start, start + WINDOW_CHARACTERS);
    // The first and the last word may be cut.
    const [from, to] = [passage.indexOf(' ') + 1, passage.lastIndexOf(' ')];
    passages.push(from < to ? passage.slice(from, to) : passage);
  }
  return passages.join(' ');
}
