import { compareIds } from '../programme/compare-ids';
import type { Applicant } from '../programme/programme';

/** People of a draft with those of a newer list taken in. */
export interface MergedApplicants {
  /** By id. */
  readonly applicants: readonly Applicant[];
  readonly added: readonly string[];
  readonly changed: readonly { readonly applicant: string; readonly fields: readonly string[] }[];
  /** Ids of the draft whom the list names. */
  readonly named: ReadonlySet<string>;
}

type Field = Exclude<keyof Applicant, 'id' | 'attributes'>;

const FIELDS: readonly Field[] = [
  'name',
  'email',
  'letter',
  'documents',
  'preferences',
  'avoidProjects',
  'team',
  'teammates',
  'avoidPeople',
];

/**
 * Takes a newer list into an older one. People are the same by e-mail, else by id, else by a name that one person alone bears; they keep
 * their id. A blank says nothing: what was known stays. Who is not in the list stays as well. O(people).
 */
export function mergeApplicants(known: readonly Applicant[], newer: readonly Applicant[]): MergedApplicants {
  const same = identify(known, newer);
  const ids = new Set(known.map(({ id }) => id));
  const taken = new Set(ids);
  const newIds = new Map<string, string>();
  for (const person of newer) newIds.set(person.id, same.get(person.id) ?? freeId(person.id, taken));
  const rename = (id: string) => newIds.get(id) ?? id;
  const merged = new Map(known.map((person) => [person.id, person]));
  const added: string[] = [];
  const changed: { applicant: string; fields: readonly string[] }[] = [];
  const named = new Set<string>();
  for (const given of newer) {
    const person = {
      ...given,
      id: rename(given.id),
      teammates: given.teammates.map(rename),
      avoidPeople: given.avoidPeople.map(rename),
    };
    const older = merged.get(person.id);
    if (older === undefined) {
      merged.set(person.id, person);
      added.push(person.id);
      continue;
    }
    if (ids.has(person.id)) named.add(person.id);
    const { applicant, fields } = mergePerson(older, person);
    if (fields.length === 0) continue;
    merged.set(applicant.id, applicant);
    changed.push({ applicant: applicant.id, fields });
  }
  return {
    applicants: [...merged.values()].sort((a, b) => compareIds(a.id, b.id)),
    added: added.sort(compareIds),
    changed: changed.sort((a, b) => compareIds(a.applicant, b.applicant)),
    named,
  };
}

/** Who of a newer list is whom of the older one, by the newer ids: the surest sign first, and nobody is two people. */
function identify(known: readonly Applicant[], newer: readonly Applicant[]): ReadonlyMap<string, string> {
  const byId = new Map(known.map((person) => [person.id, person]));
  const byEmail = indexUnique(known, ({ email }) => email);
  const byName = indexUnique(known, ({ name }) => name);
  const isNamesake = countNames(newer);
  const signs: readonly ((person: Applicant) => Applicant | undefined)[] = [
    ({ email }) => (email === undefined ? undefined : byEmail.get(fold(email))),
    // An id that was made from the row says nothing of who it is; the same letter there does.
    ({ id, letter }) => {
      const own = byId.get(id);
      return /^row-\d+$/.test(id) && (letter === '' || own?.letter !== letter) ? undefined : own;
    },
    ({ name, email }) => {
      const namesake = name === undefined || isNamesake(name) ? undefined : byName.get(fold(name));
      const isOther = namesake?.email !== undefined && email !== undefined && fold(namesake.email) !== fold(email);
      return isOther ? undefined : namesake;
    },
  ];
  const found = new Map<string, string>();
  const claimed = new Set<string>();
  for (const sign of signs) {
    for (const person of newer) {
      const same = found.has(person.id) ? undefined : sign(person);
      if (same === undefined || claimed.has(same.id)) continue;
      found.set(person.id, same.id);
      claimed.add(same.id);
    }
  }
  return found;
}

function countNames(people: readonly Applicant[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const { name } of people) if (name !== undefined) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return (name) => (counts.get(fold(name)) ?? 0) > 1;
}

function indexUnique(people: readonly Applicant[], keyOf: (person: Applicant) => string | undefined) {
  const index = new Map<string, Applicant | undefined>();
  for (const person of people) {
    const key = keyOf(person);
    if (key !== undefined && key !== '') index.set(fold(key), index.has(fold(key)) ? undefined : person);
  }
  return index;
}

function mergePerson(older: Applicant, newer: Applicant): { applicant: Applicant; fields: readonly string[] } {
  const fields: string[] = FIELDS.filter((field) => !isBlank(newer[field]) && !isSame(field, older, newer));
  const columns = Object.keys(newer.attributes).filter((name) => newer.attributes[name] !== older.attributes[name]);
  if (fields.length + columns.length === 0) return { applicant: older, fields: [] };
  const applicant: Applicant = {
    ...older,
    ...Object.fromEntries(fields.map((field) => [field, newer[field as Field]])),
    attributes: { ...older.attributes, ...newer.attributes },
  };
  // What somebody wishes they do not avoid, whichever of the two is older.
  const avoidProjects = applicant.avoidProjects.filter((project) => !newer.preferences.includes(project));
  const preferences = applicant.preferences.filter((project) => !newer.avoidProjects.includes(project));
  return { applicant: { ...applicant, avoidProjects, preferences }, fields: [...fields, ...columns] };
}

function isBlank(value: string | readonly string[] | undefined): boolean {
  return value === undefined || value.length === 0 || (typeof value === 'string' && value.trim() === '');
}

/** Names and e-mails in another case, or with other spaces, are the same. */
function isSame(field: Field, older: Applicant, newer: Applicant): boolean {
  const [a, b] = [older[field], newer[field]];
  if ((field === 'name' || field === 'email') && typeof a === 'string' && typeof b === 'string') {
    return fold(a) === fold(b);
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  taken.add(free);
  return free;
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
