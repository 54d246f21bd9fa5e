import { attributeCell, statedValues } from '../../programme/applicant-states';
import { hasInitial, initialsKeys, listedPeople, nameKey } from '../../programme/compare-names';
import { emailOwners } from '../../programme/email-domain';
import { foldReference } from '../../programme/reference-index';
import type { ConflictRule } from '../../programme/rules';
import type { ConflictSide } from './conflict-side';

/** Why two sides are in conflict. One that is only possible is listed, and rules nothing out. */
export interface ConflictReason {
  /** In words, to be read after the two sides. */
  readonly why: string;
  readonly possible?: true;
}

/** Tells of two sides whether a rule finds a conflict between them. */
export type ConflictJudge = (one: ConflictSide, other: ConflictSide) => ConflictReason | undefined;

/** Prepares a rule; what it needs of a side is read once. Complexity: a few look-ups a pair. */
export function createConflictJudge(rule: ConflictRule): ConflictJudge {
  if (rule.on === 'email-domain') return judgeDomains(rule.ignore);
  if (rule.on === 'column') return judgeColumn(rule.column);
  return rule.on === 'listed' ? judgeListed(rule.column) : judgeAliases(rule.people);
}

/** Computes something of a side at its first use. */
function once<Value>(compute: (side: ConflictSide) => Value): (side: ConflictSide) => Value {
  const known = new Map<ConflictSide, Value>();
  return (side) => {
    const earlier = known.get(side);
    if (earlier !== undefined) return earlier;
    const fresh = compute(side);
    known.set(side, fresh);
    return fresh;
  };
}

function judgeDomains(ignore: readonly string[]): ConflictJudge {
  const domainsOf = once(({ emails }) => emailOwners(emails, ignore));
  return (one, other) => {
    const domain = domainsOf(one).find((each) => domainsOf(other).includes(each));
    return domain === undefined ? undefined : { why: `both have an e-mail at ${domain}` };
  };
}

/** A whole entry of one side is an entry of the other, or a part of one between commas: departments of two universities may bear one name. */
function judgeColumn(column: string): ConflictJudge {
  const entriesOf = once(({ attributes }) => {
    const cell = attributeCell(attributes, column) ?? '';
    const entries = cell
      .split(/[;|]/u)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((written) => ({ written, folded: written.toLowerCase() }));
    return { entries, parts: new Set([...entries.map(({ folded }) => folded), ...statedValues(cell)]) };
  });
  return (one, other) => {
    const mine = entriesOf(one);
    const theirs = entriesOf(other);
    const shared =
      mine.entries.find(({ folded }) => theirs.parts.has(folded)) ??
      theirs.entries.find(({ folded }) => mine.parts.has(folded));
    return shared === undefined ? undefined : { why: `both have "${shared.written}" as ${column}` };
  };
}

/** People as a list names them. */
interface ListedPeople {
  /** Names, ids and e-mails in the form that they are compared in. */
  readonly keys: ReadonlySet<string>;
  /** What those with initials may stand for. */
  readonly initials: ReadonlySet<string>;
}

function readListed(listed: readonly string[]): ListedPeople {
  return {
    keys: new Set(listed.map((text) => (text.includes('@') ? foldReference(text) : nameKey(text)))),
    initials: new Set(listed.filter((text) => !text.includes('@') && hasInitial(text)).flatMap(initialsKeys)),
  };
}

/** What a side may be called in a list. */
interface Called {
  readonly keys: readonly string[];
  readonly initials: readonly string[];
}

function readCalled({ id, names, emails }: ConflictSide): Called {
  return {
    keys: [...[id, ...names].map(nameKey), ...emails.map(foldReference)],
    initials: names.flatMap(initialsKeys),
  };
}

/** How a side stands in a list: by name, e-mail or id as written, or only by a name with initials. */
function findIn(listed: ListedPeople, called: Called): 'named' | 'possible' | undefined {
  if (listed.keys.size === 0) return undefined;
  if (called.keys.some((key) => listed.keys.has(key))) return 'named';
  return called.initials.some((key) => listed.initials.has(key)) ? 'possible' : undefined;
}

function judgeListed(column: string): ConflictJudge {
  const listedBy = once(({ attributes }) => readListed(listedPeople(attributeCell(attributes, column) ?? '')));
  const called = once(readCalled);
  const reasonOf = (lister: ConflictSide, listed: ConflictSide): ConflictReason | undefined => {
    const found = findIn(listedBy(lister), called(listed));
    if (found === undefined) return undefined;
    return found === 'named'
      ? { why: `${lister.id} lists ${listed.id} under ${column}` }
      : { why: `${lister.id} lists under ${column} initials that may be those of ${listed.id}`, possible: true };
  };
  return (one, other) => {
    const first = reasonOf(one, other);
    if (first !== undefined && first.possible === undefined) return first;
    const second = reasonOf(other, one);
    return second?.possible === undefined ? (second ?? first) : (first ?? second);
  };
}

function judgeAliases(people: readonly string[]): ConflictJudge {
  const circle = readListed(people);
  const ids = new Set(people.map((text) => text.trim()));
  const standing = once((side) => (ids.has(side.id) ? 'named' : (findIn(circle, readCalled(side)) ?? 'outside')));
  return (one, other) => {
    const both = [standing(one), standing(other)];
    if (both.includes('outside')) return undefined;
    const why = `both belong to the circle of ${people.join(', ')}`;
    return both.includes('possible') ? { why: `initials suggest that ${why}`, possible: true } : { why };
  };
}
