import type { FindingCode } from './finding-codes';
import type { Reporter } from './finding-log';
import { type Cell, readTexts } from './read-cell';
import type { ReferenceIndex } from './reference-index';

/** What forms and people write where they mean nothing, besides dashes; in lower case, `ё` as `е`. */
const NOTHING = new Set([
  'n/a',
  'na',
  'none',
  'no',
  'nil',
  'nothing',
  'no preference',
  'no preferences',
  'any',
  'any project',
  'anything',
  'whatever',
  'i do not mind',
  "i don't mind",
  'do not mind',
  "don't mind",
  'нет',
  'нет предпочтений',
  'все равно',
  'мне все равно',
  'без разницы',
  'любой',
  'любой проект',
]);

/** Something that a cell names. */
export interface Reference {
  readonly id: string;
  readonly column: string;
  /** As it was written. */
  readonly text: string;
}

/** A part of a text with the id that it names, or with why it names none. */
export type ResolvedReference =
  | { readonly text: string; readonly id: string }
  | { readonly text: string; readonly problem: string };

/**
 * What a text names, in order and with repetitions: one thing or a list, by id, title, name or e-mail, as in every cell of a programme.
 * Empty for what people write where they mean nothing (`-`, `none`). Complexity: see `splitReferences`.
 */
export function resolveReferences(text: string, index: ReferenceIndex): readonly ResolvedReference[] {
  return splitReferences(text, index).flatMap((part): readonly ResolvedReference[] => {
    const id = index.find(part);
    if (id !== undefined) return [{ text: part, id }];
    return isNoPreference(part) ? [] : [{ text: part, problem: index.explain(part) }];
  });
}

/** The ids that cells name, in order and with repetitions; what names nothing is reported under `code`. */
export function readReferences(
  cells: readonly (Cell | undefined)[],
  index: ReferenceIndex,
  log: Reporter,
  code: FindingCode,
): readonly Reference[] {
  return cells.flatMap((cell) =>
    cell === undefined
      ? []
      : readTexts(cell, log)
          .flatMap((text) => resolveReferences(text, index))
          .flatMap((reference) => {
            const { text } = reference;
            if ('id' in reference) return [{ id: reference.id, column: cell.column, text }];
            log.report(code, { column: cell.column, value: text, message: reference.problem });
            return [];
          }),
  );
}

/** Whether a text says that its writer names nothing: a dash, `n/a`, `I do not mind`. */
export function isNoPreference(text: string): boolean {
  const answer = text.trim().toLowerCase().replaceAll('’', "'").replaceAll('ё', 'е').replace(/[.!]$/, '');
  return /^(?:-+|–|—)$/.test(answer) || NOTHING.has(answer);
}

/**
 * Splits a cell at `;` and line breaks, at the numbers of `1. robots 2. birds` and, where a part names nothing as it
 * stands, at commas; marks of a list such as `1.` fall off. Titles may hold any of these where they are known. Time O(length x most commas of a name).
 */
export function splitReferences(text: string, index: Pick<ReferenceIndex, 'find' | 'mostCommas'>): readonly string[] {
  const isKnown = (part: string) => index.find(part) !== undefined;
  if (isKnown(text)) return [text.trim()];
  return text
    .split(/[;\r\n]+/)
    .map((part) => part.trim())
    .flatMap((part) => (isKnown(part) ? [part] : splitAtNumbers(part)))
    .map((part) => (isKnown(part) ? part : part.replace(/^(?:\d+[.):]|[-•*])\s+/, '')))
    .filter((part) => part !== '')
    .flatMap((part) =>
      part.includes(',') && !isKnown(part) ? splitAtCommas(part, index.mostCommas + 1, isKnown) : [part],
    );
}

/** The entries of a list in one line that is numbered 1, 2, 3; anything else stays whole. */
function splitAtNumbers(part: string): readonly string[] {
  if (!/^1[.)]\s/.test(part)) return [part];
  const entries = part.split(/[\s,]+(?=\d{1,2}[.)]\s)/);
  return entries.every((entry, index) => Number.parseInt(entry, 10) === index + 1) ? entries : [part];
}

/** The longest known run of pieces first; a part of which nothing is known may be one name, and stays whole. */
function splitAtCommas(part: string, longest: number, isKnown: (text: string) => boolean): readonly string[] {
  const pieces = part.split(',');
  const found: string[] = [];
  let known = false;
  for (let start = 0; start < pieces.length; ) {
    let length = Math.min(longest, pieces.length - start);
    const run = () =>
      pieces
        .slice(start, start + length)
        .join(',')
        .trim();
    while (length > 1 && !isKnown(run())) length--;
    known ||= isKnown(run());
    if (run() !== '') found.push(run());
    start += length;
  }
  return known || longest === 1 ? found : [part];
}

/** Each id once, in order of its first mention. */
export function uniqueIds(references: readonly Reference[]): readonly string[] {
  return [...new Set(references.map(({ id }) => id))];
}
