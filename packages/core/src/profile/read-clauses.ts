import type { ParsedLetter } from '../letter/parse-letter';
import { scanWords } from '../words/scan-words';
import { CLAUSE_OPENERS, COORDINATORS, FIRST_PERSON_SUBJECTS } from './context-words';

/** A word of a sentence as the rules see it. */
export interface ClauseWord {
  /** Lower case, composed, "ё" as "е". The ending of a contraction is a word of its own: I'm is "i am", don't is "don not". */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What parts it from the word before: nothing but spaces, a hyphen, a comma or slash, or a stronger sign. */
  readonly before: 'space' | 'hyphen' | 'comma' | 'break';
  /** It has a possessive ending. */
  readonly possessive: boolean;
}

/** The words of one sentence. */
export interface ClauseWords {
  readonly words: readonly ClauseWord[];
  /** For each word, the index of the first word of its clause. */
  readonly clauseStarts: readonly number[];
}

const CONTRACTIONS: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  t: 'not',
};
/** Written with full stops as often as without: Ph.D., M.Sc. */
const DOTTED = new Set(['phd', 'msc', 'bsc', 'beng', 'meng', 'dphil', 'mphil']);
const BREAK = /[;:()—–!?.…•|{}=]|\s-\s/u;

/** The words of each sentence, in the order of `letter.sentences`. Linear in the text's length. */
export function readClauses(letter: ParsedLetter): readonly ClauseWords[] {
  const { text, sentences } = letter;
  const bySentence: ClauseWord[][] = sentences.map(() => []);
  let sentence = 0;
  let words = bySentence[0] ?? [];
  let from = 0;
  const normalised = new Map<string, string>();
  scanWords(text, letter.skipped, (start, end, after) => {
    while (sentence < sentences.length - 1 && start >= (sentences[sentence]?.end ?? 0)) {
      sentence += 1;
      words = bySentence[sentence] ?? [];
      from = sentences[sentence]?.start ?? start;
    }
    const gap = words.length === 0 ? '' : text.slice(from, start);
    from = after;
    const written = text.slice(start, end);
    const word = normalised.get(written) ?? normaliseWord(written);
    normalised.set(written, word);
    const ending = after > end ? text.slice(end + 1, after).toLowerCase() : '';
    const last = words.at(-1);
    if (last !== undefined && gap === '.' && DOTTED.has(last.word + word)) {
      words[words.length - 1] = { ...last, word: last.word + word, end };
      if (text.charAt(after) === '.') from = after + 1;
      return;
    }
    words.push({ word, start, end, before: partingOf(gap), possessive: ending === 's' });
    const contracted = CONTRACTIONS[ending];
    if (contracted !== undefined)
      words.push({ word: contracted, start: end + 1, end: after, before: 'space', possessive: false });
  });
  return bySentence.map((each) => ({ words: each, clauseStarts: findClauseStarts(each) }));
}

/** A word in the form that the tables are written in. */
export function normaliseWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}

function partingOf(gap: string): ClauseWord['before'] {
  if (gap === '' || gap === ' ') return 'space';
  if (gap === '-' || gap === '‐' || gap === '‑') return 'hyphen';
  if (BREAK.test(gap)) return 'break';
  return gap.includes(',') || gap.includes('/') ? 'comma' : 'space';
}

/** A clause begins after a strong sign, at a conjunction such as "but", and where a new "I" follows a comma or "and". */
function findClauseStarts(words: readonly ClauseWord[]): readonly number[] {
  let start = 0;
  return words.map(({ word, before }, index) => {
    const previous = words[index - 1];
    const opens =
      before === 'break' ||
      CLAUSE_OPENERS.has(word) ||
      (FIRST_PERSON_SUBJECTS.has(word) &&
        previous !== undefined &&
        (before === 'comma' || COORDINATORS.has(previous.word)));
    if (opens) start = index;
    return start;
  });
}
