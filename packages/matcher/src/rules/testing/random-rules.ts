import type { Applicant, Attributes, Mentor, Programme, Project } from '../../programme/programme';
import type { Counted, Group, Rules, Softenable } from '../../programme/rules';
import { createSeededStream } from '../../solvers/lottery/seeded-stream';
import { applicant, mentor, programme, project } from '../../test-support';
import { RULE_KINDS } from '../rule-refs';

export interface RandomRulesOptions {
  /** Kinds of rules to draw from. @defaultValue all */
  readonly kinds?: readonly (keyof Rules)[];
  /** @defaultValue 5 */
  readonly mostRules?: number;
}

/**
 * A tiny programme with rules, the same for the same seed: 2 to 6 applicants, 2 to 4 projects, up to 2 mentors, attributes that are stated, listed, blank or
 * unreadable, and up to five rules of any kind, hard or soft. Its rules need not be such that they can all hold, and no two are about the same lock or choice.
 */
export function randomProgrammeWithRules(
  seed: number,
  { kinds = RULE_KINDS, mostRules = 5 }: RandomRulesOptions = {},
): Programme {
  const draw = createDraw(seed);
  const projectIds = ids('p', draw.from(2, 4));
  const mentors = ids('m', draw.from(0, 2)).map((id) => randomMentor(draw, id, projectIds));
  const applicants = ids('a', draw.from(2, 6)).map((id) => randomApplicant(draw, id, projectIds, mentors));
  const projects = projectIds.map((id) => randomProject(draw, id, mentors));
  const people = applicants.map(({ id }) => id);
  const rules: { -readonly [Kind in keyof Rules]: NonNullable<Rules[Kind]>[number][] } = { lock: [], forbid: [] };
  const pairs = draw.shuffle(
    people.flatMap((person) => projectIds.map((place) => ({ applicant: person, project: place }))),
  );
  for (let count = draw.from(1, mostRules); count > 0; count--) {
    const kind = draw.one(kinds);
    const rule = randomRule(draw, kind, { people, projects: projectIds, pairs });
    if (rule !== undefined) (rules as Record<string, unknown[]>)[kind] = [...(rules[kind] ?? []), rule];
  }
  return programme({
    applicants,
    projects,
    mentors,
    rules: rules as Rules,
    settings: { places: { min: 0, max: draw.chance(0.7) ? 1 : 2 }, seed },
  });
}

/** Draws from one stream of numbers. */
export interface Draw {
  /** A whole number, both ends included. */
  from(least: number, most: number): number;
  chance(share: number): boolean;
  one<Value>(values: readonly Value[]): Value;
  /** So many different values, in a drawn order. */
  some<Value>(values: readonly Value[], least: number, most?: number): readonly Value[];
  shuffle<Value>(values: readonly Value[]): Value[];
}

export function createDraw(seed: number): Draw {
  const random = createSeededStream(seed);
  const from = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const shuffle = <Value>(values: readonly Value[]): Value[] => {
    const order = [...values];
    for (let last = order.length - 1; last > 0; last--) {
      const chosen = from(0, last);
      [order[last], order[chosen]] = [order[chosen] as Value, order[last] as Value];
    }
    return order;
  };
  return {
    from,
    chance: (share) => random() < share,
    one: (values) => values[from(0, values.length - 1)] as (typeof values)[number],
    some: (values, least, most = values.length) =>
      shuffle(values).slice(0, from(Math.min(least, values.length), Math.min(most, values.length))),
    shuffle,
  };
}

function ids(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

const LEVELS = ['bachelor', 'master', 'phd'];
const CELLS: Readonly<Record<string, readonly string[]>> = {
  level: [...LEVELS, 'Master', ' phd ', 'bachelor; master', 'phd, master', ''],
  track: ['water', 'air', 'water|air', ''],
  age: ['17', '18', '22', '30 years', 'many', ''],
  free: ['Mon 18-22', 'Mon-Fri 18:00-20:00', 'weekend', 'Mon 20-24', 'any', 'when I can', ''],
  zone: ['UTC', 'UTC+3', 'UTC-4', '+05:30', 'the moon', ''],
  institution: ['Lake University', 'lake university', 'Hill College; Lake University', 'Hill College', ''],
};
const NAMES = ['Anna Smith', 'Bo Lindqvist', 'Cy Marsh', 'Dana Smith'];
const LISTED = ['A. Smith', 'Bo Lindqvist; Cy Marsh', 'cy@lake.edu', 'Smith, Anna', '', ''];
const EMAILS = ['anna@lake.edu', 'bo@cs.lake.edu', 'cy@lake.edu', 'dana@hill.ac.uk', 'eve@gmail.com', undefined];

function randomAttributes(draw: Draw, columns: readonly string[]): Attributes {
  return Object.fromEntries(
    columns.map((column) => [column, draw.one(CELLS[column] ?? LISTED)]).filter(([, cell]) => cell !== ''),
  );
}

function randomPerson(draw: Draw): Pick<Applicant, 'name' | 'email'> {
  const email = draw.one(EMAILS);
  return { ...(draw.chance(0.8) && { name: draw.one(NAMES) }), ...(email !== undefined && { email }) };
}

function randomApplicant(draw: Draw, id: string, projects: readonly string[], mentors: readonly Mentor[]): Applicant {
  return applicant(id, {
    ...randomPerson(draw),
    attributes: randomAttributes(draw, ['level', 'track', 'age', 'free', 'zone', 'institution', 'coauthors']),
    avoidProjects: draw.chance(0.1) ? [draw.one(projects)] : [],
    avoidPeople: draw.chance(0.1) && mentors.length > 0 ? [draw.one(mentors).id] : [],
  });
}

function randomMentor(draw: Draw, id: string, projects: readonly string[]): Mentor {
  return mentor(id, {
    ...randomPerson(draw),
    max: 3,
    projects: draw.chance(0.6) ? [draw.one(projects)] : [],
    attributes: randomAttributes(draw, ['free', 'zone', 'institution', 'coauthors']),
  });
}

function randomProject(draw: Draw, id: string, mentors: readonly Mentor[]): Project {
  const max = draw.from(1, 4);
  const contact = draw.one(EMAILS);
  return project(id, {
    min: draw.chance(0.4) ? draw.from(1, Math.min(2, max)) : 0,
    max,
    mentors: mentors.filter(({ projects }) => projects.includes(id)).map((each) => each.id),
    attributes: {
      ...randomAttributes(draw, ['free', 'zone', 'institution']),
      ...(contact !== undefined && draw.chance(0.2) && { contact_email: contact }),
    },
  });
}

interface Known {
  readonly people: readonly string[];
  readonly projects: readonly string[];
  /** Pairs that no rule has named yet. */
  readonly pairs: { applicant: string; project: string }[];
}

function randomRule(draw: Draw, kind: keyof Rules, { people, projects, pairs }: Known): object | undefined {
  const soft = (): Softenable => (draw.chance(0.5) ? { weight: draw.one([0.125, 0.25, 0.5, 1]) } : {});
  const group = (): Group =>
    draw.chance(0.5) ? { applicants: draw.some(people, 1) } : { column: 'level', values: draw.some(LEVELS, 1, 2) };
  const counted = (): Counted => ({
    ...(draw.chance(0.6) && { group: group() }),
    ...(draw.chance(0.4) && { each: draw.one(['track', 'level']) }),
  });
  const pair = pairs.at(-1);
  switch (kind) {
    case 'lock':
    case 'forbid':
      return pairs.pop();
    case 'prefer':
      return { project: draw.one(projects), on: 'attribute', name: 'level', value: draw.one(LEVELS), weight: 0.25 };
    case 'together':
    case 'apart':
      return { applicants: draw.some(people, 2), ...soft() };
    case 'require':
      return {
        projects: draw.some(projects, 1),
        ...(draw.chance(0.7)
          ? { column: 'level', values: draw.some(LEVELS, 1, 2) }
          : { column: 'age', min: 18, ...(draw.chance(0.5) && { max: 25 }) }),
        blank: draw.one(['excluded', 'allowed']),
        ...soft(),
      };
    case 'count':
      return {
        kind: draw.one(['at-most', 'at-least']),
        count: draw.from(0, 3),
        projects: draw.some(projects, 1),
        over: draw.one(['each', 'all']),
        ...counted(),
        ...soft(),
      };
    case 'notAlone':
      return { projects: draw.some(projects, 1), ...counted(), ...soft() };
    case 'mayClose':
      return { project: draw.one(projects), cost: draw.one([0, 0.25, 1]) };
    case 'availability':
      return {
        side: draw.one(['projects', 'mentors']),
        columns: { applicants: 'free', others: 'free' },
        ...(draw.chance(0.5) && { zones: { applicants: 'zone', others: 'zone' } }),
        hours: draw.one([0.5, 1, 2, 4]),
        ...soft(),
      };
    case 'priority':
      return { group: group() };
    case 'conflicts':
      return draw.one([
        { on: 'email-domain', ignore: draw.chance(0.3) ? ['hill.ac.uk'] : [] },
        { on: 'column', column: 'institution' },
        { on: 'listed', column: 'coauthors' },
        { on: 'aliases', people: draw.some(NAMES, 2) },
      ]);
    case 'choices': {
      if (pair === undefined) return undefined;
      const choice = draw.one(['must', 'yes', 'maybe', 'no']);
      return { ...pairs.pop(), choice, ...(choice === 'yes' && { weight: 0.125 }) };
    }
  }
}
