import { createSeededStream } from '@lettermatch/matcher';
import { sumOfTeams, type TeamObjective } from '../plain-objective';
import { shuffledOrder } from './shuffle';

/** The best of the populations and tournaments that were tried on 200 people in 40 s. */
const [POPULATION, TOURNAMENT, ELITE] = [400, 4, 4];
/** A child is changed by one exchange of two people, and with this chance by one more, and so on. */
const MUTATION = 0.5;

/**
 * A genetic algorithm as desktop tools for teams use it: people in an order that is cut into teams, parents chosen by tournament, ordered
 * crossover (Davis 1985) of a stretch of whole teams, mutation by exchanges, the best kept. Calls `onCheckpoint` at the given seconds.
 */
export function evolveTeams(
  objective: TeamObjective,
  starts: Int32Array,
  seed: number,
  checkpoints: readonly number[],
  onCheckpoint: (seconds: number, best: Int32Array) => void,
): void {
  const draw = createSeededStream(seed);
  const people = starts.at(-1) ?? 0;
  const teams = starts.length - 1;
  let genomes: Int32Array[] = Array.from({ length: POPULATION }, () => shuffledOrder(people, draw));
  let children: Int32Array[] = genomes.map((genome) => genome.slice());
  let fitness = Float64Array.from(genomes, (genome) => sumOfTeams(objective, genome, starts));
  const isTaken = new Uint8Array(people);
  const chooseParent = () => {
    let best = Math.floor(draw() * POPULATION);
    for (let round = 1; round < TOURNAMENT; round++) {
      const rival = Math.floor(draw() * POPULATION);
      if (fitness[rival]! > fitness[best]!) best = rival;
    }
    return genomes[best]!;
  };
  const begun = performance.now();
  for (const seconds of checkpoints) {
    while (performance.now() - begun < seconds * 1000) {
      const ranked = [...fitness.keys()].sort((a, b) => fitness[b]! - fitness[a]!);
      for (let index = 0; index < POPULATION; index++) {
        const child = children[index]!;
        if (index < ELITE) {
          child.set(genomes[ranked[index]!]!);
          continue;
        }
        const [mother, father] = [chooseParent(), chooseParent()];
        const [one, other] = [Math.floor(draw() * (teams + 1)), Math.floor(draw() * (teams + 1))];
        const [from, to] = [starts[Math.min(one, other)]!, starts[Math.max(one, other)]!];
        isTaken.fill(0);
        for (let at = from; at < to; at++) {
          child[at] = mother[at]!;
          isTaken[mother[at]!] = 1;
        }
        let at = from === 0 ? to : 0;
        for (const person of father) {
          if (isTaken[person] === 1) continue;
          child[at++] = person;
          if (at === from) at = to;
        }
        do {
          const [a, b] = [Math.floor(draw() * people), Math.floor(draw() * people)];
          [child[a], child[b]] = [child[b]!, child[a]!];
        } while (draw() < MUTATION);
      }
      fitness = Float64Array.from(children, (genome) => sumOfTeams(objective, genome, starts));
      [genomes, children] = [children, genomes];
    }
    const best = [...fitness.keys()].reduce((one, other) => (fitness[other]! > fitness[one]! ? other : one));
    onCheckpoint(seconds, genomes[best]!);
  }
}
