import {
  CLOSING_WORDS,
  CLOSINGS,
  COPULAS,
  GREETINGS,
  INSTITUTIONS,
  INTRODUCTIONS,
  OF_ME,
  PARTICLES,
  type PhraseSet,
  POSTSCRIPTS,
  SCHOOLS,
} from './formality-words';
import type { Word } from './word';

/** A word that is still being read. */
export type OpenWord = { -readonly [Key in keyof Word]: Word[Key] };

const LONGEST_NAME = 3;
const LONGEST_GREETING = 10;
const GREETING_SENTENCES = 3;
const LONGEST_CLOSING = 7;
/** Words that a closing and all that follows it may hold. */
const LONGEST_SIGNATURE = 120;
/** A last line of capitalised words, behind this many sentences, is a name. */
const FEWEST_SENTENCES_SIGNED = 3;
const LONGEST_PHRASE = 4;
const CAPITAL = /^\p{Lu}/u;
const GREETING_END = /[,!:;\n]/u;

/** Whether a word may begin an introduction or name an institution. */
export function isFormalWord(word: string): boolean {
  return INTRODUCTIONS.has(word) || INSTITUTIONS.has(word) || SCHOOLS.has(word);
}

/** Silences what stands in a letter for form's sake: greeting, signature, the writer's name, names of universities. Linear in the number of words. */
export function markFormalities(text: string, words: readonly OpenWord[]): void {
  const starts = findSentenceStarts(words);
  for (const start of starts.slice(0, GREETING_SENTENCES)) silenceGreeting(text, words, start);
  const names = new Set<string>();
  silenceSignature(text, words, starts, names);
  for (let index = 0; index < words.length; index += 1) {
    const { form } = words[index] as OpenWord;
    if (!form.isFormal) continue;
    if (INTRODUCTIONS.has(form.word)) collectIntroduced(text, words, index, names);
    else if (INSTITUTIONS.has(form.word) || isCapitalised(text, words[index])) silenceInstitution(text, words, index);
  }
  if (names.size > 0) silenceNames(text, words, names);
}

/** Silences the names, and what is capitalised directly behind one: "I am Ada Merrow" where the letter is signed "Ada". */
function silenceNames(text: string, words: readonly OpenWord[], names: ReadonlySet<string>): void {
  let isBehindName = false;
  for (const word of words) {
    isBehindName = isCapitalised(text, word) && (names.has(word.form.word) || (isBehindName && word.adjacent));
    if (isBehindName) word.role = 'silent';
  }
}

function findSentenceStarts(words: readonly OpenWord[]): readonly number[] {
  const starts: number[] = [];
  let sentence = -1;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as OpenWord;
    if (word.sentence !== sentence) starts.push(index);
    sentence = word.sentence;
  }
  return starts;
}

function silenceGreeting(text: string, words: readonly OpenWord[], start: number): void {
  if (phraseLength(words, start, GREETINGS) === 0) return;
  const end = sentenceEnd(words, start, LONGEST_GREETING + 1);
  let stop = start + 1;
  while (stop < end && !GREETING_END.test(text.slice(words[stop - 1]?.end, words[stop]?.start))) stop += 1;
  if (stop - start <= LONGEST_GREETING) silence(words, start, stop);
}

/** Silences a closing near the letter's end and all that follows it, up to a postscript; the line after the closing holds the writer's name. */
function silenceSignature(
  text: string,
  words: readonly OpenWord[],
  starts: readonly number[],
  names: Set<string>,
): void {
  const closing = findClosing(text, words, starts);
  const last = starts.at(-1) ?? 0;
  const isSigned = starts.length > FEWEST_SENTENCES_SIGNED && isShortName(text, words, last, words.length);
  if (closing === undefined && !isSigned) return;
  const name = closing === undefined ? last : closing + closingLength(words, closing);
  const nameEnd = sentenceEnd(words, name, LONGEST_NAME + 1);
  if (isShortName(text, words, name, nameEnd)) {
    for (const word of words.slice(name, nameEnd)) names.add(word.form.word);
  }
  const from = closing ?? last;
  const postscript = starts.find((start) => start > from && phraseLength(words, start, POSTSCRIPTS) > 0);
  silence(words, from, postscript ?? words.length);
}

/** Where the sentence that closes the letter starts. */
function findClosing(text: string, words: readonly OpenWord[], starts: readonly number[]): number | undefined {
  for (let index = starts.length - 1; index > 0; index -= 1) {
    const start = starts[index] ?? 0;
    if (words.length - start > LONGEST_SIGNATURE) return undefined;
    const length = closingLength(words, start);
    const end = starts[index + 1] ?? words.length;
    if (length > 0 && (start + length === end || isName(text, words, start + length, end))) return start;
  }
  return undefined;
}

/** How many words of a sentence close a letter; 0 where they do not. */
function closingLength(words: readonly OpenWord[], start: number): number {
  const end = sentenceEnd(words, start, LONGEST_CLOSING);
  let length = 0;
  let isClosing = false;
  for (const { form } of words.slice(start, end)) {
    if (!CLOSING_WORDS.has(form.word) && !CLOSINGS.has(form.word)) break;
    isClosing ||= CLOSINGS.has(form.word);
    length += 1;
  }
  return isClosing ? length : 0;
}

/** Whether words are a name behind a comma. */
function isName(text: string, words: readonly OpenWord[], from: number, to: number): boolean {
  return words[from]?.adjacent === false && isShortName(text, words, from, to);
}

function collectIntroduced(text: string, words: readonly OpenWord[], index: number, names: Set<string>): void {
  if (!OF_ME.has(words[index - 1]?.form.word ?? '')) return;
  const from = COPULAS.has(words[index + 1]?.form.word ?? '') ? index + 2 : index + 1;
  for (const word of words.slice(from, from + LONGEST_NAME)) {
    if (word.sentence !== words[index]?.sentence || !isCapitalised(text, word)) break;
    names.add(word.form.word);
  }
}

/** Harrowmere University, Universidad del Valle: the capitalised words before, or those after a particle. */
function silenceInstitution(text: string, words: readonly OpenWord[], index: number): void {
  let first = index;
  while (index - first < LONGEST_NAME && words[first]?.adjacent && isCapitalised(text, words[first - 1])) first -= 1;
  let last = index;
  while (words[last + 1]?.adjacent && PARTICLES.has(words[last + 1]?.form.word ?? '')) last += 1;
  const particles = last;
  if (particles > index) {
    while (last - particles < LONGEST_NAME && words[last + 1]?.adjacent && isCapitalised(text, words[last + 1]))
      last += 1;
  }
  silence(words, first, last + 1);
}

function silence(words: readonly OpenWord[], from: number, to: number): void {
  for (const word of words.slice(from, to)) word.role = 'silent';
}

/** Where the sentence of the word at `from` ends, or `limit` words further. */
function sentenceEnd(words: readonly OpenWord[], from: number, limit: number): number {
  let end = from;
  while (end < words.length && end - from < limit && words[end]?.sentence === words[from]?.sentence) end += 1;
  return end;
}

function isShortName(text: string, words: readonly OpenWord[], from: number, to: number): boolean {
  return to - from <= LONGEST_NAME && words.slice(from, to).every((word) => isCapitalised(text, word));
}

function isCapitalised(text: string, word: OpenWord | undefined): boolean {
  return word !== undefined && CAPITAL.test(text.charAt(word.start));
}

/** How many words from `index` on make the longest phrase of a set; 0 where none does. */
function phraseLength(words: readonly OpenWord[], index: number, phrases: PhraseSet): number {
  let text = words[index]?.form.word ?? '';
  if (!phrases.starts.has(text)) return 0;
  let longest = phrases.all.has(text) ? 1 : 0;
  for (let length = 2; length <= LONGEST_PHRASE; length += 1) {
    const word = words[index + length - 1];
    if (word === undefined || word.sentence !== words[index]?.sentence) break;
    text += ` ${word.form.word}`;
    if (phrases.all.has(text)) longest = length;
  }
  return longest;
}
