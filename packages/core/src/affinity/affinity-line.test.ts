import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affinityLine, clamp01, scoreOnLine } from './affinity-line';
import { joinLayers } from './join-layers';
import { personOf } from './test-support';

const SCALE = {
  spreadFloors: { letter: 0.05, profile: 0.02, semantic: 0.1, joined: 0.3 },
  alpha: 0.3,
  beta: 0.2,
  strongFrom: 0.6,
  goodFrom: 0.4,
};

describe('the line from scores to affinity', () => {
  it('is alpha + beta times the standardised score', () => {
    const four = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        four,
        fc.option(four, { nil: undefined }),
        fc.nat(30),
        fc.nat(30),
        (lexical, semantic, terms, known) => {
          const person = personOf({ lexical, semantic, terms, known });
          const [line, joined] = [affinityLine(person, { scale: SCALE }), joinLayers(person, SCALE.spreadFloors)];
          for (const target of [0, 1, 2, 3])
            expect(scoreOnLine(line, person, target)).toBeCloseTo(0.3 + 0.2 * scoreOnLine(joined, person, target), 9);
        },
      ),
    );
  });

  it('runs through alpha at the person’s mean scores', () => {
    const person = personOf({ lexical: [0.1, 0.4, 0.7], semantic: [0.5, -0.1, 0.2], terms: 12, known: 20 });
    const { constant, lexical, semantic } = affinityLine(person, { scale: SCALE });
    expect(constant + lexical * person.lexical.mean + semantic * (person.semantic?.mean ?? 0)).toBeCloseTo(0.3, 12);
  });

  it('is alpha throughout for a person of no terms', () => {
    const person = personOf({ lexical: [0, 0], semantic: [0, 0], terms: 0, known: 0 });
    expect(affinityLine(person, { scale: SCALE })).toEqual({ constant: 0.3, lexical: 0, semantic: 0 });
  });
});

describe('an affinity', () => {
  it('is cut at 0 and 1', () => {
    expect([-0.1, 0, 0.4, 1, 1.1].map(clamp01)).toEqual([0, 0, 0.4, 1, 1]);
  });
});
