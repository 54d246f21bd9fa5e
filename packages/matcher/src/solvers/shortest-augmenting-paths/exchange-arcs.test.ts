import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRowReader } from '../read-rows';
import { reduceByPins } from '../reduce-by-pins';
import { packProblem } from '../solver-suite/random-problem';
import { ExchangeArcs } from './exchange-arcs';
import { Places } from './places';

const build = (scores: readonly (readonly (number | null)[])[], most: number) => {
  const projects = scores[0]?.length ?? 0;
  const problem = reduceByPins(
    packProblem({
      scores,
      places: scores.map(() => [1, most]),
      seats: Array.from({ length: projects }, () => [0, 99]),
    }),
  );
  const places = new Places(scores.length, projects, most);
  const rows = createRowReader(problem);
  return { places, outside: projects, findAfresh: () => new ExchangeArcs(problem, rows, places) };
};

const readAll = (arcs: ExchangeArcs) => {
  for (let node = 0; node < arcs.nodes; node++) arcs.find(node);
  return { cost: Array.from(arcs.cost), applicant: Array.from(arcs.applicant) };
};

test('an arc is the cheapest exchange, by the first of equal applicants', () => {
  const { places, findAfresh } = build(
    [
      [5, 3],
      [6, 4],
      [9, null],
    ],
    1,
  );
  for (const applicant of [1, 2, 0]) places.add(applicant, 0);
  const { cost, applicant } = readAll(findAfresh());
  // From project 0 to 0, to 1 and to outside, which nobody may do: each must keep one place.
  expect(cost.slice(0, 3)).toEqual([Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY]);
  expect(applicant.slice(0, 3)).toEqual([-1, 0, -1]);
});

test('arcs that followed any steps are those found afresh', () => {
  const score = fc.option(fc.integer({ min: -3, max: 3 }), { freq: 5, nil: null });
  const scores = fc.array(fc.array(score, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const choices = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 });
  fc.assert(
    fc.property(scores, choices, fc.nat(31), (drawn, steps, known) => {
      const { places, outside, findAfresh } = build(drawn, 3);
      const arcs = findAfresh();
      // Some nodes are known before the first step, the others not until the end.
      for (let node = 0; node <= outside; node++) if ((known >> node) & 1) arcs.find(node);
      for (const [a, b, c] of steps) {
        const applicant = a % drawn.length;
        const projects = [...drawn[applicant]!.keys()];
        const held = [...projects.filter((project) => places.holds(applicant, project)), outside];
        const open = projects.filter((j) => drawn[applicant]![j] !== null && !places.holds(applicant, j));
        const from = held[b % held.length]!;
        const targets = from === outside ? open : [...open, outside];
        const to = targets[c % Math.max(1, targets.length)];
        if (to === undefined || (from === outside && places.filled[applicant] === 3)) continue;
        arcs.take([{ applicant, from, to }]);
        // As before a search from outside, which lets those go who may no longer join.
        if ((known >> outside) & 1) arcs.find(outside);
      }
      expect(readAll(arcs)).toEqual(readAll(findAfresh()));
    }),
    { numRuns: 1000 },
  );
});
