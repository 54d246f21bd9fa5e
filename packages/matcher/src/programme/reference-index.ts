import { quote } from './describe-finding';
import { normaliseId } from './read-id';
import { buildSuggest, didYouMean } from './suggest';

/** Something that can be named by its id or, in any case of letters, by its id, title, name or e-mail. */
export interface Referable {
  readonly id: string;
  readonly names: readonly (string | undefined)[];
}

/** Of more records that share a name, only that there are more. */
const SHOWN_IDS = 3;

/** Finds what a text names. */
export interface ReferenceIndex {
  /** The id that a text names, or undefined where it names nothing or more than one. */
  find(text: string): string | undefined;
  /** Why `find` found nothing, with what may have been meant. */
  explain(text: string): string;
  /** Commas in the id or name that has most of them. */
  readonly mostCommas: number;
}

/**
 * Indexes records for being named; `noun` says what they are. An id as it is written wins over an id in another case
 * of letters, and that over a title, name or e-mail. Time O(records), O(1) a text; see `buildSuggest` for `explain`.
 */
export function buildReferenceIndex(noun: string, records: readonly Referable[]): ReferenceIndex {
  const idSet = new Set(records.map(({ id }) => id));
  const idsByFoldedId = new Map<string, readonly string[]>();
  const idsByName = new Map<string, readonly string[]>();
  let mostCommas = 0;
  for (const { id, names } of records) {
    addTo(idsByFoldedId, foldReference(id), id);
    mostCommas = Math.max(mostCommas, countCommas(id));
    for (const name of names) {
      if (name === undefined || name === '') continue;
      addTo(idsByName, foldReference(name), id);
      mostCommas = Math.max(mostCommas, countCommas(name));
    }
  }
  const suggest = buildSuggest(records.flatMap(({ id, names }) => [id, ...names.filter((name) => name !== undefined)]));

  const idsOf = (text: string): readonly string[] => {
    const id = normaliseId(text);
    if (idSet.has(id)) return [id];
    const folded = foldReference(text);
    return idsByFoldedId.get(folded) ?? idsByName.get(folded) ?? [];
  };
  // The same titles are named over and over.
  const found = new Map<string, readonly string[]>();
  return {
    find(text) {
      if (idSet.has(text)) return text;
      const ids = found.get(text) ?? idsOf(text);
      found.set(text, ids);
      return ids.length === 1 ? ids[0] : undefined;
    },
    explain(text) {
      const ids = idsOf(text);
      return ids.length === 0
        ? `${quote(text)} is no ${noun}.${didYouMean(suggest(text.normalize('NFC')))}`
        : `${quote(text)} may be any of ${ids.slice(0, SHOWN_IDS).map(quote).join(', ')}${ids.length > SHOWN_IDS ? ' and more' : ''}.`;
    },
    mostCommas,
  };
}

/** Case, runs of spaces and what people write instead of a space make no difference: `ada_lovelace` is `Ada Lovelace`. */
export function foldReference(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function countCommas(text: string): number {
  return text.includes(',') ? text.split(',').length - 1 : 0;
}

function addTo(index: Map<string, readonly string[]>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, [id]);
  else if (ids.length <= SHOWN_IDS && !ids.includes(id)) index.set(key, [...ids, id]);
}
