import type { BackgroundTables } from '../types';
import { type DocumentFrequencies, parseDocumentFrequencies } from './document-frequencies';
import { type Lexicon, parseLexicon } from './lexicon';

/** Background tables, ready for look-ups. */
export interface OpenTables {
  readonly frequencies: DocumentFrequencies;
  readonly lexicon: Lexicon;
}

const opened = new WeakMap<BackgroundTables, OpenTables>();

/** Opens tables once for each object that holds them: parsing checks every byte. */
export function openTables(tables: BackgroundTables): OpenTables {
  let open = opened.get(tables);
  if (open === undefined) {
    open = { frequencies: parseDocumentFrequencies(tables.documentFrequencies), lexicon: parseLexicon(tables.lexicon) };
    opened.set(tables, open);
  }
  return open;
}
