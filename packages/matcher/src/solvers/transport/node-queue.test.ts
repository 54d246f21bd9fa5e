import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NodeQueue } from './node-queue';

test('nodes come out by key, however they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 600 }), (keys) => {
      const queue = new NodeQueue();
      keys.forEach((key, node) => {
        queue.push(key, node);
      });
      const out: number[] = [];
      while (queue.size > 0) {
        const key = queue.leastKey();
        expect(keys[queue.pop()]).toBe(key);
        out.push(key);
      }
      expect(out).toEqual(keys.toSorted((a, b) => a - b));
    }),
  );
});
