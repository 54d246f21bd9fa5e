import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affinityLine, scoreOnLine } from './affinity-line';
import { fitScale, fitSpreadFloors, UNFITTED_SCALE } from './fit-scale';
import { joinedSpread, joinLayers, layerSlopes } from './join-layers';
import type { PersonScores } from './score-person';
import { personOf } from './test-support';

function highestOf(people: readonly PersonScores[], floors: ReturnType<typeof fitSpreadFloors>): number {
  return Math.max(
    0,
    ...people.flatMap((person) => {
      const line = joinLayers(person, floors);
      return Array.from(person.lexical.scores, (_, target) => scoreOnLine(line, person, target));
    }),
  );
}

const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
const anyPeople = fc.array(
  fc
    .record({
      kind: fc.constantFrom('letter' as const, 'profile' as const),
      lexical: scores,
      semantic: fc.option(scores, { nil: undefined }),
      terms: fc.nat(60),
      known: fc.nat(60),
    })
    .map(personOf),
  { maxLength: 8 },
);

describe('the scale of a programme', () => {
  it('puts an average target at 0.25 and the best pair of all at 1', () => {
    const people = [
      personOf({ lexical: [0.1, 0.2, 0.9], semantic: [0.2, 0.3, 0.7], terms: 45, known: 80 }),
      personOf({ lexical: [0.3, 0.2, 0.1], semantic: [0.1, 0.1, 0.4], terms: 9, known: 30 }),
    ];
    const floors = fitSpreadFloors(people);
    const scale = fitScale(floors, highestOf(people, floors));
    const affinities = people.map((person) => {
      const line = affinityLine(person, { scale });
      return [0, 1, 2].map((target) => scoreOnLine(line, person, target));
    });
    for (const row of affinities) expect(row.reduce((a, b) => a + b, 0) / 3).toBeCloseTo(0.25, 12);
    expect(Math.max(...affinities.flat())).toBeCloseTo(1, 12);
  });

  it('never stretches people who fit nothing well to fill it', () => {
    const floors = fitSpreadFloors([]);
    for (const highest of [0, 0.3, 1]) expect(fitScale(floors, highest).beta).toBe(0.75);
    expect(fitScale(floors, 3).beta).toBe(0.25);
    expect(fitScale(floors, 1)).toEqual({ ...UNFITTED_SCALE, spreadFloors: floors });
  });
});

describe('the least spreads of a programme', () => {
  it('are half the median of the spreads that are not 0, by layer: an even person is not blown up', () => {
    const lively = { lexical: [0, 0.4], semantic: [0.2, 0.8] };
    const people = [
      personOf({ lexical: [0.1, 0.1001], semantic: [0.5, 0.5001] }),
      ...[1, 2, 3].map(() => personOf(lively)),
      personOf({ lexical: [0.3, 0.3], semantic: [0.3, 0.3] }),
      ...[1, 2, 3].map(() => personOf({ ...lively, lexical: [0, 0.08], kind: 'profile' as const })),
    ];
    const { letter, profile, semantic } = fitSpreadFloors(people);
    expect(letter).toBeCloseTo(0.1, 12);
    expect(profile).toBeCloseTo(0.02, 12);
    expect(semantic).toBeCloseTo(0.15, 12);
  });

  it('are joined half the median of the joined spreads', () => {
    const people = [0.2, 0.3, 0.6].map((high) =>
      personOf({ lexical: [0, high], semantic: [high, 0.1], terms: 30, known: 30 }),
    );
    const floors = fitSpreadFloors(people);
    const joined = people.map((person) => joinedSpread(person, layerSlopes(person, floors))).sort((a, b) => a - b);
    expect(floors.joined).toBeCloseTo(0.5 * (joined[1] ?? 0), 12);
  });

  it('keep hardly any difference small, also where nobody differs more', () => {
    const people = [personOf({ lexical: [0.3, 0.3 + 1e-7], terms: 20 })];
    const floors = fitSpreadFloors(people);
    expect(highestOf(people, floors)).toBeLessThan(0.02);
    const rounded = [personOf({ lexical: [0.1 + 0.2, 0.3, 0.3], terms: 20 })];
    expect(highestOf(rounded, fitSpreadFloors(rounded))).toBeLessThan(1e-9);
  });

  it('are finite, above 0, and the same whatever the order of people', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const floors = fitSpreadFloors(people);
        for (const floor of Object.values(floors)) {
          expect(floor).toBeGreaterThan(0);
          expect(floor).toBeLessThan(Number.POSITIVE_INFINITY);
        }
        expect(fitSpreadFloors(people.toReversed())).toEqual(floors);
        const { alpha, beta, strongFrom, goodFrom } = fitScale(floors, highestOf(people, floors));
        expect(alpha).toBeGreaterThan(0);
        expect(beta).toBeGreaterThan(0);
        expect(strongFrom).toBeGreaterThan(goodFrom);
        expect(goodFrom).toBeGreaterThan(alpha);
      }),
    );
  });
});
