import { weightsOf, weighWishes } from './build-team-model';
import { measureInterests, toUnitVectors } from './measure-interests';
import { buildMixTables } from './mix-tables';
import type { TeamProblem, TeamScores } from './team-problem';
import { countBits } from './team-state';
import { teamValue } from './team-value';

/**
 * What each goal comes to in each team, from the people alone, by definition: what a search keeps track of by changes is checked against it.
 * `teamOf` is by person, each in one of `teams` teams.
 * @complexity people x (dimensions + goals + their teammates).
 */
export function scoreTeams(
  problem: TeamProblem,
  teams: number,
  teamOf: Int32Array,
): { readonly scores: TeamScores; readonly objective: number } {
  const { people, size, interests, attributes = [], needs, company, teammates, hours } = problem;
  const members = Array.from({ length: teams }, (): number[] => []);
  teamOf.forEach((team, person) => {
    members[team]!.push(person);
  });
  const byTeam = (score: (people: readonly number[], team: number) => number) => Float64Array.from(members, score);
  const largest = Math.min(people, size.max);

  const closeness = interests === undefined ? undefined : byTeam(closenessOf(interests, people / teams));
  const mixes = attributes.map(({ values, mode }) => {
    const tables = buildMixTables(values, mode, largest);
    return byTeam((team) => {
      const counts = new Map<number, number>();
      for (const person of team) {
        const value = values[person]!;
        if (value >= 0) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      let [known, squares, shares] = [0, 0, 0];
      for (const [value, count] of counts) {
        known += count;
        squares += count * count;
        shares += tables.share[value]! * count;
      }
      return tables.base[known]! + tables.perSquare[known]! * squares + tables.perShare[known]! * shares;
    });
  });
  const bringers = needs?.list.map((need) => new Set(need.people)) ?? [];
  const coverage =
    needs === undefined
      ? undefined
      : byTeam((team, index) => {
          let [asked, covered] = [0, 0];
          needs.list.forEach((need, at) => {
            if (need.teams !== undefined && need.teams[index] !== 1) return;
            asked += 1;
            if (team.filter((person) => bringers[at]!.has(person)).length >= (need.count ?? 1)) covered += 1;
          });
          return asked === 0 ? 1 : covered / asked;
        });
  const groups = company?.groups.filter((group) => group.length > 0).map((group) => new Set(group)) ?? [];
  const accompanied =
    company === undefined
      ? undefined
      : byTeam((team) => {
          const lone = groups.filter((group) => team.filter((person) => group.has(person)).length === 1).length;
          return 1 - lone / Math.max(1, Math.min(groups.length, team.length));
        });
  const { wishing, pairs } = weighWishes(problem);
  const wishes =
    teammates === undefined
      ? undefined
      : byTeam((team) => {
          const inTeam = new Set(team);
          let missing = team.reduce((sum, person) => sum + wishing[person]!, 0);
          for (const { one, other, weight } of pairs) if (inTeam.has(one) && inTeam.has(other)) missing -= weight;
          return 1 - missing / team.length;
        });
  const common =
    hours === undefined
      ? undefined
      : byTeam((team) => {
          let bits = 0;
          for (let word = 0; word < hours.words; word++) {
            bits += countBits(
              team.reduce((all, person) => all & hours.values[person * hours.words + word]!, 0xffffffff),
            );
          }
          return Math.min(1, bits / Math.max(1, hours.enough));
        });

  const weights = weightsOf(problem);
  const team = Float64Array.from(
    members,
    (_, index) =>
      weights.closeness * (closeness?.[index] ?? 0) +
      mixes.reduce((sum, mix, attribute) => sum + weights.attributes[attribute]! * mix[index]!, 0) +
      weights.coverage * (coverage?.[index] ?? 0) +
      weights.company * (accompanied?.[index] ?? 0) +
      weights.teammates * (wishes?.[index] ?? 0) +
      weights.hours * (common?.[index] ?? 0),
  );
  return {
    scores: {
      ...(closeness && { closeness }),
      attributes: mixes,
      ...(coverage && { coverage }),
      ...(accompanied && { company: accompanied }),
      ...(wishes && { teammates: wishes }),
      ...(common && { hours: common }),
      team,
    },
    objective: team.reduce((sum, score) => sum + teamValue(score), 0) / Math.max(1, teams),
  };
}

function closenessOf(interests: NonNullable<TeamProblem['interests']>, meanSize: number) {
  const { dimensions } = interests;
  const unit = toUnitVectors(interests);
  const { worst, best } = interests.scale ?? measureInterests(unit, dimensions, meanSize);
  return (team: readonly number[]) => {
    if (team.length < 2) return 0;
    const sum = new Float64Array(dimensions);
    let own = 0;
    for (const person of team) {
      for (let at = 0; at < dimensions; at++) {
        const value = unit[person * dimensions + at]!;
        sum[at] = sum[at]! + value;
        own += value * value;
      }
    }
    const pairs = sum.reduce((total, value) => total + value * value, 0) - own;
    return (pairs / (team.length * (team.length - 1)) - worst) / (best - worst);
  };
}
