import { compareIds } from '../programme/compare-ids';
import type { Applicant } from '../programme/programme';
import { buildSuggest, didYouMean } from '../programme/suggest';
import type { Changes, TakenIn } from './changes';
import { mergeApplicants } from './merge-applicants';
import { type Ledger, refuse } from './open-ledger';
import { bringBack, sendAway } from './send-away';

export type PeopleTaken = Pick<TakenIn, 'out' | 'back' | 'added' | 'changed' | 'gone'> & {
  /** Whose letter is new. */
  readonly fresh: ReadonlySet<string>;
};

/** Takes in who is new, back, changed and out. */
export function takeInPeople(ledger: Ledger, changes: Changes): PeopleTaken {
  const back = new Set<string>();
  const welcome = (id: string) => {
    if (!ledger.away.has(id)) return;
    bringBack(ledger, id);
    back.add(id);
  };
  const known = [...ledger.people.keys(), ...ledger.away.keys()];
  const check = createIdCheck(ledger, known);
  for (const id of changes.comeBack ?? []) if (check(id)) welcome(id);

  const whole = takeInList(ledger, changes.applicants);
  const late = takeInList(ledger, changes.add);
  for (const id of late.named) welcome(id);
  for (const id of changes.present ?? []) if (check(id)) welcome(id);

  const out: { applicant: string; why: string }[] = [];
  const leave = (id: string, why: 'withdrawn' | 'absent') => {
    if (!ledger.people.has(id)) return;
    sendAway(ledger, id, why);
    out.push({ applicant: id, why });
  };
  if (changes.present !== undefined) {
    const present = new Set([...changes.present, ...late.named, ...late.added]);
    for (const id of [...ledger.people.keys()]) if (!present.has(id)) leave(id, 'absent');
  }
  for (const id of changes.withdraw ?? []) if (check(id)) leave(id, 'withdrawn');

  const added = [...whole.added, ...late.added].sort(compareIds).flatMap((id) => ledger.people.get(id) ?? []);
  const changed = [...whole.changed, ...late.changed].sort((a, b) => compareIds(a.applicant, b.applicant));
  const rewritten = changed.filter(({ fields }) => fields.includes('letter') || fields.includes('documents'));
  return {
    out: out.sort((a, b) => compareIds(a.applicant, b.applicant)),
    back: [...back].filter((id) => ledger.people.has(id)).sort(compareIds),
    added: added.map(({ id, letter, documents, preferences }) => ({
      applicant: id,
      hasLetter: letter.trim() !== '' || documents.length > 0,
      hasWishes: preferences.length > 0,
    })),
    changed,
    gone: changes.applicants === undefined ? [] : known.filter((id) => !whole.named.has(id)).sort(compareIds),
    fresh: new Set([...added.map(({ id }) => id), ...rewritten.map(({ applicant }) => applicant)]),
  };
}

const NOTHING = { added: [], changed: [], named: new Set<string>() } as const;

/** Merges a list into the people who are here and those who are out, who stay out. */
function takeInList(ledger: Ledger, list: readonly Applicant[] | undefined) {
  if (list === undefined) return NOTHING;
  const { people, away } = ledger;
  const merged = mergeApplicants([...people.values(), ...[...away.values()].map(({ applicant }) => applicant)], list);
  for (const person of merged.applicants) {
    const out = away.get(person.id);
    if (out === undefined) people.set(person.id, onlyHere(person, ledger));
    else away.set(person.id, { ...out, applicant: person });
  }
  return merged;
}

/** Nobody names somebody who is out. */
function onlyHere(person: Applicant, { away }: Ledger): Applicant {
  const isHere = (id: string) => !away.has(id);
  if (person.teammates.every(isHere) && person.avoidPeople.every(isHere)) return person;
  return { ...person, teammates: person.teammates.filter(isHere), avoidPeople: person.avoidPeople.filter(isHere) };
}

function createIdCheck(ledger: Ledger, known: readonly string[]): (id: string) => boolean {
  const ids = new Set(known);
  let suggest: ReturnType<typeof buildSuggest> | undefined;
  return (id) => {
    if (ids.has(id) || ledger.people.has(id)) return true;
    suggest ??= buildSuggest(known);
    refuse(
      ledger,
      'unknown-applicant',
      `"${id}" is nobody in this draft.${didYouMean(suggest(id))}`,
      'Use an id of the draft.',
      { value: id },
    );
    return false;
  };
}
