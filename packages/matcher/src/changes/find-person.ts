import { compareIds } from '../programme/compare-ids';
import type { Applicant } from '../programme/programme';
import { buildSuggest } from '../programme/suggest';
import { fold } from './read-cells';

/** Whom a text means. */
export type Meant =
  | { readonly status: 'one'; readonly id: string }
  | { readonly status: 'several'; readonly ids: readonly string[] }
  | { readonly status: 'nobody' };

export interface PersonFinder {
  /** By id, e-mail or name, in this order, in any case, and a name with its words in any order. */
  find(text: string): Meant;
  /** Who may have been meant by a text that means nobody: spelt nearly so, with the same digits. */
  suggest(text: string): readonly string[];
}

/** Finds people by what is written on a list. O(people) to build, O(1) a text; suggestions have a budget. */
export function createPersonFinder(people: readonly Applicant[]): PersonFinder {
  const exact = new Set(people.map(({ id }) => id));
  const indexes = [
    indexBy(people, ({ id }) => fold(id)),
    indexBy(people, ({ email }) => email && fold(email)),
    indexBy(people, ({ name }) => name && fold(name)),
    indexBy(people, ({ name }) => name && sortWords(name)),
  ];
  let nearly: ReturnType<typeof buildSuggest> | undefined;
  const owners = indexBy(
    people.flatMap((person) => [person.id, person.email, person.name].map((text) => ({ id: person.id, text }))),
    ({ text }) => text && fold(text),
  );
  return {
    find(text) {
      if (exact.has(text)) return { status: 'one', id: text };
      const keys = [fold(text), fold(text), fold(text), sortWords(text)];
      for (const [at, index] of indexes.entries()) {
        const ids = index.get(keys[at] ?? '') ?? [];
        const [only] = ids;
        if (ids.length === 1 && only !== undefined) return { status: 'one', id: only };
        if (ids.length > 1) return { status: 'several', ids: ids.toSorted(compareIds) };
      }
      return { status: 'nobody' };
    },
    suggest(text) {
      nearly ??= buildSuggest([...owners.keys()]);
      const near = nearly(fold(text)).filter((other) => digitsOf(other) === digitsOf(text));
      return [...new Set(near.flatMap((other) => owners.get(other) ?? []))];
    },
  };
}

function indexBy<Item extends { readonly id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined || key === '') continue;
    const ids = index.get(key) ?? [];
    if (!ids.includes(item.id)) ids.push(item.id);
    index.set(key, ids);
  }
  return index;
}

function sortWords(name: string): string {
  return fold(name)
    .split(/[\s,]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}+/gu, ' ').trim();
}
