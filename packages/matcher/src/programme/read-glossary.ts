import type { GlossaryEntry } from '@lettermatch/core';
import { compareIds } from './compare-ids';
import type { FindingLog } from './finding-log';
import type { RawTable } from './raw-programme';
import { readText, readTexts } from './read-cell';
import { readRows } from './read-rows';

const FIELDS = ['term', 'equivalents'] as const;

/** Reads a glossary's rows, by ascending term: equivalents are a list, or one text with `;` between. A row without either says nothing, and is left out. */
export function readGlossary(table: RawTable | undefined, log: FindingLog): readonly GlossaryEntry[] {
  const entries = readRows('glossary', table, FIELDS, log).flatMap(({ fields, log: row }): GlossaryEntry[] => {
    const term = readText(fields.term, row);
    const equivalents = readTexts(fields.equivalents, row)
      .flatMap((text) => text.split(';'))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    if (term !== '' && equivalents.length > 0) return [{ term, equivalents: equivalents.toSorted(compareIds) }];
    row.report('glossary-row-incomplete', {
      column: term === '' ? 'term' : 'equivalents',
      message: term === '' ? 'The row has no term.' : `Nothing stands for "${term}".`,
    });
    return [];
  });
  return entries.toSorted(
    (a, b) => compareIds(a.term, b.term) || compareIds(a.equivalents.join(';'), b.equivalents.join(';')),
  );
}
