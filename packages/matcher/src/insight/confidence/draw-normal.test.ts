import { describe, expect, it } from 'vitest';
import { createSeededStream } from '../../solvers/lottery/seeded-stream';
import { drawNormal } from './draw-normal';

describe('a drawn normal number', () => {
  it('has mean 0, variance 1 and the tails of a normal one', () => {
    const random = createSeededStream(3);
    const drawn = Array.from({ length: 100_000 }, () => drawNormal(random));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    const share = (least: number) => drawn.filter((value) => value > least).length / drawn.length;
    expect(mean).toBeCloseTo(0, 1.7);
    expect(variance).toBeCloseTo(1, 1.7);
    expect(share(1)).toBeCloseTo(0.1587, 2);
    expect(share(2)).toBeCloseTo(0.0228, 2.5);
  });

  it('lies within 6 of 0', () => {
    expect(drawNormal(() => 0)).toBeCloseTo(-5.98, 2);
    expect(drawNormal(() => 1 - 2 ** -32)).toBeCloseTo(5.98, 2);
  });
});
