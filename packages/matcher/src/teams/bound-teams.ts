import { weightsOf } from './build-team-model';
import { measureInterests, sumNearest, toUnitVectors } from './measure-interests';
import type { TeamProblem } from './team-problem';
import { teamValue } from './team-value';

/** Above this many people the bound would take longer than the search. */
const MOST_BOUNDED = 3000;

/**
 * An objective that no teams of sizes in `size` exceed; `null` where there are too many people to say, or sizes differ by more than one.
 * `teamValue` is concave, so the mean of its values is at most its value at the mean score, and the mean of each goal has a bound: for
 * closeness everyone with their nearest, for a need as many teams as people bring it, else 1.
 * @complexity people^2 x dimensions.
 */
export function boundTeams(
  problem: TeamProblem,
  teams: number,
  size: { readonly min: number; readonly max: number },
): number | null {
  const { people, interests, needs } = problem;
  if (people > MOST_BOUNDED || size.max - size.min > 1) return null;
  const weights = weightsOf(problem);
  let score =
    weights.attributes.reduce((sum, weight) => sum + weight, 0) + weights.company + weights.teammates + weights.hours;
  if (needs !== undefined) score += weights.coverage * boundCoverage(needs.list, teams);
  if (interests !== undefined && weights.closeness > 0)
    score += weights.closeness * boundCloseness(interests, people, teams, size);
  return teamValue(score);
}

function boundCoverage(list: NonNullable<TeamProblem['needs']>['list'], teams: number): number {
  // Where teams ask for different needs, each may be met in the teams where it counts most: 1 is all that is known.
  if (list.length === 0 || list.some((need) => need.teams !== undefined)) return 1;
  const met = list.map(({ people, count = 1 }) =>
    count === 0 ? 1 : Math.min(1, Math.floor(people.length / count) / teams),
  );
  return met.reduce((sum, share) => sum + share, 0) / list.length;
}

function boundCloseness(
  interests: NonNullable<TeamProblem['interests']>,
  people: number,
  teams: number,
  size: { readonly min: number; readonly max: number },
): number {
  const { dimensions } = interests;
  const unit = toUnitVectors(interests);
  const { worst, best } = interests.scale ?? measureInterests(unit, dimensions, people / teams);
  const rows = Uint32Array.from({ length: people }, (_, person) => person);
  const sums = sumNearest(unit, dimensions, rows, Math.min(people, size.max) - 1);
  const width = Math.min(people, size.max);
  const meanOfNearest = (person: number, of: number) => (of < 2 ? worst : sums[person * width + of - 1]! / (of - 1));
  // Small teams weigh each of their people more and ask for fewer to be near; whoever gains most by one is put there.
  const [small, large] = [size.min, size.max];
  const smallTeams = small === large ? teams : teams * large - people;
  const parts = Array.from(rows, (person) => {
    const inLarge = meanOfNearest(person, large) / large;
    return { inLarge, more: meanOfNearest(person, small) / small - inLarge };
  }).sort((a, b) => b.more - a.more);
  const total = parts.reduce(
    (sum, { inLarge, more }, index) => sum + inLarge + (index < smallTeams * small ? more : 0),
    0,
  );
  // Rounding of similarities in tables: see `buildSimilarities`.
  return (total / teams - worst) / (best - worst) + 2 ** -18 / (best - worst);
}
