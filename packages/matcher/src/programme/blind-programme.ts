import {
  type BlindedText,
  blindText,
  buildNameIndex,
  type KnownDetails,
  partsOfName,
  REMOVAL_KINDS,
  type RemovalKind,
} from '@lettermatch/core';
import { type Identified, nameOfId, replaceIds } from './blind-ids';
import { blindRules } from './blind-rules';
import { canonicalOrder } from './canonical-order';
import { detailOfColumn } from './column-detail';
import { hideRuleValues, type WithAttributes } from './hide-rule-values';
import type { Applicant, Attributes, Mentor, Programme, Project } from './programme';
import type { Stated } from './rules';

/** Who is behind an id of a blind programme. Private: it is for the organiser alone. */
export interface BlindKeyRow {
  readonly kind: 'applicant' | 'mentor' | 'project';
  readonly blindId: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A programme that tells nobody's name, with what was taken out of it. */
export interface BlindedProgramme {
  readonly programme: Programme;
  readonly removed: Readonly<Record<RemovalKind, number>>;
  /** New ids by old ones: only those that told a name. */
  readonly ids: { readonly people: ReadonlyMap<string, string>; readonly projects: ReadonlyMap<string, string> };
  readonly key: readonly BlindKeyRow[];
}

type Person = Applicant | Mentor;

/**
 * Takes names, e-mails, telephone numbers, links, institutions and gendered forms of address out of a programme: columns of such
 * names go, texts are blinded by `blindText` with everything the columns tell, ids that hold a name or an e-mail become numbers. Where
 * rules compare by such a column it stays, with values that say only which are equal; see `hideRuleValues`.
 * The same programme gives the same result, in whatever order its rows come.
 * @complexity linear in the texts, and in the number of people.
 */
export function blindProgramme(given: Programme): BlindedProgramme {
  const ordered = canonicalOrder(given);
  const { settings, applicants, projects, mentors } = ordered;
  const removed = Object.fromEntries(REMOVAL_KINDS.map((kind) => [kind, 0])) as Record<RemovalKind, number>;
  const everyone: readonly Person[] = [...applicants, ...mentors];
  const details = new Map(everyone.map((person) => [person, detailsOf(person)]));
  const others = buildNameIndex([...details.values()].flatMap(({ names }) => names ?? []));
  const personById = new Map(everyone.map((each) => [each.id, each]));
  const people = new Map([...renumber(applicants, 'applicant'), ...renumber(mentors, 'mentor')]);
  const newProjects = replaceIds(
    projects
      .map(({ id, title }): Identified => ({ id, names: namesIn(title), emails: [], isPerson: false }))
      .filter(({ id, names }) => names.length > 0 || id.includes('@')),
    'project',
    settings.seed,
    new Set(projects.map(({ id }) => id)),
  );
  const person = (id: string) => people.get(id) ?? id;
  const project = (id: string) => newProjects.get(id) ?? id;
  const teams = numberTeams(applicants);
  const compared = hideRuleValues(ordered, {
    newId: (record) => ('title' in record ? project(record.id) : person(record.id)),
    tells: (cell, record) => blindText(cell, knownOfRecord(record)).removals.length > 0,
  });

  const programme: Programme = {
    ...ordered,
    settings: { ...settings, blind: 'done' },
    applicants: applicants.map((original) => {
      const { name: _, email: __, team, ...applicant } = original;
      const own = knownOf(original);
      // Whom they name in a column they name in the letter too, by the first name alone.
      const friends = [...applicant.teammates, ...applicant.avoidPeople].flatMap(
        (id) => knownOf(personById.get(id)).names ?? [],
      );
      const known = { ...own, names: [...(own.names ?? []), ...friends] };
      return {
        ...applicant,
        id: person(applicant.id),
        letter: blind(applicant.letter, known),
        documents: applicant.documents.map((text) => blind(text, known)),
        preferences: applicant.preferences.map(project),
        avoidProjects: applicant.avoidProjects.map(project),
        ...(team !== undefined && { team: teams.get(team) ?? team }),
        teammates: applicant.teammates.map(person),
        avoidPeople: applicant.avoidPeople.map(person),
        attributes: blindAttributes(original, known),
      };
    }),
    projects: projects.map((each): Project => {
      const known: KnownDetails = { others, keep: ['institution'] };
      return {
        ...each,
        id: project(each.id),
        title: blind(each.title, { others, keep: ['institution', 'link', 'title', 'phone'] }),
        description: blind(each.description, known),
        descriptions: mapValues(each.descriptions, (text) => blind(text, known)),
        mentors: each.mentors.map(person),
        attributes: blindAttributes(each, known),
      };
    }),
    mentors: mentors.map((original) => {
      const { name: _, email: __, ...mentor } = original;
      const known = knownOf(original);
      return {
        ...mentor,
        id: person(mentor.id),
        description: blind(mentor.description, known),
        descriptions: mapValues(mentor.descriptions, (text) => blind(text, known)),
        projects: mentor.projects.map(project),
        attributes: blindAttributes(original, known),
      };
    }),
    rules: blindRules(compared.rules, { person, project, blindStated }),
  };
  for (const { name, email } of everyone) {
    if (name !== undefined) removed.name += 1;
    if (email !== undefined) removed.email += 1;
  }
  const keyOf =
    (kind: BlindKeyRow['kind']) =>
    (each: { readonly id: string; readonly name?: string; readonly email?: string }): BlindKeyRow => ({
      kind,
      blindId: kind === 'project' ? project(each.id) : person(each.id),
      id: each.id,
      name: each.name ?? '',
      email: each.email ?? '',
    });
  return {
    programme: canonicalOrder(programme),
    removed,
    ids: { people, projects: newProjects },
    key: [
      ...applicants.map(keyOf('applicant')),
      ...mentors.map(keyOf('mentor')),
      ...projects.filter(({ id }) => newProjects.has(id)).map(({ id, title }) => keyOf('project')({ id, name: title })),
    ],
  };

  function knownOf(each: Person | undefined): KnownDetails {
    return { ...(each === undefined ? {} : details.get(each)), others };
  }

  function blind(text: string, known: KnownDetails): string {
    const blinded: BlindedText = blindText(text, known);
    for (const { kind } of blinded.removals) removed[kind] += 1;
    return blinded.text;
  }

  function blindAttributes(record: WithAttributes, known: KnownDetails): Attributes {
    const hidden = compared.cellsOf(record);
    const kept = Object.entries(record.attributes).flatMap(([column, value]): [string, string][] => {
      const kind = detailOfColumn(column);
      if (Object.hasOwn(hidden, column)) removed[kind ?? 'name'] += 1;
      else if (kind === undefined || known.keep?.includes(kind)) return [[column, blind(value, known)]];
      else removed[kind] += 1;
      return [];
    });
    const told = Object.entries(hidden).filter(([, cell]) => cell !== '');
    // From entries, because a column may be called `__proto__`.
    return Object.fromEntries([...kept, ...told]);
  }

  function knownOfRecord(record: WithAttributes): KnownDetails {
    return 'title' in record ? { others, keep: ['institution'] } : knownOf(record);
  }

  /** The same rule with its reason blinded and without who asked for it, which no kind of rule requires. */
  function blindStated<Rule extends Stated>(rule: Rule): Rule {
    const { by, reason, ...others } = rule;
    if (by !== undefined) removed.name += 1;
    const applicant = 'applicant' in rule && typeof rule.applicant === 'string' ? rule.applicant : '';
    const blinded = reason === undefined ? {} : { reason: blind(reason, knownOf(personById.get(applicant))) };
    return { ...others, ...blinded } as Rule;
  }

  function renumber(persons: readonly Person[], label: 'applicant' | 'mentor'): ReadonlyMap<string, string> {
    const items = persons.map((each): Identified => {
      const { names = [], emails = [] } = details.get(each) ?? {};
      return { id: each.id, names, emails, isPerson: true };
    });
    return replaceIds(items, label, settings.seed, new Set(everyone.map(({ id }) => id)));
  }

  /** Names of people that a title shows. */
  function namesIn(title: string): readonly string[] {
    const { removals } = blindText(title, { others });
    return removals.filter(({ kind }) => kind === 'name').map(({ start, end }) => title.slice(start, end));
  }

  function numberTeams(all: readonly Applicant[]): ReadonlyMap<string, string> {
    const names = [...new Set(all.flatMap(({ team }) => team ?? []))];
    const telling = names.filter(
      (name) =>
        blindText(name, {
          others,
          names: all.filter(({ team }) => team === name).flatMap((each) => details.get(each)?.names ?? []),
        }).removals.length > 0,
    );
    return replaceIds(
      telling.map((id) => ({ id, names: [id], emails: [], isPerson: true })),
      'team',
      settings.seed,
      new Set(names),
    );
  }
}

/** What the columns tell about a person. */
function detailsOf(person: Person): KnownDetails {
  const names = person.name === undefined ? [] : [person.name];
  const emails = person.email === undefined ? [] : [person.email];
  const contacts: string[] = [];
  const institutions: string[] = [];
  for (const [column, value] of Object.entries(person.attributes)) {
    const kind = detailOfColumn(column);
    if (kind === 'name') names.push(value);
    else if (kind === 'email') emails.push(value);
    else if (kind === 'phone' || kind === 'link') contacts.push(...value.split(/[\s,;]+/));
    else if (kind === 'institution') institutions.push(value);
  }
  // The address may be all that tells the name.
  if (names.length === 0) names.push(...emails.map((email) => namePartsOfAddress(email)).filter((name) => name !== ''));
  if (names.length === 0 && nameOfId(person.id) !== '') names.push(nameOfId(person.id));
  return { names, emails, contacts, institutions };
}

/** `ada marsh` of `ada.marsh@example.org`; nothing where the address is one word. */
function namePartsOfAddress(email: string): string {
  const local = email.split('@')[0] ?? '';
  const parts = partsOfName(local.replace(/[._\d-]+/g, ' ')).filter((part) => part.length >= 3);
  return /[._-]/.test(local) ? parts.join(' ') : '';
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
