import { describe, expect, it } from 'vitest';
import { STYLE } from './style';

/** The custom properties of the n-th `:root` rule. */
function palette(index: number): ReadonlyMap<string, string> {
  const rule = STYLE.split(':root {')[index + 1]?.split('}')[0] ?? '';
  return new Map(
    [...rule.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** WCAG 2.2: relative luminance of a colour such as `#1a2b3c` or `#fff`. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const value = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', palette(0)],
  ['dark', palette(1)],
])('the %s colours', (_, colours) => {
  it.each([
    ...['ink', 'soft', 'link'].flatMap((ink) => ['ground', 'surface'].map((ground) => [ink, ground] as const)),
    ['soft', 'track'] as const,
    ['soft', 'good-ground'] as const,
    ['ink', 'good-ground'] as const,
    ...['strong', 'good', 'weak'].map((fit) => [fit, `${fit}-ground`] as const),
    ['weak', 'surface'] as const,
    ['alarm', 'surface'] as const,
  ])('show %s on %s with a contrast of at least 4.5', (ink, ground) => {
    expect(contrast(colours.get(ink) ?? '#fff', colours.get(ground) ?? '#fff')).toBeGreaterThanOrEqual(4.5);
  });
});
