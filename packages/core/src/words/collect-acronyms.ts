import { curatedLongForm, foldAcronym } from './acronyms';
import { foldWord } from './fold-word';
import { stemLanguage, stemWord } from './stem';
import type { Wording } from './wording';

/** Two capitals at least, perhaps a plural's s: LLMs, IoT, LoRA. */
const ACRONYM = /^\p{Lu}[\p{L}-]{0,8}\p{Lu}s?$/u;
const ACRONYM_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{0,8}\p{Lu}s?$/u;
const CAPITAL = /\p{Lu}/u;
const LONGEST_BRACKET = 90;
const LONGEST_LEAD = 120;
const WORD = /^\p{L}[\p{L}\p{M}'’]*$/u;
/** Words that an acronym may leave out, though never at either end. */
const SMALL = new Set(
  'a an and as at by for from in of on or the to via with в для за и из к на о по при с у'.split(' '),
);
/** A text that stands alone does not take an acronym's usual sense away. */
const FEWEST_TEXTS_AGAINST_CUSTOM = 2;

/** How often one acronym is explained in one way. */
export interface Explanation {
  texts: number;
  /** Ways to write it, by how many texts do. */
  readonly spellings: Map<string, number>;
}

/** Explanations by acronym and by the stems of the long form. Those of different texts add up. */
export type Explanations = Map<string, Map<string, Explanation>>;

/**
 * Acronyms that texts explain, "large language models (LLMs)" or "LLM (large language model)", where the capitals are the words' initials.
 * Of several explanations of one acronym the one in most texts holds, then the first by alphabet. The texts' order changes nothing.
 * Linear in the texts' length.
 */
export function collectAcronyms(texts: Iterable<string>): Wording['acronyms'] {
  const found: Explanations = new Map();
  for (const text of texts) addExplanations(text, found);
  return chooseAcronyms(found);
}

/** Adds a text's explanations to those found so far. Linear in the text's length. */
export function addExplanations(text: string, found: Explanations): void {
  const seen = new Set<string>();
  for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', open + 1)) {
    const pair = readBracket(text, open);
    if (pair === undefined || seen.has(pair.join(':'))) continue;
    seen.add(pair.join(':'));
    count(found, ...pair, 1);
  }
}

/** Adds explanations that were found elsewhere. */
export function joinExplanations(found: Explanations, others: Explanations): void {
  for (const [acronym, explanations] of others) {
    for (const { spellings } of explanations.values())
      for (const [long, texts] of spellings) count(found, acronym, long, texts);
  }
}

/** What each acronym is taken for, by ascending acronym. */
export function chooseAcronyms(found: Explanations): Wording['acronyms'] {
  const chosen = Array.from(found, ([acronym, explanations]) => choose(acronym, explanations));
  return chosen.filter((pair) => pair !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The acronym and its long form where the bracket that opens at a place holds one of them and the other stands before it. */
function readBracket(text: string, open: number): readonly [string, string] | undefined {
  const close = text.indexOf(')', open);
  if (close === -1 || close - open > LONGEST_BRACKET) return undefined;
  const inside = text.slice(open + 1, close).trim();
  const before = text.slice(Math.max(0, open - LONGEST_LEAD), open).trimEnd();
  if (ACRONYM.test(inside)) {
    const words = splitWords(before.replace(/^.*[.,;:!?()\n]/su, ''));
    const length = matchInitials(capitalsOf(inside), words);
    return length === 0 ? undefined : [foldAcronym(inside), joinWords(words.slice(-length))];
  }
  const acronym = CAPITAL.test(before.slice(-2)) ? ACRONYM_BEFORE.exec(before)?.[0] : undefined;
  if (acronym === undefined) return undefined;
  const words = splitWords(inside);
  if (matchInitials(capitalsOf(acronym), words) !== words.length || words.length === 0) return undefined;
  return [foldAcronym(acronym), joinWords(words)];
}

/** How many of the last words begin with the capitals, in order; 0 where they do not. */
function matchInitials(capitals: string, words: readonly string[]): number {
  let left = capitals.length;
  let length = 0;
  while (left > 0) {
    const word = words[words.length - 1 - length];
    if (word === undefined || !WORD.test(word)) return 0;
    const isInitial = word.charAt(0).toLowerCase() === capitals.charAt(left - 1);
    const isEnd = length === 0 || left === 1;
    if (isInitial && !(isEnd && SMALL.has(word.toLowerCase()))) left -= 1;
    else if (length === 0 || !SMALL.has(word.toLowerCase())) return 0;
    length += 1;
  }
  return length;
}

function capitalsOf(acronym: string): string {
  return acronym.replace(/[^\p{Lu}]/gu, '').toLowerCase();
}

function splitWords(text: string): readonly string[] {
  return text.split(/[\s\-‐‑/]+/u).filter((word) => word !== '');
}

function joinWords(words: readonly string[]): string {
  return words.map(foldWord).join(' ');
}

function count(found: Explanations, acronym: string, long: string, texts: number): void {
  const explanations = found.get(acronym) ?? new Map<string, Explanation>();
  found.set(acronym, explanations);
  const key = stemsOf(long);
  const explanation = explanations.get(key) ?? { texts: 0, spellings: new Map() };
  explanations.set(key, explanation);
  explanation.texts += texts;
  explanation.spellings.set(long, (explanation.spellings.get(long) ?? 0) + texts);
}

function choose(
  acronym: string,
  explanations: ReadonlyMap<string, Explanation>,
): readonly [string, string] | undefined {
  const [best] = [...explanations].sort(([a, first], [b, second]) => second.texts - first.texts || (a < b ? -1 : 1));
  if (best === undefined) return undefined;
  const [stems, { texts, spellings }] = best;
  const custom = curatedLongForm(acronym);
  if (custom !== undefined && (stemsOf(custom) === stems || texts < FEWEST_TEXTS_AGAINST_CUSTOM)) return undefined;
  const [spelling] = [...spellings].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return spelling && [acronym, spelling[0]];
}

function stemsOf(long: string): string {
  return long
    .split(' ')
    .map((word) => stemWord(word, stemLanguage(word, 'en')))
    .join(' ');
}
