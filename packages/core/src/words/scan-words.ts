import {
  type CharacterClass,
  classAt,
  DIGIT,
  IDEOGRAPH,
  knownClasses,
  LETTER,
  MARK,
  OTHER,
} from '../letter/character-class';
import { EMPTY_HASH, extendHash, hashOf } from '../letter/part-numbers';
import type { Span } from '../types';

/** Prefixes written solid as often as with a hyphen: "multi-modal" is one word, as "multimodal" is. */
const SOLID_PREFIXES = new Set(
  'anti auto bio co de e electro geo hydro hyper inter intra micro multi nano neuro non over photo post pre psycho radio re semi socio spatio sub thermo un under'.split(
    ' ',
  ),
);
const LONGEST_PREFIX = 7;
/** What follows an English apostrophe and is no word: Tom's, don't, we're. */
const ENDINGS = new Set(['s', 't', 're', 've', 'll', 'd', 'm']);
/** Letters before the number of a model name such as GPT-4. */
const LONGEST_MODEL = 15;
const LATIN_END = 0x24f;
const SPACE = 0x20;
const FULL_STOP = 0x2e;
const SMALL_J = 0x6a;
const SMALL_N = 0x6e;

/** Segmenting takes longer than linear time. */
const LONGEST_PIECE = 96;
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('ja', { granularity: 'word' }) : undefined;

/**
 * Hears of a word `[start, end)`, of where reading goes on behind its possessive ending, of its hash, and of the text's code units, which are
 * no longer there when the scan is over.
 */
export type WordVisitor = (start: number, end: number, after: number, hash: number, units: Uint16Array) => void;

const KEPT_UNITS = 2 ** 16;
/** Taken by the scan that runs: one word after the other is far quicker read from here than from a string. */
let spareUnits: Uint16Array | undefined;

/**
 * Visits the words of a text outside its skipped parts, in order.
 *
 * A word is a run of letters, digits and combining marks; in scripts written without spaces what `Intl.Segmenter` finds. Signs that belong to
 * a word: C++ C# .NET Node.js GPT-4 GPT-3.5 3-D 1,000 and solid prefixes (pre-training). Other hyphens and apostrophes part words.
 * Linear in the text's length.
 */
export function scanWords(text: string, skipped: readonly Span[], visit: WordVisitor): void {
  const units = readUnits(text);
  let at = 0;
  for (let part = 0; part <= skipped.length; part += 1) {
    const limit = skipped[part]?.start ?? text.length;
    while (at < limit) {
      let code = units[at]!;
      let kind = knownClasses[code] || classAt(text, at);
      let end = at;
      let hash = EMPTY_HASH;
      if (kind === LETTER || kind === DIGIT) {
        do {
          hash = extendHash(hash, code);
          end += 1;
          if (end >= limit) break;
          code = units[end]!;
          kind = knownClasses[code] || classAt(text, end);
        } while (kind >= LETTER);
        if (end < limit && code !== SPACE) {
          const signedEnd = signedWordEnd(text, at, end, limit);
          if (signedEnd !== end) hash = hashOf(units, at, signedEnd);
          end = signedEnd;
        }
      } else if (kind === IDEOGRAPH) {
        at = visitUnspaced(text, units, at, limit, visit);
        continue;
      } else if (code === FULL_STOP && isDotNet(text, at, limit)) {
        end = at + 4;
        hash = hashOf(units, at, end);
      }
      if (end === at) {
        at += 1;
      } else {
        const after = end < limit && isApostrophe(units[end]!) ? endingEnd(text, end, limit) : end;
        visit(at, end, after, hash, units);
        at = after;
      }
    }
    at = Math.max(at, skipped[part]?.end ?? at);
  }
  if (units.length <= KEPT_UNITS) spareUnits = units;
}

function readUnits(text: string): Uint16Array {
  const units =
    spareUnits !== undefined && spareUnits.length >= text.length ? spareUnits : new Uint16Array(text.length);
  // A scan may be begun while another one runs.
  spareUnits = undefined;
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/**
 * Visits the words of a run in a script without spaces, and gives its end. They are the runtime's, whose dictionaries differ a little between
 * versions; where it has none, each character is a word, and pairs of neighbours tell texts apart.
 */
function visitUnspaced(text: string, units: Uint16Array, at: number, limit: number, visit: WordVisitor): number {
  let end = at;
  while (end < limit && classAt(text, end) === IDEOGRAPH) end = marksEnd(text, end + characterLength(text, end), limit);
  for (let start = at; start < end; ) {
    if (segmenter !== undefined) {
      start = visitSegments(segmenter, text, units, start, end, visit);
      continue;
    }
    const wordEnd = marksEnd(text, start + characterLength(text, start), limit);
    visit(start, wordEnd, wordEnd, hashOf(units, start, wordEnd), units);
    start = wordEnd;
  }
  return end;
}

/** Where a run of letters ends together with the signs that belong to it. */
function signedWordEnd(text: string, start: number, runEnd: number, limit: number): number {
  let end = runEnd;
  while (end < limit) {
    const longer = extendWord(text, start, end, limit);
    if (longer === end) break;
    end = longer;
  }
  return end;
}

/** Where the word `[start, end)` really ends, if the sign at `end` belongs to it. */
function extendWord(text: string, start: number, end: number, limit: number): number {
  const sign = text.charCodeAt(end);
  if (sign === 0x2b || sign === 0x23) return signedLetterEnd(text, start, end, limit);
  if (sign === 0x2d || sign === 0x2010 || sign === 0x2011) return hyphenatedEnd(text, start, end, limit);
  if (sign === FULL_STOP || sign === 0x2c) return dottedEnd(text, start, end, limit);
  if (isApostrophe(sign) && text.charCodeAt(end - 1) > LATIN_END && classWithin(text, end + 1, limit) === LETTER)
    return text.charCodeAt(end + 1) > LATIN_END ? runEnd(text, end + 1, limit) : end;
  return end;
}

/** C++ and C#. */
function signedLetterEnd(text: string, start: number, end: number, limit: number): number {
  if (end !== start + 1 || text.charCodeAt(start) > 0x7a) return end;
  const signEnd = text.startsWith('++', end) ? end + 2 : text.charAt(end) === '#' ? end + 1 : end;
  const next = text.charAt(signEnd);
  const isFree = next !== '+' && next !== '#' && classWithin(text, signEnd, limit) !== LETTER;
  return isFree && signEnd <= limit ? signEnd : end;
}

/** GPT-4, GPT-4o, 3-D, 1-го, pre-training. */
function hyphenatedEnd(text: string, start: number, end: number, limit: number): number {
  const next = classWithin(text, end + 1, limit);
  if (next === DIGIT) return isRunOf(LETTER, text, start, end, LONGEST_MODEL) ? modelEnd(text, end, limit) : end;
  if (next !== LETTER) return end;
  const wholeEnd = runEnd(text, end + 1, limit);
  if (isRunOf(DIGIT, text, start, end, 2)) {
    const suffix = text.slice(end + 1, Math.min(wholeEnd, end + 5));
    return /^(?:d|\p{Script=Cyrillic}{1,3})$/iu.test(suffix) ? wholeEnd : end;
  }
  if (end - start > LONGEST_PREFIX) return end;
  return SOLID_PREFIXES.has(text.slice(start, end).toLowerCase()) ? wholeEnd : end;
}

function modelEnd(text: string, hyphen: number, limit: number): number {
  const match = /^\d{1,3}(?:\.\d{1,2})?[a-z]?/iu.exec(text.slice(hyphen + 1, Math.min(limit, hyphen + 9)));
  const end = hyphen + 1 + (match?.[0].length ?? 0);
  const next = classWithin(text, end, limit);
  return match !== null && next !== LETTER && next !== DIGIT ? end : hyphen;
}

/** 3.5, 100,000, GPT3.5 and Node.js. */
function dottedEnd(text: string, start: number, end: number, limit: number): number {
  if (classWithin(text, end + 1, limit) === DIGIT && classAt(text, end - 1) === DIGIT) {
    const isNumber = classAt(text, start) === DIGIT;
    return isNumber || text.charAt(end) === '.' ? runEnd(text, end + 1, limit) : end;
  }
  if ((text.charCodeAt(end + 1) | SPACE) !== SMALL_J || end + 3 > limit) return end;
  const next = classWithin(text, end + 3, limit);
  const isScript = text.slice(end, end + 3).toLowerCase() === '.js' && next !== LETTER && next !== DIGIT;
  return isScript ? end + 3 : end;
}

function isDotNet(text: string, at: number, limit: number): boolean {
  if (at + 4 > limit || (text.charCodeAt(at + 1) | SPACE) !== SMALL_N) return false;
  const name = text.slice(at + 1, at + 4);
  const before = at === 0 ? OTHER : classAt(text, at - 1);
  const isNamed = name === 'NET' || (name.toLowerCase() === 'net' && before !== LETTER && before !== DIGIT);
  const next = classWithin(text, at + 4, limit);
  return isNamed && next !== LETTER && next !== DIGIT;
}

/** Where a possessive or contracted ending at `end` ends; `end` where none stands there. */
function endingEnd(text: string, end: number, limit: number): number {
  if (classWithin(text, end + 1, limit) !== LETTER) return end;
  const tail = runEnd(text, end + 1, Math.min(limit, end + 4));
  const next = classWithin(text, tail, limit);
  if (next === LETTER || next === DIGIT) return end;
  return ENDINGS.has(text.slice(end + 1, tail).toLowerCase()) ? tail : end;
}

/** Visits the words of a piece; where the run goes on behind it, all but the last, at which the next piece begins. */
function visitSegments(
  segments: Intl.Segmenter,
  text: string,
  units: Uint16Array,
  at: number,
  end: number,
  visit: WordVisitor,
): number {
  const cut = (text.charCodeAt(at + LONGEST_PIECE) & 0xfc00) === 0xdc00 ? LONGEST_PIECE + 1 : LONGEST_PIECE;
  const pieceEnd = Math.min(end, at + cut);
  let last = at;
  for (const { index } of segments.segment(text.slice(at, pieceEnd))) {
    if (index > 0) visit(last, at + index, at + index, hashOf(units, last, at + index), units);
    last = at + index;
  }
  if (pieceEnd < end && last > at) return last;
  visit(last, pieceEnd, pieceEnd, hashOf(units, last, pieceEnd), units);
  return pieceEnd;
}

function runEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && classAt(text, end) >= LETTER) end += 1;
  return end;
}

function marksEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && classAt(text, end) === MARK) end += 1;
  return end;
}

function isRunOf(kind: CharacterClass, text: string, start: number, end: number, longest: number): boolean {
  if (end - start > longest) return false;
  for (let at = start; at < end; at += 1) {
    const found = classAt(text, at);
    if (found !== kind && found !== MARK) return false;
  }
  return true;
}

function classWithin(text: string, at: number, limit: number): CharacterClass {
  return at < limit ? classAt(text, at) : OTHER;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc;
}
