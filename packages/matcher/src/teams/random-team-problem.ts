import { createSeededStream } from '../solvers/lottery/seeded-stream';
import type { TeamProblem } from './team-problem';

/** A problem for tests with some of every goal and rule, the same for a seed; its rules need not all be able to hold. */
export function randomTeamProblem(seed: number, mostPeople = 14): TeamProblem {
  const draw = createSeededStream(seed);
  const below = (count: number) => Math.floor(draw() * count);
  const chance = (share: number) => draw() < share;
  const people = 1 + below(mostPeople);
  const min = 1 + below(4);
  const size = { min, max: min + below(4) };
  const teams = Math.max(1, Math.round((people * 2) / (size.min + size.max)));
  const dimensions = 1 + below(6);
  const everyone = Array.from({ length: people }, (_, person) => person);
  const some = (share: number) => everyone.filter(() => chance(share));
  const pairs = (count: number) =>
    people < 2
      ? []
      : Array.from({ length: below(count + 1) }, () => {
          const one = below(people);
          return [one, (one + 1 + below(people - 1)) % people] as const;
        });
  const weight = () => [0, 1, 3][below(3)]!;
  const forbidden = new Uint8Array(Math.ceil((people * teams) / 8));
  if (chance(0.3)) {
    for (const person of some(0.3)) {
      const pair = person * teams + below(teams);
      forbidden[pair >> 3] = forbidden[pair >> 3]! | (1 << (pair & 7));
    }
  }
  return {
    people,
    size,
    teams,
    interests: {
      dimensions,
      values: Float32Array.from({ length: people * dimensions }, () => (chance(0.2) ? 0 : draw() - 0.2)),
      weight: weight(),
    },
    attributes: (['alike', 'spread', 'balanced'] as const).map((mode) => ({
      values: Int32Array.from(everyone, () => below(4) - (chance(0.2) ? 1 : 0)).map((value) => Math.max(-1, value)),
      mode,
      weight: weight(),
    })),
    needs: {
      list: Array.from({ length: below(3) }, () => ({
        people: Uint32Array.from(some(0.5)),
        isHard: chance(0.4),
        ...(chance(0.3) ? { count: 2 } : {}),
        ...(chance(0.3) ? { teams: Uint8Array.from({ length: teams }, () => below(2)) } : {}),
      })),
      weight: weight(),
    },
    company: { groups: [Uint32Array.from(some(0.3)), Uint32Array.from(some(0.3))], weight: weight() },
    teammates: { wanted: pairs(6), avoided: pairs(3), weight: weight() },
    hours: {
      words: 2,
      values: Uint32Array.from({ length: people * 2 }, () => below(2 ** 32)),
      enough: 12,
      weight: weight(),
    },
    together: chance(0.5) ? pairs(2) : [],
    apart: pairs(4),
    locked: chance(0.3) ? [[below(people), below(teams)]] : [],
    forbidden,
  };
}
