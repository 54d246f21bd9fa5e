const PLAIN = /^[a-z]+$/i;
const NOT_LETTERS = /\p{Cf}|\p{Me}|\p{Variation_Selector}|[\s‐‑-]/gu;
const APOSTROPHES = /[’ʼ]/gu;

/** A word as written, composed and in its case. */
export function composeWord(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw.normalize('NFKC').replace(NOT_LETTERS, '').replace(APOSTROPHES, "'").replace(/\.js$/iu, 'js');
}

/** How a composed word is compared: lower case, "ё" as "е". */
export function foldWord(composed: string): string {
  return composed.toLowerCase().replaceAll('ё', 'е');
}
