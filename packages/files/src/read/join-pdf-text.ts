import type { PdfTextItem } from './document-worker';

/** A printed line with its place in points. */
interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

type Break = 'wrap' | 'line' | 'paragraph';

const separators: Readonly<Record<Break, string>> = { wrap: ' ', line: '\n', paragraph: '\n\n' };

const sentenceEnd = /[.!?…:;]["'»”’)\]]*$/u;
const listMark = /^(?:[•‣▪◦●○–—*-]|\d{1,2}[.)])\s/u;

/** Units of a word that are looked at where it may be divided. */
const longestWord = 100;

/**
 * Running text of a PDF's pages. Lines that were wrapped at the margin are joined by a space, because a letter's
 * sentences end at line breaks; a word divided there is put together again unless the document writes it with its
 * hyphen elsewhere. A wider gap makes a paragraph (a blank line); a list mark, an indent or a line that stops short
 * makes a line break. Bare page numbers are left out. O(characters + lines log lines).
 */
export function joinPdfText(pages: readonly (readonly PdfTextItem[])[]): string {
  const linesOfPages = pages.map((items, index) => dropPageNumber(buildLines(items), pages.length > 1 ? index + 1 : 0));
  const words = new Set(
    linesOfPages.flatMap((lines) => lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? [])),
  );
  const parts: string[] = [];
  let before: Line | undefined;
  let marginBefore = 0;
  for (const lines of linesOfPages) {
    const margin = lines.reduce((most, { right }) => Math.max(most, right), 0);
    const leading = usualLeading(lines);
    for (const [index, line] of lines.entries()) {
      if (before) {
        const kind = findBreak(before, line, marginBefore, index === 0 ? undefined : leading);
        const divided = kind === 'wrap' ? dividedWord(parts.at(-1) ?? '', line.text, words) : undefined;
        if (divided === undefined) parts.push(separators[kind]);
        else parts[parts.length - 1] = divided;
      }
      parts.push(line.text);
      before = line;
      marginBefore = margin;
    }
  }
  return parts.join('');
}

function buildLines(items: readonly PdfTextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let run: PdfTextItem[] = [];
  for (const [index, item] of items.entries()) {
    run.push(item);
    if (!item.endsLine && index < items.length - 1) continue;
    const printed = run.filter(({ text }) => text.trim() !== '');
    const text = run
      .map((part) => part.text)
      .join('')
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim();
    const first = printed[0];
    if (first && text !== '') {
      lines.push({
        text,
        left: printed.reduce((least, { x }) => Math.min(least, x), first.x),
        right: printed.reduce((most, { x, width }) => Math.max(most, x + width), first.x),
        y: first.y,
        height: printed.reduce((most, { height }) => Math.max(most, height), 0),
      });
    }
    run = [];
  }
  return lines;
}

function dropPageNumber(lines: readonly Line[], page: number): readonly Line[] {
  const isNumber = (line: Line | undefined) =>
    /^[-–—\s]{0,3}(\d+)[-–—\s]{0,3}$/.exec(line?.text ?? '')?.[1] === String(page);
  if (page === 0 || lines.length < 2) return lines;
  if (isNumber(lines.at(-1))) return lines.slice(0, -1);
  return isNumber(lines[0]) ? lines.slice(1) : lines;
}

/** The distance of lines inside a paragraph: the lower quartile, since paragraphs have more lines than gaps. */
function usualLeading(lines: readonly Line[]): number {
  const gaps = lines
    .map(({ y }, index) => (lines[index - 1]?.y ?? y) - y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 2] ?? 0;
}

/** What stands between two lines; `leading` is undefined where the second is the first of its page. */
function findBreak(before: Line, line: Line, margin: number, leading: number | undefined): Break {
  const ended = sentenceEnd.test(before.text.slice(-20));
  const startsLow = /^\p{Ll}/u.test(line.text);
  const missing = (margin - before.right) / Math.max(1, margin - before.left);
  // Wrapped text fills its lines: ragged ones nearly, and a word moved down whole leaves less than half a line.
  const isShort = missing > (startsLow ? 0.4 : 0.15);
  const gap = before.y - line.y;
  // On the next page, or upwards in the next column, the gap says nothing.
  if (leading === undefined || gap < 0) return ended || isShort ? 'paragraph' : 'wrap';
  if (gap > 1.35 * leading || gap > 2.5 * line.height) return 'paragraph';
  if (isShort || listMark.test(line.text)) return 'line';
  return ended && line.left > before.left + line.height ? 'line' : 'wrap';
}

/** The line before with its last word ready to be continued, or `undefined` where no word is divided. */
function dividedWord(before: string, after: string, words: ReadonlySet<string>): string | undefined {
  if (before.endsWith('\u00AD')) return before.slice(0, -1);
  const start = /[\p{L}\p{M}-]*[\p{L}\p{M}]-$/u.exec(before.slice(-longestWord))?.[0];
  const end = /^\p{Ll}[\p{L}\p{M}-]*/u.exec(after.slice(0, longestWord))?.[0];
  if (start === undefined || end === undefined) return undefined;
  const joined = `${start.slice(0, -1)}${end}`.toLowerCase();
  const keepsHyphen =
    !words.has(joined) && (words.has(`${start}${end}`.toLowerCase()) || start.slice(0, -1).includes('-'));
  return keepsHyphen ? before : before.slice(0, -1);
}
