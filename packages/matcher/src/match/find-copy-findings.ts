import { type Copies, findCopies, findOtherProgrammes, type LetterSpan, type RunHooks } from '@lettermatch/core';
import { quote } from '../programme/describe-finding';
import type { Finding, FindingSpan } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { DEFAULT_NAME } from '../programme/read-settings';
import { createMatchFinding, type MatchFindingCode } from './match-findings';

export interface CopyFindings {
  readonly findings: readonly Finding[];
  /** Who shares a letter or long passages of it with someone. */
  readonly copied: ReadonlySet<string>;
  /** Whose letter is meant for another programme. */
  readonly elsewhere: ReadonlySet<string>;
}

/** So many findings of one kind are listed one by one; the people in all of them are still looked at. */
const LISTED_PER_CODE = 50;
const NAMED = 4;
const QUOTED_WORDS = 12;
const QUOTED_CHARACTERS = 120;
/** A finding shows so many passages, each with so many of those who hold it. */
const PASSAGES_SHOWN = 5;
const HOLDERS_SHOWN = 50;

const CODES = {
  'same-letter': 'letters-copied',
  'shared-passage': 'letters-share-passage',
  template: 'letters-from-template',
  'form-wording': 'letters-repeat-form',
} as const satisfies Readonly<Record<Copies['kind'], MatchFindingCode>>;

/**
 * Letters that copy one another, and letters that name another programme: for the organiser's eyes, who decides what it means.
 * Letters that are the same to the character are left to the check of the programme, but count as `copied`.
 * Complexity: that of `findCopies` and `findOtherProgrammes`.
 */
export function findCopyFindings(
  programme: Programme,
  { shouldStop }: Pick<RunHooks, 'shouldStop'> = {},
): CopyFindings {
  const hooks = shouldStop === undefined ? {} : { shouldStop };
  const ownTexts = textsOf(programme);
  const letters = new Map(programme.applicants.map(({ id, letter }) => [id, letter]));
  const { copies } = findCopies(programme.applicants, { ...hooks, ownTexts });
  const own = { name: programme.settings.name === DEFAULT_NAME ? '' : programme.settings.name, texts: ownTexts };
  const others = findOtherProgrammes(programme.applicants, own, hooks);
  const found = [
    ...copies.filter((each) => !areIdentical(each, letters)).map((each) => describeCopies(each, letters)),
    ...others.map(({ id, passage }) => {
      const message = `The letter of ${quote(id)} names another programme: ${quoteEnd(passage, letters)}.`;
      return { ...createMatchFinding('other-programme-named', message, id), passages: [[toFindingSpan(passage)]] };
    }),
  ];
  return {
    findings: capEach(found),
    copied: new Set(copies.flatMap(({ kind, applicants }) => (kind === 'form-wording' ? [] : applicants))),
    elsewhere: new Set(others.map(({ id }) => id)),
  };
}

function textsOf({ projects, mentors }: Programme): readonly string[] {
  return [
    ...projects.map(({ title, ...texts }) => ({ title, ...texts })),
    ...mentors.map((each) => ({ title: '', ...each })),
  ].flatMap(({ title, description, descriptions }) => [`${title}\n${description}`, ...Object.values(descriptions)]);
}

function describeCopies({ kind, applicants, passages }: Copies, letters: ReadonlyMap<string, string>): Finding {
  const [longest = []] = passages;
  const [first] = longest;
  const quotation = first === undefined ? '' : quoteMiddle(first, letters);
  const words = first === undefined ? 0 : wordsOf(first, letters).length;
  const which =
    passages.length === 1
      ? `a passage of ${words} words`
      : `${passages.length} passages, the longest of ${words} words`;
  const message = {
    'same-letter': () => `${listIds(applicants)} sent nearly the same letter: ${quotation}.`,
    'shared-passage': () => `The letters of ${listIds(applicants)} share ${which}: ${quotation}.`,
    template: () =>
      `${applicants.length} letters share ${which}: ${quotation}. They are those of ${listIds(applicants)}.`,
    'form-wording': () => `${applicants.length} of ${letters.size} letters hold the same ${words} words: ${quotation}.`,
  }[kind]();
  const shown =
    kind === 'form-wording'
      ? passages.map((holders) => holders.slice(0, 1))
      : passages.slice(0, PASSAGES_SHOWN).map((holders) => holders.slice(0, HOLDERS_SHOWN));
  return { ...createMatchFinding(CODES[kind], message), passages: shown.map((holders) => holders.map(toFindingSpan)) };
}

function areIdentical({ applicants }: Copies, letters: ReadonlyMap<string, string>): boolean {
  return new Set(applicants.map((id) => letters.get(id)?.trim())).size === 1;
}

/** `"a", "b" and 3 more`. */
function listIds(ids: readonly string[]): string {
  const named = (ids.length <= NAMED ? ids : ids.slice(0, NAMED - 1)).map(quote);
  const rest = ids.length - named.length;
  const last = rest > 0 ? `${rest} more` : (named.pop() ?? '');
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}

/** Words from the middle of a passage: at its ends there are greetings and other words that letters share anyway. */
function quoteMiddle(span: LetterSpan, letters: ReadonlyMap<string, string>): string {
  const words = wordsOf(span, letters);
  const start = Math.max(0, Math.floor((words.length - QUOTED_WORDS) / 2));
  return `“… ${cut(words.slice(start, start + QUOTED_WORDS))} …”`;
}

/** The last words of a passage, where the name stands. */
function quoteEnd(span: LetterSpan, letters: ReadonlyMap<string, string>): string {
  return `“${cut(wordsOf(span, letters).slice(-QUOTED_WORDS))}”`;
}

function cut(words: readonly string[]): string {
  const characters = [...words.join(' ')];
  return characters.length <= QUOTED_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, QUOTED_CHARACTERS).join('')}…`;
}

function wordsOf({ id, start, end }: LetterSpan, letters: ReadonlyMap<string, string>): readonly string[] {
  return (letters.get(id) ?? '').slice(start, end).split(/\s+/u);
}

function toFindingSpan({ id, start, end }: LetterSpan): FindingSpan {
  return { applicant: id, start, end };
}

function capEach(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  const listed = findings.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return (counts.get(code) ?? 0) <= LISTED_PER_CODE;
  });
  for (const [code, count] of counts) {
    const message = `${count - LISTED_PER_CODE} more findings of the kind ${code} are not listed.`;
    if (count > LISTED_PER_CODE) listed.push(createMatchFinding(code as MatchFindingCode, message));
  }
  return listed;
}
