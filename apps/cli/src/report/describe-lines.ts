import type { TextLine } from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';

/** Sentences for people, each on a line of its own. */
export function describeLines(lines: readonly TextLine[], columns: number): string {
  return lines.map(({ text }) => `${wrapText(oneLine(text), { columns, indent: '  ' })}\n`).join('');
}
