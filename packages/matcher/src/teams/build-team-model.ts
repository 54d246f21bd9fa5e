import { buildSimilarities } from './build-similarities';
import { measureInterests, toUnitVectors } from './measure-interests';
import { buildMixTables, type MixTables } from './mix-tables';
import type { TeamModel } from './team-model';
import type { TeamProblem } from './team-problem';

/** A checked problem for `teams` teams in flat arrays. `units` lists people who stay together, everyone once. */
export function buildTeamModel(problem: TeamProblem, teams: number, units: readonly (readonly number[])[]): TeamModel {
  const { people, size, interests, attributes = [], needs, company, hours } = problem;
  const unitOf = new Int32Array(people);
  units.forEach((members, unit) => {
    for (const person of members) unitOf[person] = unit;
  });
  const largest = Math.min(people, size.max);
  const lockedTo = new Int32Array(units.length).fill(-1);
  for (const [person, team] of problem.locked ?? []) lockedTo[unitOf[person]!] = team;

  const scale =
    interests?.scale ??
    (interests === undefined
      ? { worst: 0, best: 1 }
      : measureInterests(toUnitVectors(interests), interests.dimensions, people / teams));

  const words = hours?.words ?? 0;
  const common = new Uint32Array(units.length * words).fill(0xffffffff);
  for (let person = 0; person < people; person++) {
    const start = unitOf[person]! * words;
    for (let word = 0; word < words; word++)
      common[start + word] = common[start + word]! & hours!.values[person * words + word]!;
  }

  const list = needs?.list ?? [];
  const asked = new Uint8Array(teams * list.length);
  const askedCount = new Int32Array(teams);
  list.forEach((need, index) => {
    for (let team = 0; team < teams; team++) {
      const isAsked = need.teams === undefined ? 1 : (need.teams[team] ?? 0);
      asked[team * list.length + index] = isAsked;
      askedCount[team] = askedCount[team]! + isAsked;
    }
  });
  const groups = company?.groups.filter((group) => group.length > 0).length ?? 0;
  const weights = weightsOf(problem);
  const mixes = attributes.map(({ values, mode }) => buildMixTables(values, mode, largest));
  const table = (pick: (mix: MixTables) => Float64Array) => {
    const flat = new Float64Array(mixes.length * (largest + 1));
    mixes.forEach((mix, attribute) => {
      const weight = weights.attributes[attribute]!;
      flat.set(
        pick(mix).map((value) => weight * value),
        attribute * (largest + 1),
      );
    });
    return flat;
  };
  return {
    units: units.length,
    teams,
    sizeOf: Int32Array.from(units, (members) => members.length),
    membersOf: units,
    lockedTo,
    forbidden: forbiddenOf(problem, teams, unitOf, units.length),
    ...apartOf(problem, unitOf, units.length),
    similarities: buildSimilarities(interests, unitOf, units.length, largest),
    ...categoriesOf(problem, unitOf, units.length),
    asked,
    askedCount,
    attributes: mixes.length,
    mixBase: table(({ base }) => base),
    perSquare: table(({ perSquare }) => perSquare),
    perShare: table(({ perShare }) => perShare),
    ...wishesOf(problem, unitOf, units.length),
    words,
    hours: common,
    enoughHours: Math.max(1, hours?.enough ?? 1),
    weights,
    perPair: Float64Array.from({ length: largest + 1 }, (_, count) =>
      count < 2 ? 0 : weights.closeness / ((scale.best - scale.worst) * count * (count - 1)),
    ),
    pairBase: Float64Array.from({ length: largest + 1 }, (_, count) =>
      count < 2 ? 0 : (-weights.closeness * scale.worst) / (scale.best - scale.worst),
    ),
    perCovered: Float64Array.from(askedCount, (count) => (count === 0 ? 0 : weights.coverage / count)),
    perLone: Float64Array.from(
      { length: largest + 1 },
      (_, count) => weights.company / Math.max(1, Math.min(groups, count)),
    ),
    largest,
  };
}

/** Goals' weights, divided by their sum. */
export function weightsOf({ interests, attributes = [], needs, company, teammates, hours }: TeamProblem) {
  const sum =
    (interests?.weight ?? 0) +
    attributes.reduce((total, { weight }) => total + weight, 0) +
    (needs?.weight ?? 0) +
    (company?.weight ?? 0) +
    (teammates?.weight ?? 0) +
    (hours?.weight ?? 0);
  const part = (weight = 0) => (sum > 0 ? weight / sum : 0);
  return {
    closeness: part(interests?.weight),
    attributes: Float64Array.from(attributes, ({ weight }) => part(weight)),
    coverage: part(needs?.weight),
    company: part(company?.weight),
    teammates: part(teammates?.weight),
    hours: part(hours?.weight),
  };
}

function forbiddenOf({ forbidden, people }: TeamProblem, teams: number, unitOf: Int32Array, units: number): Uint8Array {
  if (forbidden === undefined) return new Uint8Array();
  const out = new Uint8Array(units * teams);
  for (let pair = 0; pair < people * teams; pair++) {
    if (((forbidden[pair >> 3]! >> (pair & 7)) & 1) === 0) continue;
    out[unitOf[Math.floor(pair / teams)]! * teams + (pair % teams)] = 1;
  }
  return out;
}

function apartOf({ apart = [] }: TeamProblem, unitOf: Int32Array, units: number) {
  const lists = Array.from({ length: units }, () => new Set<number>());
  for (const [one, other] of apart) {
    lists[unitOf[one]!]!.add(unitOf[other]!);
    lists[unitOf[other]!]!.add(unitOf[one]!);
  }
  const { start, index } = flatten(lists.map((list) => [...list].sort((a, b) => a - b)));
  return { apartStart: start, apartUnit: Uint32Array.from(index) };
}

function categoriesOf({ attributes = [], needs, company }: TeamProblem, unitOf: Int32Array, units: number) {
  const counts = Array.from({ length: units }, () => new Map<number, number>());
  const count = (person: number, category: number) => {
    const of = counts[unitOf[person]!]!;
    of.set(category, (of.get(category) ?? 0) + 1);
  };
  const attributeOf: number[] = [];
  const shareOf: number[] = [];
  attributes.forEach(({ values, mode }, attribute) => {
    const { share } = buildMixTables(values, mode, 0);
    const first = attributeOf.length;
    values.forEach((value, person) => {
      if (value >= 0) count(person, first + value);
    });
    for (const part of share) {
      attributeOf.push(attribute);
      shareOf.push(part);
    }
  });
  const firstNeed = attributeOf.length;
  const list = needs?.list ?? [];
  list.forEach((need, index) => {
    for (const person of need.people) count(person, firstNeed + index);
  });
  const firstGroup = firstNeed + list.length;
  const groups = company?.groups ?? [];
  groups.forEach((group, index) => {
    for (const person of group) count(person, firstGroup + index);
  });
  const categories = firstGroup + groups.length;
  const entries = counts.map((of) => [...of].sort(([a], [b]) => a - b));
  const sizeOf = new Int32Array(units);
  for (const unit of unitOf) sizeOf[unit] = sizeOf[unit]! + 1;
  const knownOf = (of: readonly (readonly [number, number])[], unit: number) => {
    const known = new Int32Array(attributes.length + 1);
    known[attributes.length] = sizeOf[unit]!;
    for (const [category, many] of of) {
      const attribute = attributeOf[category];
      if (attribute !== undefined) known[attribute] = known[attribute]! + many;
    }
    return known.join();
  };
  const { start, index } = flatten(entries);
  const kindOf = numberAlike(entries.map((of) => of.join(';')));
  return {
    categories,
    firstNeed,
    firstGroup,
    categoryStart: start,
    categoryIndex: Uint32Array.from(index, ([category]) => category),
    categoryCount: Int32Array.from(index, ([, many]) => many),
    kindOf,
    ...differencesOf(entries, kindOf),
    knownKindOf: numberAlike(entries.map(knownOf)),
    attributeOf: Int32Array.from(attributeOf),
    shareOf: Float64Array.from(shareOf),
    needed: Int32Array.from({ length: categories }, (_, category) => list[category - firstNeed]?.count ?? 1),
    isHard: Uint8Array.from({ length: categories }, (_, category) => (list[category - firstNeed]?.isHard ? 1 : 0)),
  };
}

/** Of more kinds, differences are found anew for every pair that is compared. */
const MOST_KINDS = 128;

function differencesOf(entries: readonly (readonly (readonly [number, number])[])[], kindOf: Int32Array) {
  const kinds = kindOf.reduce((most, kind) => Math.max(most, kind + 1), 0);
  const none = { kinds, differenceStart: new Uint32Array(), differenceIndex: new Uint32Array() };
  if (kinds > MOST_KINDS) return { ...none, differenceCount: new Int32Array() };
  const lists = Array.from({ length: kinds }, (_, kind) => new Map(entries[kindOf.indexOf(kind)]));
  const { start, index } = flatten(
    lists.flatMap((one) =>
      lists.map((other) =>
        [...new Set([...one.keys(), ...other.keys()])]
          .sort((a, b) => a - b)
          .map((category) => [category, (other.get(category) ?? 0) - (one.get(category) ?? 0)] as const)
          .filter(([, many]) => many !== 0),
      ),
    ),
  );
  return {
    kinds,
    differenceStart: start,
    differenceIndex: Uint32Array.from(index, ([category]) => category),
    differenceCount: Int32Array.from(index, ([, many]) => many),
  };
}

/** Equal texts by one number, from 0 in the order in which they first come. */
function numberAlike(keys: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size);
  return Int32Array.from(keys, (key) => numbers.get(key)!);
}

/**
 * What each person's wishes are worth: 1 in all, shared among those named, of whom no more count than a team has places; being with
 * someone one would rather not meet costs 1. Weights are multiples of 2^-16, so that their sums are exact.
 */
export function weighWishes({ people, size, teammates }: TeamProblem): {
  /** By person: 1 where they name anybody. */
  readonly wishing: Uint8Array;
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly weight: number }[];
} {
  const wishing = new Uint8Array(people);
  const wanted = new Map<number, Set<number>>();
  for (const [one, other] of teammates?.wanted ?? []) {
    if (one === other) continue;
    wanted.set(one, (wanted.get(one) ?? new Set()).add(other));
    wishing[one] = 1;
  }
  const places = Math.max(1, Math.min(people, size.max) - 1);
  const pairs = [...wanted].flatMap(([one, others]) =>
    [...others].map((other) => ({
      one,
      other,
      weight: Math.floor(2 ** 16 / Math.min(others.size, places)) / 2 ** 16,
    })),
  );
  const avoided = (teammates?.avoided ?? []).map(([one, other]) => ({ one, other, weight: -1 }));
  return { wishing, pairs: [...pairs, ...avoided] };
}

function wishesOf(problem: TeamProblem, unitOf: Int32Array, units: number) {
  const { wishing, pairs } = weighWishes(problem);
  const missing = new Float64Array(units);
  wishing.forEach((wishes, person) => {
    missing[unitOf[person]!] = missing[unitOf[person]!]! + wishes;
  });
  const weights = Array.from({ length: units }, () => new Map<number, number>());
  for (const { one, other, weight } of pairs) {
    const [a, b] = [unitOf[one]!, unitOf[other]!];
    if (a === b) {
      missing[a] = missing[a]! - weight;
      continue;
    }
    weights[a]!.set(b, (weights[a]!.get(b) ?? 0) + weight);
    weights[b]!.set(a, (weights[b]!.get(a) ?? 0) + weight);
  }
  const { start, index } = flatten(weights.map((of) => [...of].sort(([a], [b]) => a - b)));
  return {
    missing,
    wishStart: start,
    wishUnit: Uint32Array.from(index, ([unit]) => unit),
    wishWeight: Float64Array.from(index, ([, weight]) => weight),
  };
}

function flatten<Entry>(lists: readonly (readonly Entry[])[]): {
  readonly start: Uint32Array;
  readonly index: readonly Entry[];
} {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    start[row + 1] = start[row]! + list.length;
  });
  return { start, index: lists.flat() };
}
