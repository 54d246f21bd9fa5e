import { parseFactValues } from '@lettermatch/core';
import { attributeCell } from './applicant-states';
import type { Attributes } from './programme';

const COLUMNS = ['languages', 'language', 'spoken languages', 'sprachen', 'языки', 'langues', 'idiomas'];

/** Languages that somebody states in a column, each in one form whatever it is called; undefined where the cell is blank. */
export function statedLanguages(attributes: Attributes): ReadonlySet<string> | undefined {
  const cell = COLUMNS.map((column) => attributeCell(attributes, column)).find((text) => text !== undefined);
  const parts = cell?.split(/[;,/|]/u).filter((part) => part.trim() !== '') ?? [];
  if (parts.length === 0) return undefined;
  return new Set(
    parts.flatMap((part) => {
      const known = parseFactValues('language', part);
      return known.length > 0 ? known : [part.trim().toLowerCase()];
    }),
  );
}

/** Whether two may talk: they share a language, or one of them states none. */
export function mayTalk(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return one === undefined || other === undefined || [...one].some((language) => other.has(language));
}
