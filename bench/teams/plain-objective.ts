import { type TeamProblem, teamValue } from '@lettermatch/matcher';

/** Largest number of people whose similarities are held for all pairs. */
const MOST_IN_TABLE = 2000;

/** The value of a team given as a stretch of a permutation; what peers are driven by. */
export type TeamObjective = (order: Int32Array, start: number, end: number) => number;

/**
 * The objective of the problems that `drawTeamProblem` draws, written for speed and apart from the engine's, so that peers lose no
 * time that the engine does not.
 */
export function createPlainObjective({ people, interests, attributes, needs }: TeamProblem): TeamObjective {
  if (interests?.scale === undefined || attributes?.length !== 1 || needs === undefined)
    throw new Error('This objective is that of drawn problems.');
  const { dimensions, values, scale } = interests;
  const unit = new Float64Array(values.length);
  for (let person = 0; person < people; person++) {
    const own = Float64Array.from(values.subarray(person * dimensions, (person + 1) * dimensions));
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    own.forEach((value, at) => {
      unit[person * dimensions + at] = value / length;
    });
  }
  const product = (one: number, other: number) => {
    let sum = 0;
    for (let at = 0; at < dimensions; at++) sum += unit[one * dimensions + at]! * unit[other * dimensions + at]!;
    return sum;
  };
  const table = people > MOST_IN_TABLE ? undefined : new Float32Array(people * people);
  if (table !== undefined)
    for (let pair = 0; pair < table.length; pair++) table[pair] = product(Math.floor(pair / people), pair % people);
  const levels = attributes[0]?.values ?? new Int32Array();
  const present = new Set(levels).size;
  const brings = new Uint8Array(people);
  needs.list.forEach((need, index) => {
    for (const person of need.people) brings[person] = brings[person]! | (1 << index);
  });
  const { worst, best } = scale;

  return (order, start, end) => {
    const size = end - start;
    let [pairs, differing, met] = [0, 0, 0];
    for (let at = start; at < end; at++) {
      const one = order[at]!;
      met |= brings[one]!;
      for (let then = at + 1; then < end; then++) {
        const other = order[then]!;
        pairs += table === undefined ? product(one, other) : table[one * people + other]!;
        if (levels[one] !== levels[other]) differing += 1;
      }
    }
    const count = (size * (size - 1)) / 2;
    const each = Math.floor(size / present);
    const over = size % present;
    const least = (over * (each + 1) * each + (present - over) * each * (each - 1)) / 2;
    let covered = 0;
    for (let need = 0; need < needs.list.length; need++) covered += (met >> need) & 1;
    const closeness = (pairs / count - worst) / (best - worst);
    return teamValue((closeness + differing / (count - least) + covered / needs.list.length) / 3);
  };
}

/** Where each team of a permutation starts, as equal as can be, and the end. */
export function teamStarts(people: number, teams: number): Int32Array {
  return Int32Array.from({ length: teams + 1 }, (_, team) => Math.floor((people * team) / teams));
}

export function sumOfTeams(objective: TeamObjective, order: Int32Array, starts: Int32Array): number {
  let sum = 0;
  for (let team = 0; team + 1 < starts.length; team++) sum += objective(order, starts[team]!, starts[team + 1]!);
  return sum;
}

/** Teams of a permutation by person. */
export function teamOfOrder(order: Int32Array, starts: Int32Array): Int32Array {
  const teamOf = new Int32Array(order.length);
  for (let team = 0; team + 1 < starts.length; team++)
    for (let at = starts[team]!; at < starts[team + 1]!; at++) teamOf[order[at]!] = team;
  return teamOf;
}
