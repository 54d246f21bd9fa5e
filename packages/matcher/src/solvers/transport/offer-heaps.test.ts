import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OfferHeaps } from './offer-heaps';

test('a column keeps its highest offers and says who was outbid', () => {
  const heaps = new OfferHeaps(Uint32Array.of(2), Uint32Array.of(2));
  expect(heaps.add(0, 0.5, 7)).toBe(-1);
  expect(heaps.isFull(0)).toBe(false);
  expect(heaps.add(0, 0.2, 8)).toBe(-1);
  expect(heaps.lowest(0)).toBe(0.2);
  expect(heaps.add(0, 0.4, 9)).toBe(8);
  expect(heaps.lowest(0)).toBe(0.4);
});

test('seats that were held back are offered later', () => {
  const heaps = new OfferHeaps(Uint32Array.of(2), Uint32Array.of(1));
  heaps.add(0, 1, 0);
  expect(heaps.isFull(0)).toBe(true);
  heaps.openAll(0);
  expect(heaps.isFull(0)).toBe(false);
});

test('of rising offers those that are left are the highest, and the lowest of them is on top', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.nat(100), { minLength: 1, maxLength: 60 }),
      (seats, rises) => {
        const heaps = new OfferHeaps(Uint32Array.of(seats), Uint32Array.of(seats));
        let kept: number[] = [];
        rises.forEach((rise, bidder) => {
          // A bid is above what the column costs.
          const offer = (kept.length === seats ? Math.min(...kept) : 0) + rise + 1;
          heaps.add(0, offer, bidder);
          kept = [...kept, offer].toSorted((a, b) => b - a).slice(0, seats);
          expect(heaps.lowest(0)).toBe(kept.at(-1));
        });
      },
    ),
  );
});
