import type { AwayPerson } from '../types';
import { freePlace, type Ledger } from './open-ledger';

/** Puts somebody out, whole: nobody names them any more until they are back. */
export function sendAway(ledger: Ledger, id: string, why: AwayPerson['why']): void {
  const applicant = ledger.people.get(id);
  if (applicant === undefined) return;
  const own = ledger.places.filter((pair) => pair.applicant === id);
  for (const pair of own) freePlace(ledger, pair);
  ledger.people.delete(id);
  const naming = (list: 'teammates' | 'avoidPeople') => {
    const named = [...ledger.people.values()].filter((person) => person[list].includes(id));
    for (const person of named) {
      ledger.people.set(person.id, { ...person, [list]: person[list].filter((other) => other !== id) });
    }
    return named.map((person) => person.id);
  };
  ledger.away.set(id, {
    applicant,
    why,
    projects: own.map(({ project }) => project),
    namedBy: { teammates: naming('teammates'), avoidPeople: naming('avoidPeople') },
  });
}

/** Takes somebody in again who was out; a place they have to earn like everyone. */
export function bringBack(ledger: Ledger, id: string): void {
  const person = ledger.away.get(id);
  if (person === undefined) return;
  ledger.away.delete(id);
  const isKnown = (other: string) => ledger.people.has(other) || !ledger.away.has(other);
  ledger.people.set(id, {
    ...person.applicant,
    teammates: person.applicant.teammates.filter(isKnown),
    avoidPeople: person.applicant.avoidPeople.filter(isKnown),
  });
  for (const list of ['teammates', 'avoidPeople'] as const) {
    for (const other of person.namedBy[list]) {
      const naming = ledger.people.get(other);
      if (naming !== undefined) ledger.people.set(other, { ...naming, [list]: [...naming[list], id] });
    }
  }
}
