import type { Applicant } from '../../programme/programme';

/** Shorter parts of names are too often words of other kinds. */
const SHORTEST_PART = 3;

/** Whether a text of one applicant names another one. */
export type NamesAnother = (applicant: string, text: string) => boolean;

/**
 * Finds other applicants in texts that are passed on: by their e-mail, their id, or a part of their name, as whole words. Someone may share
 * a name with a friend, so what is also a part of the person's own name does not count. Names are matched as they are written, so that `will` is
 * no `Will`; a word that begins a sentence may still be taken for one, and then a quotation less is shown.
 * @complexity once O(applicants), then O(words of the text).
 */
export function findOtherNames(applicants: readonly Pick<Applicant, 'id' | 'name' | 'email'>[]): NamesAnother {
  const owners = new Map<string, Set<string>>();
  for (const person of applicants)
    for (const key of keysOf(person)) owners.set(key, (owners.get(key) ?? new Set()).add(person.id));
  return (applicant, text) =>
    wordsOf(text).some((word) => {
      const own = owners.get(word);
      return own !== undefined && !own.has(applicant);
    });
}

function keysOf({ id, name = '', email = '' }: Pick<Applicant, 'id' | 'name' | 'email'>): readonly string[] {
  const parts = wordsOf(name).filter((part) => part.length >= SHORTEST_PART);
  return [id, email.toLowerCase(), ...parts].filter((key) => key !== '');
}

/** Words as they are written, words that hold a sign as in an id, and addresses. */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const runs = (text.match(/[^\s,;:!?()<>"“”«»]+/gu) ?? []).map((run) => run.replace(/[.’']+$/u, ''));
  return [...words, ...runs, ...runs.filter((run) => run.includes('@')).map((run) => run.toLowerCase())];
}
