import { quote } from './describe-finding';
import { buildSuggest, didYouMean } from './suggest';

/** Something that can be named by its id or, in any case of letters, by its id, title, name or e-mail. */
export interface Referable {
  readonly id: string;
  readonly names: readonly (string | undefined)[];
}

/** Finds what a text names. */
export interface ReferenceIndex {
  /** The id that a text names, or undefined where it names nothing or more than one. */
  find(text: string): string | undefined;
  /** Why `find` found nothing, with what may have been meant. */
  explain(text: string): string;
}

/** Case, runs of spaces and what people write instead of a space make no difference: `ada_lovelace` is `Ada Lovelace`. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/**
 * Indexes records for being named; `noun` says what they are. An id as it is written wins over an id in another case
 * of letters, and that over a title, name or e-mail. Time O(records), O(1) a text; see `buildSuggest` for `explain`.
 */
export function buildReferenceIndex(noun: string, records: readonly Referable[]): ReferenceIndex {
  const ids = new Set(records.map(({ id }) => id));
  const byFoldedId = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  for (const { id, names } of records) {
    addTo(byFoldedId, fold(id), id);
    for (const name of names) if (name !== undefined && name !== '') addTo(byName, fold(name), id);
  }
  const suggest = buildSuggest(records.flatMap(({ id, names }) => [id, ...names.filter((name) => name !== undefined)]));

  const meant = (text: string): ReadonlySet<string> | undefined => {
    const folded = fold(text);
    return byFoldedId.get(folded) ?? byName.get(folded);
  };
  return {
    find(text) {
      const id = text.trim().normalize('NFC');
      if (ids.has(id)) return id;
      const found = meant(text);
      return found?.size === 1 ? [...found][0] : undefined;
    },
    explain(text) {
      const found = meant(text);
      return found === undefined
        ? `${quote(text)} is no ${noun}.${didYouMean(suggest(text.normalize('NFC')))}`
        : `${quote(text)} may be any of ${[...found].map(quote).join(', ')}.`;
    },
  };
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, new Set([id]));
  else found.add(id);
}
