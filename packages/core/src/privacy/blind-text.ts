import { CoreError } from '../core-error';
import { findContacts } from './find-contacts';
import { findInstitutions } from './find-institutions';
import { buildNameIndex, findOtherNames, findOwnNames, type NameIndex, partsOfName } from './find-known-names';
import { findStatedNames } from './find-stated-names';
import { findTitles } from './find-titles';
import { nameKey } from './name-key';
import { ORDINARY_WORDS } from './ordinary-words';
import { joinRemovals, type Removal, type RemovalKind } from './removal';
import { scanTextWords } from './scan-text-words';

/** What is known about the person a text is of, and about others. */
export interface KnownDetails {
  /** The writer's own names: every part of two letters or more goes, inflected, transliterated, in any case. */
  readonly names?: readonly string[];
  /** Names of others: they go as whole names and as first names, a surname alone only after a word such as "teammate". */
  readonly others?: NameIndex;
  readonly emails?: readonly string[];
  /** Values such as a telephone number or a handle, removed as they are written. */
  readonly contacts?: readonly string[];
  readonly institutions?: readonly string[];
  /** Kinds that stay. @defaultValue none */
  readonly keep?: readonly RemovalKind[];
}

/** A text without personal details; spans of removals are into the original. */
export interface BlindedText {
  readonly text: string;
  readonly removals: readonly Removal[];
}

const SHORTEST_HANDLE = 5;
const SHORTEST_OWN_PART = 3;

/**
 * Replaces names, e-mails, telephone numbers, links and handles, institutions and gendered forms of address by placeholders such
 * as `[name]`, which no words are read from. Rules find most of them and promise none: a name that no column and no form of
 * address shows stays, and so does the grammar that tells a gender.
 * @throws CoreError `invalid-text` where the text is no string.
 * @complexity linear in the text's length, and in what is known.
 */
export function blindText(text: string, known: KnownDetails = {}): BlindedText {
  if (typeof text !== 'string') {
    throw new CoreError('invalid-text', `blindText takes a string, got ${typeof text}. Use "" for no text.`);
  }
  const words = scanTextWords(text);
  const stated = findStatedNames(text, words);
  const own = buildNameIndex([...(known.names ?? []), ...ownParts(text, stated)]);
  const { emails = [], contacts = [], keep = [] } = known;
  const found = [
    // First: of two removals of one part the first one named it.
    ...findOwnNames(text, words, own),
    ...stated,
    ...findContacts(text),
    ...emails.flatMap((email) => findLiteral(text, email, 'email')),
    ...emails.flatMap((email) => findLiteral(text, email.split('@')[0] ?? '', 'link')),
    ...contacts.flatMap((contact) => findLiteral(text, contact, 'link')),
    ...findTitles(text, words),
    ...findInstitutions(text, words, known.institutions),
    ...(known.others === undefined ? [] : findOtherNames(text, words, known.others)),
  ];
  const removals = joinRemovals(
    found.filter(({ kind }) => !keep.includes(kind)).map(({ kind, start, end }) => ({ kind, start, end })),
  );
  return { text: replaceSpans(text, removals), removals };
}

/** Parts that a letter states as its writer's name, and that can be told from ordinary words. */
function ownParts(text: string, stated: ReturnType<typeof findStatedNames>): readonly string[] {
  return stated
    .filter(({ isOwn }) => isOwn)
    .flatMap(({ start, end }) => partsOfName(text.slice(start, end)))
    .filter(
      (part) =>
        part.length >= SHORTEST_OWN_PART &&
        !ORDINARY_WORDS.has(part.toLowerCase()) &&
        nameKey(part).length >= SHORTEST_OWN_PART,
    );
}

/** Every place where a value stands as it is, whatever its capitals, and not inside a longer word. */
function findLiteral(text: string, value: string, kind: RemovalKind): readonly Removal[] {
  const sought = value.trim().toLowerCase();
  const isHandle = kind === 'link';
  if (sought.length < (isHandle ? SHORTEST_HANDLE : 3) || ORDINARY_WORDS.has(sought)) return [];
  // The one capital whose small letter is longer would shift the places.
  const lower = text.replace(/\u0130/g, 'i').toLowerCase();
  const found: Removal[] = [];
  for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    const isWhole = !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(lower.charAt(end));
    if (isWhole) found.push({ kind, start: at, end });
  }
  return found;
}

function replaceSpans(text: string, removals: readonly Removal[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, start, end } of removals) {
    parts.push(text.slice(from, start), `[${kind}]`);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
