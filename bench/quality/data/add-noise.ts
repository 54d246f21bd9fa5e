/// <reference path="../../../packages/core/src/natural.d.ts" />
import english from 'natural/lib/natural/util/stopwords.js';
import russian from 'natural/lib/natural/util/stopwords_ru.js';

const WORD = /\p{L}{4,}/gu;
const STOP_WORDS: ReadonlySet<string> = new Set([...english.words, ...russian.words]);

/**
 * Misspells a share of a text's content words (four letters or more, no stop words), the number rounded to a whole one:
 * in each a letter is doubled, dropped, or swapped with the next. The first letter stays, as it mostly does when people type.
 * @param random numbers in [0, 1).
 */
export function addNoise(text: string, rate: number, random: () => number): string {
  const words = [...text.matchAll(WORD)].filter(([word]) => !STOP_WORDS.has(word.toLowerCase()));
  const chosen = chooseSome(words, Math.round(rate * words.length), random);
  chosen.sort((a, b) => a.index - b.index);
  let result = '';
  let from = 0;
  for (const { 0: word, index } of chosen) {
    result += text.slice(from, index) + misspell(word, random);
    from = index + word.length;
  }
  return result + text.slice(from);
}

/** A word with one slip; never the word itself. */
export function misspell(word: string, random: () => number): string {
  const letters = [...word];
  const kind = pick(['double', 'drop', 'swap'] as const, random);
  const swappable = letters.flatMap((letter, index) =>
    index > 0 && letter !== (letters[index + 1] ?? letter) ? index : [],
  );
  if (kind === 'swap' && swappable.length > 0) {
    const index = pick(swappable, random) ?? 0;
    letters.splice(index, 2, letters[index + 1] ?? '', letters[index] ?? '');
  } else {
    const index = 1 + Math.floor(random() * (letters.length - 1));
    letters.splice(index, 1, ...(kind === 'drop' ? [] : [letters[index] ?? '', letters[index] ?? '']));
  }
  return letters.join('');
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function chooseSome<T>(items: readonly T[], count: number, random: () => number): T[] {
  const rest = [...items];
  return Array.from({ length: count }, () => rest.splice(Math.floor(random() * rest.length), 1)).flat();
}
