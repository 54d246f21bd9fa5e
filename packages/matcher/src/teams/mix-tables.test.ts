import { describe, expect, it } from 'vitest';
import type { MixMode } from '../programme/team-settings';
import { buildMixTables } from './mix-tables';

/** The score of a team with these values. */
function scoreOf(everyone: readonly number[], mode: MixMode, team: readonly number[]): number {
  const { share, base, perSquare, perShare } = buildMixTables(Int32Array.from(everyone), mode, 10);
  const counts = new Map<number, number>();
  for (const value of team) counts.set(value, (counts.get(value) ?? 0) + 1);
  const squares = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  const shares = [...counts].reduce((sum, [value, count]) => sum + share[value]! * count, 0);
  return base[team.length]! + perSquare[team.length]! * squares + perShare[team.length]! * shares;
}

describe('buildMixTables', () => {
  const halves = [0, 0, 0, 0, 1, 1, 1, 1];

  it('scores the share of pairs that agree, or of those that can differ the share that do', () => {
    expect(scoreOf(halves, 'alike', [0, 0, 0, 1])).toBeCloseTo(0.5);
    expect(scoreOf(halves, 'spread', [0, 0, 1, 1])).toBeCloseTo(1);
    expect(scoreOf(halves, 'spread', [0, 0, 0, 1])).toBeCloseTo(0.75);
    expect(scoreOf(halves, 'spread', [0, 0, 0, 0])).toBeCloseTo(0);
  });

  it('scores the mix of everyone 1, and teams drawn by lot 0 in the mean', () => {
    expect(scoreOf(halves, 'balanced', [0, 0, 1, 1])).toBeCloseTo(1);
    const drawn = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((bit) => (bits >> bit) & 1));
    const mean = drawn.reduce((sum, team) => sum + scoreOf(halves, 'balanced', team), 0) / drawn.length;
    expect(mean).toBeCloseTo(0);
  });

  it('gives fewer than two known values what all pairs together have, and one value of all the full score', () => {
    expect(scoreOf(halves, 'alike', [0])).toBeCloseTo(24 / 56);
    expect(scoreOf(halves, 'spread', [])).toBeCloseTo(32 / 56);
    expect(scoreOf([2, 2, 2], 'spread', [2, 2])).toBe(1);
    expect(scoreOf([2, 2, 2], 'balanced', [2, 2])).toBe(1);
    expect(scoreOf([], 'spread', [])).toBe(0);
  });
});
