import { quote } from './describe-finding';
import { checkIds, type Draft, describeRecord, reportShared } from './draft';
import type { Reporter } from './finding-log';
import { type Cell, readText } from './read-cell';
import { isEmail, isSafeId, readId } from './read-id';
import type { ReadRow } from './read-rows';
import { buildReferenceIndex, type ReferenceIndex } from './reference-index';

/** What is known of an applicant or a mentor as a person. */
export interface PersonDraft extends Draft {
  readonly name: string;
  readonly email: string;
}

/** Who someone is; the id is the e-mail where there is none, or else made from the row. */
export function readPerson({ row, fields, log }: ReadRow<'id' | 'name' | 'email'>): PersonDraft {
  const name = readText(fields.name, log).replace(/\s+/g, ' ');
  const email = readEmail(fields.email, log);
  const stated = readId(fields.id, log);
  if (stated !== undefined) return { id: stated, idFrom: 'column', name, email, log };
  const fromEmail = email.toLowerCase().normalize('NFC');
  return isEmail(email) && isSafeId(fromEmail)
    ? { id: fromEmail, idFrom: 'email', name, email, log }
    : { id: `row-${row}`, idFrom: 'row', name, email, log };
}

function readEmail(cell: Cell | undefined, log: Reporter): string {
  const email = readText(cell, log);
  if (cell !== undefined && email !== '' && !isEmail(email)) {
    log.report('email-invalid', { ...cell, message: `${quote(email)} is no e-mail address.` });
  }
  return email;
}

/** What concerns the people of a table together: ids, and e-mails that two share. */
export function checkPeople(people: readonly PersonDraft[], table: Reporter): void {
  checkIds(people, table);
  reportShared(
    'email-twice',
    people,
    ({ email }) => (isEmail(email) ? email.toLowerCase() : undefined),
    ({ email }, other) => ({
      column: 'email',
      value: email,
      message: `${quote(email)} is also the e-mail of ${quote(other.id)} (${describeRecord(other.log)}).`,
    }),
  );
}

/** Finds people by id, name or e-mail; `noun` says who they are. */
export function buildPeopleIndex(noun: string, people: readonly PersonDraft[]): ReferenceIndex {
  return buildReferenceIndex(
    noun,
    people.map(({ id, name, email }) => ({ id, names: [name, email] })),
  );
}
