import { createSeededStream, type TeamProblem } from '@lettermatch/matcher';

const THEMES = 12;
const [ROLES, LEVELS] = [6, 3];

/**
 * People whose interests gather about a dozen themes, each with a role out of six, of which teams need the first four, and a level out of
 * three; teams of four. The same for a seed.
 */
export function drawTeamProblem(
  people: number,
  seed: number,
  dimensions = 16,
): TeamProblem & { readonly teams: number } {
  const draw = createSeededStream(seed);
  const themes = Array.from({ length: THEMES * dimensions }, () => draw() - 0.5);
  const values = new Float32Array(people * dimensions);
  for (let person = 0; person < people; person++) {
    const [first, second] = [0, 0].map(() => Math.floor(draw() * THEMES));
    for (let at = 0; at < dimensions; at++) {
      const theme = themes[(first ?? 0) * dimensions + at]! + 0.5 * themes[(second ?? 0) * dimensions + at]!;
      values[person * dimensions + at] = theme + 0.4 * (draw() - 0.5);
    }
  }
  const roles = Array.from({ length: people }, () => Math.floor(draw() * ROLES));
  const list = [0, 1, 2, 3].map((role) => ({
    people: Uint32Array.from(roles.keys()).filter((person) => roles[person] === role),
  }));
  return {
    people,
    size: { min: 3, max: 5 },
    teams: Math.floor(people / 4),
    // A scale of its own: that of the engine would have to be measured by everyone else too.
    interests: { dimensions, values, weight: 1, scale: { worst: 0, best: 0.8 } },
    attributes: [
      { values: Int32Array.from({ length: people }, () => Math.floor(draw() * LEVELS)), mode: 'spread', weight: 1 },
    ],
    needs: { list, weight: 1 },
  };
}
