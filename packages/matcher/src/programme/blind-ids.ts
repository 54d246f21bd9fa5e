import { nameKey, partsOfName } from '@lettermatch/core';
import { seededOrder } from './seeded-order';

/** Someone or something with an id that may tell a name. */
export interface Identified {
  readonly id: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** Ids of projects tell no person's name unless one stands in them. */
  readonly isPerson: boolean;
}

const GENERIC = new Set(
  'applicant applicants student letter person people participant candidate id user row no number cv application app team member mentor mentee teacher expert project group item motivation motivational cover essay statement purpose resume document file text final copy new version'.split(
    ' ',
  ),
);
const SHORTEST_KEY = 3;

/** Whether an id holds an e-mail, part of a name or, for a person, a word that may be one. */
export function tellsName({ id, names, emails, isPerson }: Identified): boolean {
  if (id.includes('@')) return true;
  const lower = id.toLowerCase();
  const locals = emails
    .map((email) => email.toLowerCase().split('@')[0] ?? '')
    .filter(({ length }) => length >= SHORTEST_KEY);
  if (
    locals.some(
      (local) =>
        lower.includes(local.replace(/[^\p{L}\p{N}._-]/gu, '-')) || (local.includes(lower) && /\p{L}{3}/u.test(lower)),
    )
  )
    return true;
  const runs = id.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  // A pet name shares no letters with the name in the table: any word in a person's id may be one.
  if (isPerson && runs.some((run) => run.length >= SHORTEST_KEY && !GENERIC.has(run.toLowerCase()))) return true;
  const parts = names.flatMap(partsOfName).map(nameKey);
  const keys = runs.map(nameKey);
  const joined = keys.join('');
  return parts.some((part) => keys.includes(part) || (part.length >= SHORTEST_KEY && joined.includes(part)));
}

/** New ids for those that tell a name: `applicant-001`, in an order by hash of seed and id, so that numbers say nothing either. */
export function replaceIds(
  items: readonly Identified[],
  label: string,
  seed: number,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const told = items.filter(tellsName).map(({ id }) => id);
  const width = Math.max(3, String(items.length).length);
  const replaced = new Map<string, string>();
  let number = 0;
  for (const id of seededOrder(told, seed)) {
    let fresh: string;
    do {
      number += 1;
      fresh = `${label}-${String(number).padStart(width, '0')}`;
    } while (taken.has(fresh));
    replaced.set(id, fresh);
  }
  return replaced;
}

/** The name that an id or a file's name seems to be, such as `anna ivanova` of `anna-ivanova`; empty where it holds digits or common words. */
export function nameOfId(id: string): string {
  if (!/^\p{L}[\p{L}\p{M}]*(?:[-_. ]+\p{L}[\p{L}\p{M}]*)*$/u.test(id)) return '';
  const parts = partsOfName(id.replace(/[-_.]+/g, ' '));
  return parts.some((part) => GENERIC.has(part.toLowerCase())) ? '' : parts.join(' ');
}
