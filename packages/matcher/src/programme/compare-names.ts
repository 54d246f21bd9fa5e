import { foldReference } from './reference-index';

/** A name in the form that names are compared in: case, runs of spaces and the order of its words make no difference. */
export function nameKey(name: string): string {
  return foldReference(name).replace(/[.,]/gu, ' ').trim().split(/\s+/u).toSorted().join(' ');
}

/**
 * The name with all given names cut to initials, in the same form; undefined for one that has a single word. The longest word stands for the family name, which
 * `A. Smith` and `Smith, Anna` share; it can only ever suggest that two names are one person's.
 */
export function initialsKeys(name: string): readonly string[] {
  const words = foldReference(name).replace(/[.,]/gu, ' ').trim().split(/\s+/u);
  if (words.length < 2) return [];
  return words
    .map((family, index) =>
      [...words.filter((_, other) => other !== index).map((word) => [...word][0] ?? ''), family].toSorted().join(' '),
    )
    .filter((_, index) => [...(words[index] ?? '')].length > 1);
}

/** Whether a name is written with an initial. */
export function hasInitial(name: string): boolean {
  return foldReference(name)
    .replace(/[.,]/gu, ' ')
    .trim()
    .split(/\s+/u)
    .some((word, _, words) => words.length > 1 && [...word].length === 1);
}

/** What a cell may list as one person: its parts between `;`, `|` and line breaks, and these cut at commas (`Smith, Anna` is one name, `Anna Smith, Bo Lee` are two). */
export function listedPeople(cell: string): readonly string[] {
  return cell
    .split(/[;|\r\n]+/u)
    .flatMap((part) => (part.includes(',') ? [part, ...part.split(',')] : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
