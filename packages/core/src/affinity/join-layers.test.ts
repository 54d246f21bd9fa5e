import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOnLine } from './affinity-line';
import { joinedSpread, joinLayers, layerSlopes } from './join-layers';
import { personOf } from './test-support';

const FLOORS = { letter: 0.05, profile: 0.02, semantic: 0.1, joined: 0.3 };
const NO_FLOORS = { letter: 1e-9, profile: 1e-9, semantic: 1e-9, joined: 1e-9 };

const scores = (count: number) =>
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: count, maxLength: count });
const anyPerson = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc
    .record({
      kind: fc.constantFrom('letter' as const, 'profile' as const),
      lexical: scores(count),
      semantic: fc.option(scores(count), { nil: undefined }),
      terms: fc.nat(40),
      known: fc.nat(40),
    })
    .map((given) => personOf(given)),
);

const standardised = (person: ReturnType<typeof personOf>, floors = FLOORS) => {
  const line = joinLayers(person, floors);
  return Array.from(person.lexical.scores, (_, target) => scoreOnLine(line, person, target));
};
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const deviation = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

describe('the joined score of a person', () => {
  it('is z of the words where nothing is known of meaning', () => {
    const found = standardised(personOf({ lexical: [0.1, 0.3, 0.2], terms: 1e9 }));
    const z = [-0.1, 0.1, 0].map((value) => value / Math.sqrt(2 / 300));
    found.forEach((value, target) => {
      expect(value).toBeCloseTo(z[target] ?? Number.NaN, 6);
    });
  });

  it('is z of words plus weight times z of meaning, at one standard deviation', () => {
    const person = personOf({ lexical: [0.1, 0.5, 0.3], semantic: [0.2, 0.1, 0.6], terms: 1e9, known: 1e9 });
    const { lexical, semantic } = layerSlopes(person, FLOORS);
    const weight = (semantic * (person.semantic?.spread ?? 0)) / (lexical * person.lexical.spread);
    expect(weight).toBeGreaterThan(0);
    const z = (values: readonly number[]) => values.map((value) => (value - mean(values)) / deviation(values));
    const [words, meaning] = [z([0.1, 0.5, 0.3]), z([0.2, 0.1, 0.6])];
    const sum = words.map((value, target) => value + weight * (meaning[target] ?? 0));
    standardised(person).forEach((value, target) => {
      expect(value).toBeCloseTo((sum[target] ?? 0) / deviation(sum), 6);
    });
  });

  it('has mean 0, and a standard deviation of the trust in the more trusted layer where no floor holds it down', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const found = standardised(person, NO_FLOORS);
        const trust = Math.max(person.lexical.trust, person.semantic?.trust ?? 0);
        expect(mean(found)).toBeCloseTo(0, 5);
        const spread = joinedSpread(person, layerSlopes(person, NO_FLOORS));
        if (spread > 1e-3) expect(deviation(found)).toBeCloseTo(trust, 5);
        expect(deviation(standardised(person))).toBeLessThanOrEqual(trust + 1e-9);
      }),
    );
  });

  it('is shrunk to the mean where it rests on few terms, wholly where it rests on none', () => {
    const shrunk = [1, 5, 50].map((terms) => deviation(standardised(personOf({ lexical: [0, 1], terms }))));
    expect(shrunk).toEqual([...shrunk].sort((a, b) => a - b));
    expect(shrunk[0]).toBeGreaterThan(0);
    expect(standardised(personOf({ lexical: [0, 1], semantic: [1, 0], terms: 0, known: 0 })).map(Math.abs)).toEqual([
      0, 0,
    ]);
  });

  it('takes the floor of cosines for letters and that of likeness for rich profiles', () => {
    const steep = { ...FLOORS, letter: 10, profile: 1e-3 };
    const [letter, profile] = (['letter', 'profile'] as const).map((kind) => personOf({ kind, lexical: [0, 0.1] }));
    if (letter === undefined || profile === undefined) throw new Error('no person');
    expect(layerSlopes(letter, steep).lexical).toBeCloseTo(letter.lexical.trust / 10, 12);
    expect(layerSlopes(profile, steep).lexical).toBeCloseTo(profile.lexical.trust / profile.lexical.spread, 12);
  });

  it('is flat where all targets are alike, also where rounding says that they are not', () => {
    const flat = { constant: expect.closeTo(0, 12), lexical: 0, semantic: 0 };
    expect(joinLayers(personOf({ lexical: [0.3, 0.3, 0.3], terms: 9 }), NO_FLOORS)).toEqual(flat);
    const person = personOf({ lexical: [0.3, 0.3, 0.3], terms: 9 });
    const rounded = { ...person, lexical: { ...person.lexical, spread: 5.6e-17 } };
    expect(joinLayers(rounded, { ...FLOORS, letter: 1e-3, joined: 0 })).toEqual(flat);
  });
});

describe('the joined spread', () => {
  it('is the standard deviation of the joined scores', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const slopes = layerSlopes(person, FLOORS);
        const joined = Array.from(
          person.lexical.scores,
          (score, target) => slopes.lexical * score + slopes.semantic * (person.semantic?.scores[target] ?? 0),
        );
        expect(joinedSpread(person, slopes)).toBeCloseTo(deviation(joined), 6);
      }),
    );
  });

  it('is rounding alone, and never NaN, where meaning takes back exactly what words say', () => {
    const person = personOf({ lexical: [0.1, 0.3], semantic: [0.3, 0.1], terms: 5, known: 5 });
    const against = layerSlopes(person, FLOORS);
    // As much meaning as words: what is left of the sum is rounding.
    const even = { ...against, semantic: (against.lexical * person.lexical.spread) / (person.semantic?.spread ?? 1) };
    expect(joinedSpread(person, even)).toBeLessThan(1e-6);
    expect(joinedSpread(person, even)).toBeGreaterThanOrEqual(0);
  });
});
