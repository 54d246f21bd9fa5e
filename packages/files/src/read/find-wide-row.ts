const QUOTE = 0x22;
const LINE_END = 0x0a;

/**
 * Where the first row of CSV text with more than so many cells begins; `undefined` where there is none. The parser
 * hands a row over only when it is whole, so a hostile one must be found before. O(characters).
 */
export function findWideRow(text: string, delimiter: string, mostCells: number): number | undefined {
  const separator = delimiter.charCodeAt(0);
  let rowStart = 0;
  let cells = 1;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (sign === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === LINE_END) {
      rowStart = index + 1;
      cells = 1;
    } else if (sign === separator) {
      cells += 1;
      if (cells > mostCells) return rowStart;
    }
  }
  return undefined;
}
