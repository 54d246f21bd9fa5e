/** A line for people; `at` is where in the person's texts its quotation stands (document 0 is the letter, UTF-16, half-open). */
export interface TextLine {
  readonly text: string;
  readonly at?: { readonly document: number; readonly start: number; readonly end: number };
}

/** Lines as plain text, one below the other. */
export function joinLines(lines: readonly TextLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}
