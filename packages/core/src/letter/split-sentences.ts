import type { Span } from '../types';
import { classAt, DIGIT, isSpace, LETTER } from './character-class';

// Sentences are split by rule, not by Intl.Segmenter: its data differs between runtimes, and the same letter must give the same spans everywhere.

const TERMINATORS = '.!?…';
const FULL_STOPS = '。！？';
const CLOSERS = '"\'»”’)]*」』';
/** Where a sentence may end. */
const BREAK = /[.!?…。！？\n\v\f\r\u0085\u2028\u2029]/g;
/** Before a name or a lower-case word. */
const TITLES = wordSet('dr mr mrs ms prof st vs e.g i.e cf т.е им г ул д-р проф акад z.b bzw p.ex sr sra dott mme');
/** Before a number. */
const REFERENCES = wordSet('fig no nr v ver vol approx ca p pp sec eq ch рис стр гл табл №');
const LONGEST_ABBREVIATION = 8;
const LOWER_CASE = /^\p{Ll}/u;
const INITIAL = /^\p{Lu}$/u;
const NUMBERING = /^\d{1,3}$/;
/** From this length a line without an end of sentence was broken to fit a page. */
const FULL_LINE = 60;

/**
 * The sentences of a text, trimmed of white space, in order and not overlapping. A heading or a line of its own counts as one;
 * a line broken to fit the page goes on in the next. Linear in the text's length.
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let lineStart = 0;
  const breaks = new RegExp(BREAK);
  while (breaks.test(text)) {
    const at = breaks.lastIndex - 1;
    const code = text.charCodeAt(at);
    let end = at + 1;
    let isBoundary = true;
    if (isLineBreak(code)) {
      end = skipSpaces(text, at);
      isBoundary = isParagraphBreak(text, at, end) || !lineContinues(text, lineStart, at, end);
      lineStart = end;
    } else if (FULL_STOPS.includes(text.charAt(at))) {
      while (end < text.length && (FULL_STOPS + CLOSERS).includes(text.charAt(end))) end += 1;
    } else {
      while (end < text.length && (TERMINATORS + CLOSERS).includes(text.charAt(end))) end += 1;
      isBoundary = end === text.length || (isSpace(text.charCodeAt(end)) && sentenceEnds(text, start, at, end));
    }
    breaks.lastIndex = end;
    if (isBoundary) {
      pushTrimmed(sentences, text, start, end);
      start = end;
    }
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** Whether the run of terminators and closers `[at, end)`, followed by white space, ends the sentence that begins at `start`. */
function sentenceEnds(text: string, start: number, at: number, end: number): boolean {
  const next = skipSpaces(text, end);
  const sign = text.charAt(at);
  const isAloud = (sign === '!' || sign === '?') && TERMINATORS.includes(text.charAt(end - 1));
  if (!isAloud && isLowerCase(text, next)) return false;
  if (end > at + 1 || sign !== '.') return true;
  const word = lastWord(text, start, at);
  if (word === '') return true;
  if (INITIAL.test(word) || TITLES.has(word.toLowerCase())) return false;
  if (classAt(text, next) === DIGIT) return !REFERENCES.has(word.toLowerCase());
  return !(NUMBERING.test(word) && skipSpaces(text, start) === at - word.length);
}

/** The word that stands directly before `end`, or nothing where it is longer than any abbreviation. */
function lastWord(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && !isSpace(text.charCodeAt(from - 1)) && text.charAt(from - 1) !== '(') {
    from -= 1;
    if (end - from > LONGEST_ABBREVIATION) return '';
  }
  return text.slice(from, end);
}

/** Whether the line that ends at `end` goes on at `next`, the first character after the break. */
function lineContinues(text: string, lineStart: number, end: number, next: number): boolean {
  if (isLowerCase(text, next)) return true;
  return end - lineStart >= FULL_LINE && classAt(text, next) >= LETTER;
}

function isParagraphBreak(text: string, at: number, next: number): boolean {
  let breaks = 0;
  for (let index = at; index < next; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x2029) return true;
    if (isLineBreak(code) && !(code === 0x0a && text.charCodeAt(index - 1) === 0x0d)) breaks += 1;
  }
  return breaks > 1;
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  const start = skipSpaces(text, from, to);
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end > start) sentences.push({ start, end });
}

function skipSpaces(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isLowerCase(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : LOWER_CASE.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
