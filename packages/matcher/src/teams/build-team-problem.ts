import { pairKey } from '../programme/pair-key';
import type { Applicant, Programme } from '../programme/programme';
import type { Claims } from './read-claims';
import type { TeamNeed, TeamProblem } from './team-problem';
import { GOAL_WEIGHTS, type TeamNeedRule, type TeamSettings } from './team-settings';

export interface TeamProblemParts {
  readonly programme: Programme;
  /** In seeded order; every index of the problem is a position in it. */
  readonly people: readonly Applicant[];
  readonly settings: TeamSettings;
  readonly size: { readonly min: number; readonly max: number };
  readonly needs: readonly TeamNeedRule[];
  readonly claims: Claims;
  /** By position in `people`. */
  readonly interests?: { readonly dimensions: number; readonly values: Float64Array };
}

/** What an applicant's cell says or lists, for comparison: entries between `;`, `,` or `|`, in lower case. */
export function listCell(applicant: Pick<Applicant, 'attributes'>, column: string): readonly string[] {
  const cell = applicant.attributes[column] ?? '';
  const entries = cell.split(/[;,|\n]/u).map((entry) => entry.normalize('NFKC').trim().toLowerCase());
  return [...new Set(entries.filter((entry) => entry !== ''))];
}

/** Applicants, settings and rules as a problem in numbers, without `teams`. Complexity: what their cells, wishes and rules hold. */
export function buildTeamProblem(parts: TeamProblemParts): TeamProblem {
  const { programme, people, settings, size, claims, interests } = parts;
  const { rules } = programme;
  const at = new Map(people.map(({ id }, index) => [id, index]));
  const indices = (ids: readonly string[]) => ids.flatMap((id) => at.get(id) ?? []);
  const pairsOf = (ids: readonly string[]) =>
    indices(ids).flatMap((one, index, all) => all.slice(index + 1).map((other) => [one, other] as const));
  const known = (pairs: readonly (readonly [string, string])[]) =>
    pairs.flatMap(([one, other]) => {
      const [a, b] = [at.get(one), at.get(other)];
      return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
    });

  const groups = claims.teams.map(({ members }) => indices(members)).filter((group) => group.length > 1);
  const areBound = settings.keepTogether === 'always';
  const ruledTogether = (rules.together ?? []).filter(({ weight }) => weight === undefined);
  const ruledApart = (rules.apart ?? []).filter(({ weight }) => weight === undefined);
  const softly = (list: readonly { readonly applicants: readonly string[]; readonly weight?: number }[] = []) =>
    list.filter(({ weight }) => weight !== undefined).flatMap(({ applicants }) => pairsOf(applicants));
  const avoided = known(claims.avoided);
  const wanted = [...known(claims.wanted), ...softly(rules.together)];
  const wantedByTeam = areBound
    ? []
    : groups.flatMap((group) => group.flatMap((one) => group.map((other) => [one, other] as const)));
  return {
    people: people.length,
    size,
    ...(interests && { interests: { ...interests, weight: GOAL_WEIGHTS[settings.closeness] } }),
    attributes: settings.mixes.map(({ column, mode, weight }) => ({
      values: numberValues(people, column),
      mode,
      weight: GOAL_WEIGHTS[weight],
    })),
    ...(parts.needs.length > 0 && {
      needs: {
        list: parts.needs.map((need) => bringersOf(need, people)),
        weight: GOAL_WEIGHTS[settings.coverage.weight],
      },
    }),
    ...(settings.company.groups.length > 0 && {
      company: {
        groups: settings.company.groups.flatMap((group) => groupsOf(group, people)),
        weight: GOAL_WEIGHTS[settings.company.weight],
      },
    }),
    teammates: {
      wanted: [...wanted, ...wantedByTeam].filter(([one, other]) => one !== other),
      avoided: [...(settings.keepApart === 'always' ? [] : avoided), ...softly(rules.apart)],
      weight: GOAL_WEIGHTS[settings.teammates],
    },
    ...(settings.hours && { hours: hoursOf(settings.hours, people) }),
    together: [
      ...(areBound ? groups : []),
      ...ruledTogether.map(({ applicants }) => indices(applicants)).filter((group) => group.length > 1),
    ],
    apart: [
      ...(settings.keepApart === 'always' ? avoided : []),
      ...ruledApart.flatMap(({ applicants }) => pairsOf(applicants)),
      ...apartByProject(programme, people),
    ],
  };
}

/** People of whom one is locked to a project that the other may not join, or is locked elsewhere. */
function apartByProject({ rules }: Programme, people: readonly Applicant[]): readonly (readonly [number, number])[] {
  const forbidden = new Set(rules.forbid.map(({ applicant, project }) => pairKey(applicant, project)));
  const lockedTo = new Map(rules.lock.map(({ applicant, project }) => [applicant, project]));
  return people.flatMap(({ id }, one) => {
    const project = lockedTo.get(id);
    if (project === undefined) return [];
    return people.flatMap((person, other) => {
      const elsewhere = lockedTo.get(person.id) ?? project;
      const isOut = person.avoidProjects.includes(project) || forbidden.has(pairKey(person.id, project));
      return one !== other && (isOut || elsewhere !== project) ? [[one, other] as const] : [];
    });
  });
}

function numberValues(people: readonly Applicant[], column: string): Int32Array {
  const cells = people.map((person) => listCell(person, column).join(';'));
  const values = [...new Set(cells)].filter((cell) => cell !== '').sort();
  const numbers = new Map(values.map((value, index) => [value, index]));
  return Int32Array.from(cells, (cell) => numbers.get(cell) ?? -1);
}

function bringersOf({ column, values, count, must }: TeamNeedRule, people: readonly Applicant[]): TeamNeed {
  const asked = new Set(values.map((value) => value.normalize('NFKC').trim().toLowerCase()));
  const bringing = people.flatMap((person, index) =>
    listCell(person, column).some((entry) => asked.has(entry)) ? [index] : [],
  );
  return { people: Uint32Array.from(bringing), ...(count && { count }), ...(must && { isHard: true }) };
}

function groupsOf(
  { column, values }: { readonly column: string; readonly values?: readonly string[] },
  people: readonly Applicant[],
): readonly Uint32Array[] {
  const entries = values ?? [...new Set(people.flatMap((person) => listCell(person, column)))].sort();
  return entries.map((value) => bringersOf({ column, values: [value] }, people).people);
}

/** Each time that somebody lists is a bit; a blank cell suits every time. */
function hoursOf(
  { column, enough, weight }: NonNullable<TeamSettings['hours']>,
  people: readonly Applicant[],
): NonNullable<TeamProblem['hours']> {
  const lists = people.map((person) => listCell(person, column));
  const bits = new Map([...new Set(lists.flat())].sort().map((time, bit) => [time, bit]));
  const words = Math.max(1, Math.ceil(bits.size / 32));
  const values = new Uint32Array(people.length * words);
  lists.forEach((list, person) => {
    for (const bit of list.length === 0 ? bits.values() : list.map((time) => bits.get(time) ?? 0)) {
      const word = person * words + (bit >> 5);
      values[word] = values[word]! | (1 << (bit & 31));
    }
  });
  return { words, values, enough: Math.max(1, Math.min(enough, bits.size)), weight: GOAL_WEIGHTS[weight] };
}
