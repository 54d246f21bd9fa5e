import { LETTER_PHRASES } from './letter-phrase-lists';
import { stemWord } from './stem';
import type { LetterPhrase, Word } from './word';

/** Phrases by their first word, and those whose first word may have any ending by its stem. */
interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, readonly LetterPhrase[]>;
  readonly byStem: ReadonlyMap<string, readonly LetterPhrase[]>;
}

const NONE: readonly LetterPhrase[] = [];
const BY_LANGUAGE: ReadonlyMap<string, PhraseIndex> = new Map(
  Object.entries(LETTER_PHRASES).map(([language, list]) => [language, indexPhrases(list, language)]),
);

function indexPhrases(list: string, language: string): PhraseIndex {
  const byWord = new Map<string, LetterPhrase[]>();
  const byStem = new Map<string, LetterPhrase[]>();
  for (const phrase of list.split(';')) {
    const parts = phrase
      .trim()
      .split(/[\s-]+/u)
      .map((part) => {
        const open = part.endsWith('*');
        return { text: open ? stemWord(part.slice(0, -1), language) : part, open };
      });
    const [first] = parts;
    if (first === undefined) continue;
    const index = first.open ? byStem : byWord;
    index.set(first.text, [...(index.get(first.text) ?? []), { parts }]);
  }
  return { byWord, byStem };
}

/** The letter phrases of a language (see `stemLanguage`) that begin with a word. */
export function letterPhrasesFrom(word: string, stem: string, language: string): readonly LetterPhrase[] {
  const index = BY_LANGUAGE.get(language);
  const byWord = index?.byWord.get(word) ?? NONE;
  const byStem = index?.byStem.get(stem) ?? NONE;
  return byWord.length === 0 ? byStem : [...byWord, ...byStem];
}

/** How many words of one sentence, from `index` on, form a letter phrase; 0 where none starts there. The longest phrase wins. */
export function letterPhraseLength(words: readonly Word[], index: number): number {
  const first = words[index];
  if (first === undefined || first.form.letterPhrases.length === 0) return 0;
  let longest = 0;
  for (const { parts } of first.form.letterPhrases) {
    if (parts.length <= longest) continue;
    // The first part is what led to the phrase.
    let length = 1;
    while (length < parts.length && fits(words[index + length], first.sentence, parts[length])) length += 1;
    if (length === parts.length) longest = length;
  }
  return longest;
}

function fits(word: Word | undefined, sentence: number, part: LetterPhrase['parts'][number] | undefined): boolean {
  if (word === undefined || part === undefined || word.sentence !== sentence) return false;
  return (part.open ? word.form.stem : word.form.word) === part.text;
}
