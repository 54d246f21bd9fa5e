/** Longer words are cut where the room ends. */
const LONGEST_CUT_WORD = 15;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what marks a colour.
const colour = /\u001b\[\d+m/g;

/** Two columns each in a terminal. */
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

/** Controls, format characters, lone surrogates: they could move the cursor or turn the direction of writing. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text from a file in one line that is safe to print: white space joined, other invisible characters made visible. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(unsafe, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** Columns that a text takes, colours left out. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text.replace(colour, ''))) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** A text cut to so many columns, between words where one ends near, with `…` where something is missing. */
export function cutText(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const { segment } of segmenter.segment(text)) {
    width += wide.test(segment) ? 2 : 1;
    if (width > columns) break;
    kept += segment;
  }
  const wordEnd = kept.lastIndexOf(' ');
  return `${(wordEnd >= kept.length - LONGEST_CUT_WORD && wordEnd > 0 ? kept.slice(0, wordEnd) : kept).trimEnd()}…`;
}

/** A text of at least so many columns. */
export function padText(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

export interface Layout {
  readonly columns: number;
  /** Before the first line. */
  readonly first?: string;
  /** Before every further line; counts as part of it, as `first` does. */
  readonly indent?: string;
  /** Further lines are cut off, with `…` at the end of the last. */
  readonly mostLines?: number;
}

/** Words in lines of at most so many columns; a longer word stands alone. */
export function wrapText(text: string, { columns, first = '', indent = '', mostLines }: Layout): string {
  const lines: string[] = [];
  let start = first;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(start + longer) > columns) {
      if (lines.length + 1 === mostLines) return [...lines, `${start}${line}…`].join('\n');
      lines.push(start + line);
      start = indent;
      line = word;
    } else line = longer;
  }
  return [...lines, start + line].join('\n');
}
