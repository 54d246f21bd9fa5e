import type { Span } from '../types';

/** Lines of an encoded file are 64 or 76 characters long; hardly a word is this long. */
const SHORTEST_LINE = 60;
/** Characters of a run that is no number or key. */
const SHORTEST_RUN = 120;
const UPPER = 1;
const LOWER = 2;
const OTHER = 4;
const PADDING = 8;
/** What a line of base64 is made of, by character (RFC 4648, section 4). */
const KINDS = new Uint8Array(0x80);
for (let code = 0x41; code <= 0x5a; code += 1) KINDS[code] = UPPER;
for (let code = 0x61; code <= 0x7a; code += 1) KINDS[code] = LOWER;
for (const sign of '0123456789+/') KINDS[sign.charCodeAt(0)] = OTHER;

/**
 * Runs of base64 over one line or several, in order: attachments pasted with a letter. A run has letters of both cases and digits or signs.
 * Linear in the text's length; in a text without long words only every sixtieth character is looked at, with the word around it.
 */
export function findEncodedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (let at = SHORTEST_LINE - 1; at < text.length; at += SHORTEST_LINE) {
    if (at < end || kindAt(text, at) === 0) continue;
    let start = at;
    while (start > end && kindAt(text, start - 1) !== 0) start -= 1;
    end = lineEnd(text, at);
    if (end - start < SHORTEST_LINE) continue;
    let kinds = kindsIn(text, start, end);
    for (let next = nextLine(text, end); next > end; next = nextLine(text, end)) {
      const nextEnd = lineEnd(text, next);
      const more = kindsIn(text, next, nextEnd);
      // A last line is short; a word on a line of its own has no padding, digits or signs.
      if (nextEnd === next || (nextEnd - next < SHORTEST_LINE && (more & (OTHER | PADDING)) === 0)) break;
      if (nextEnd < text.length && nextLine(text, nextEnd) === nextEnd) break;
      kinds |= more;
      end = nextEnd;
    }
    const isMixed = (kinds & UPPER) !== 0 && (kinds & LOWER) !== 0 && (kinds & OTHER) !== 0;
    if (isMixed && end - start >= SHORTEST_RUN) spans.push({ start, end });
  }
  return spans;
}

function kindAt(text: string, at: number): number {
  return KINDS[text.charCodeAt(at)] ?? 0;
}

/** Where the characters from `at` on end, two signs of padding included. */
function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindAt(text, end) !== 0) end += 1;
  if (end > at && text.charAt(end) === '=') end += text.charAt(end + 1) === '=' ? 2 : 1;
  return end;
}

/** Where the next line begins if this one ends at `end`; else `end`. */
function nextLine(text: string, end: number): number {
  if (text.startsWith('\r\n', end)) return end + 2;
  return text.charAt(end) === '\n' ? end + 1 : end;
}

function kindsIn(text: string, start: number, end: number): number {
  let kinds = 0;
  for (let at = start; at < end; at += 1) kinds |= text.charAt(at) === '=' ? PADDING : kindAt(text, at);
  return kinds;
}
