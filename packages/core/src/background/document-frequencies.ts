import { encodeWordTable } from './encode-word-table';
import { parseWordTable } from './parse-word-table';
import { createWordIndex } from './word-index';

/** How common stems are in general English: in how many dictionary definitions (WordNet's glosses) each occurs. */
export interface DocumentFrequencies {
  /** Definitions counted. */
  readonly glosses: number;
  /** Stems listed; rarer ones are left out. */
  readonly size: number;
  /** Definitions in which a Porter stem occurs; 0 for a stem that is not listed. */
  frequencyOf(stem: string): number;
}

/** Reads the table that `encodeDocumentFrequencies` writes: a word table of stems. Throws `invalid-table` where it is damaged. */
export function parseDocumentFrequencies(bytes: Uint8Array): DocumentFrequencies {
  const table = parseWordTable(bytes, 'document frequency');
  const index = createWordIndex(table);
  return { glosses: table.total, size: table.values.length, frequencyOf: (stem) => index.valueOf(stem) ?? 0 };
}

/** Packs the number of definitions that hold each stem, and the number of definitions. */
export function encodeDocumentFrequencies(frequencies: ReadonlyMap<string, number>, glosses: number): Uint8Array {
  return encodeWordTable(frequencies, glosses);
}
