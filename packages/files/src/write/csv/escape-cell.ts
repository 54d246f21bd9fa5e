/**
 * What a spreadsheet would run as a formula: `=`, `+`, `-`, `@` (also in their full-width forms), tab, CR or LF at the start.
 * Leading apostrophes belong to the pattern so that `restoreCell` is the exact inverse.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text as a cell that a spreadsheet shows and does not run: risky ones get a leading apostrophe.
 * Numbers are not texts: pass them as numbers, and -0.5 stays -0.5.
 * Source: OWASP, CSV Injection.
 */
export function escapeCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text that `escapeCell` was given: one leading apostrophe is dropped where a risky character follows. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
