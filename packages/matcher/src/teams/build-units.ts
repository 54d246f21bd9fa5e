import type { TeamConflict, TeamProblem } from './team-problem';

export type Units =
  | { readonly units: readonly (readonly number[])[]; readonly conflict?: never }
  | { readonly units?: never; readonly conflict: TeamConflict };

/** People who stay together as one unit each, everyone else alone, by their first member; or why some of them cannot. */
export function buildUnits(problem: TeamProblem): Units {
  const { people, size, together = [], apart = [], locked = [] } = problem;
  const leader = Int32Array.from({ length: people }, (_, person) => person);
  const find = (person: number): number => {
    let at = person;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at]!]!;
      at = leader[at]!;
    }
    return at;
  };
  for (const group of together) {
    for (const person of group) {
      const [one, other] = [find(group[0]!), find(person)];
      leader[Math.max(one, other)] = Math.min(one, other);
    }
  }
  const members = new Map<number, number[]>();
  for (let person = 0; person < people; person++) {
    const of = find(person);
    members.set(of, [...(members.get(of) ?? []), person]);
  }
  const units = [...members.values()];

  const tooLarge = units.find((unit) => unit.length > size.max);
  if (tooLarge !== undefined) {
    const message = `${tooLarge.length} people are to stay together, and a team holds ${size.max} at most.`;
    return { conflict: createConflict('group-too-large', message, { people: tooLarge }) };
  }
  const pair = apart.find(([one, other]) => find(one) === find(other));
  if (pair !== undefined) {
    const message = `People ${pair[0]} and ${pair[1]} are to be kept apart and to stay together.`;
    return { conflict: createConflict('together-and-apart', message, { people: [...pair] }) };
  }
  const lockOf = new Map<number, readonly [number, number]>();
  for (const lock of locked) {
    const of = find(lock[0]);
    const earlier = lockOf.get(of);
    if (earlier !== undefined && earlier[1] !== lock[1]) {
      const message = `People ${earlier[0]} and ${lock[0]} stay together, or are one, and are locked to teams ${earlier[1]} and ${lock[1]}.`;
      const involved = { people: [...new Set([earlier[0], lock[0]])], teams: [earlier[1], lock[1]] };
      return { conflict: createConflict('locked-twice', message, involved) };
    }
    lockOf.set(of, lock);
  }
  return { units };
}

export function createConflict(
  kind: TeamConflict['kind'],
  message: string,
  { people = [], teams = [], needs = [] }: Partial<Pick<TeamConflict, 'people' | 'teams' | 'needs'>>,
): TeamConflict {
  return { kind, message, people, teams, needs, isProved: kind !== 'none-found' };
}
