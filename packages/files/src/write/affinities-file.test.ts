import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDamage, damage } from '../read/testing/damage';
import { parseAffinities, renderAffinities } from './affinities-file';

const SHA = 'a'.repeat(64);
const table = {
  applicants: ['ann', 'Бен'],
  targets: ['bees', 'maps', 'oak'],
  values: Float64Array.of(0.1, 1 / 3, 1, 0, 0.5, 0.7),
};

describe('the file of affinities', () => {
  it('gives every value back to the last bit', () => {
    const bytes = renderAffinities({ projects: table, mentors: { ...table, targets: ['m1', 'm2', 'm3'] } }, SHA);
    expect(parseAffinities(bytes, SHA)).toEqual({
      projects: table,
      mentors: { ...table, targets: ['m1', 'm2', 'm3'] },
    });
    expect(parseAffinities(renderAffinities({}, SHA), SHA)).toEqual({});
  });

  it('is of no use to another programme', () => {
    expect(parseAffinities(renderAffinities({ projects: table }, SHA), 'b'.repeat(64))).toBeUndefined();
  });

  it('is read or left aside, whatever became of its bytes, and never gives what is no affinity', () => {
    const whole = Buffer.from(renderAffinities({ projects: table }, SHA));
    fc.assert(
      fc.property(anyDamage, (changes) => {
        const found = parseAffinities(damage(whole, changes), SHA);
        for (const side of Object.values(found ?? {})) {
          expect(side.values.length).toBe(side.applicants.length * side.targets.length);
          expect([...side.values].every((value) => value >= 0 && value <= 1)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
