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
      .map((entry) => entry.trim().toLowerCase())
      .filter((entry) => entry !== '');
    return { entries, parts: new Set([...entries, ...statedValues(cell)]) };
  });
  return (one, other) => {
    const mine = entriesOf(one);
    const theirs = entriesOf(other);
    const shared =
      mine.entries.find((entry) => theirs.parts.has(entry)) ?? theirs.entries.find((entry) => mine.parts.has(entry));
    return shared === undefined ? undefined : { why: `both have "${shared}" as ${column}` };
  };
}

interface Known {
  readonly keys: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
}

/** People as a list names them. */
function knownPeople(listed: readonly string[]): Known {
  return {
    keys: new Set(listed.flatMap((text) => (text.includes('@') ? [foldReference(text)] : [nameKey(text)]))),
    initials: new Set(listed.filter((text) => !text.includes('@') && hasInitial(text)).flatMap(initialsKeys)),
  };
}

/** How a side stands in a list: by name, e-mail or id as written, or only by a name with initials. */
function findIn({ keys, initials }: Known, { id, names, emails }: ConflictSide): 'named' | 'possible' | undefined {
  if ([id, ...names].some((name) => keys.has(nameKey(name))) || emails.some((email) => keys.has(foldReference(email))))
    return 'named';
  return names.some((name) => initialsKeys(name).some((key) => initials.has(key))) ? 'possible' : undefined;
}

function judgeListed(column: string): ConflictJudge {
  const listedBy = once(({ attributes }) => knownPeople(listedPeople(attributeCell(attributes, column) ?? '')));
  const reasonOf = (lister: ConflictSide, listed: ConflictSide): ConflictReason | undefined => {
    const found = findIn(listedBy(lister), listed);
    if (found === undefined) return undefined;
    return found === 'named'
      ? { why: `${lister.id} lists ${listed.id} under ${column}` }
      : { why: `${lister.id} lists under ${column} initials that may be those of ${listed.id}`, possible: true };
  };
  return (one, other) => {
    const reasons = [reasonOf(one, other), reasonOf(other, one)].filter((reason) => reason !== undefined);
    return reasons.find(({ possible }) => possible === undefined) ?? reasons[0];
  };
}

function judgeAliases(people: readonly string[]): ConflictJudge {
  const circle = knownPeople(people);
  const ids = new Set(people.map((text) => text.trim()));
  const standing = once((side) => (ids.has(side.id) ? 'named' : (findIn(circle, side) ?? 'outside')));
  return (one, other) => {
    const both = [standing(one), standing(other)];
    if (both.includes('outside')) return undefined;
    const why = `both belong to the circle of ${people.join(', ')}`;
    return both.includes('possible') ? { why: `initials suggest that ${why}`, possible: true } : { why };
  };
}
