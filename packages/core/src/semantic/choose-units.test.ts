import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseUnits } from './choose-units';

const anyUnits = fc
  .array(fc.array(fc.nat(4), { maxLength: 4 }), { maxLength: 20 })
  .map((units) => units.map((unit) => Uint32Array.from(unit)));
const keysOf = (units: readonly Uint32Array[]) => units.map((unit) => unit.join(' '));

describe('the units that word vectors are trained on', () => {
  it('are the different ones of two words or more', () => {
    const units = [[1, 2], [3], [2, 1], [], [1, 2], [4, 4]].map((unit) => Uint32Array.from(unit));
    expect(keysOf(chooseUnits(units)).sort()).toEqual(['1 2', '2 1', '4 4']);
  });

  it('are the same ones in whatever order they come, all or a sample', () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(12), (units, most) => {
        const chosen = keysOf(chooseUnits(units, most));
        const different = new Set(keysOf(units.filter((unit) => unit.length > 1)));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen).toHaveLength(Math.min(most, different.size));
        expect(chosen.every((unit) => different.has(unit))).toBe(true);
        expect(keysOf(chooseUnits(units.toReversed(), most)).sort()).toEqual(chosen.sort());
      }),
    );
  });

  it('are a sample that takes neither the first nor those of small numbers', () => {
    const units = Array.from({ length: 4000 }, (_, index) => Uint32Array.of(index, index + 1, index + 2));
    const chosen = chooseUnits(units, 1000);
    expect(chosen).toHaveLength(1000);
    const low = chosen.filter(([first = 0]) => first < 2000).length;
    expect(low).toBeGreaterThan(400);
    expect(low).toBeLessThan(600);
  });

  it('are parts of a unit too long to train on, and the same when chosen from again', () => {
    const long = Uint32Array.from({ length: 1_001 }, (_, index) => index);
    const chosen = chooseUnits([long]);
    expect(chosen).toHaveLength(5);
    expect(Math.max(...chosen.map(({ length }) => length))).toBe(200);
    expect(chosen.flatMap((unit) => [...unit])).toEqual([...long.subarray(0, 1_000)]);
    expect(chooseUnits(chosen)).toEqual(chosen);
  });

  it('are none of none', () => {
    expect(chooseUnits([])).toEqual([]);
  });
});
