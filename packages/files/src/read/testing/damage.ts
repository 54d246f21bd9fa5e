import fc from 'fast-check';

/** One thing that happens to a file: at a share of its length so many bytes are changed, cut out, put in or doubled. */
interface Change {
  readonly kind: 'flip' | 'cut' | 'insert' | 'double';
  readonly at: number;
  readonly bytes: Uint8Array;
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Some changes of a file, and the share of it that is left, which is mostly all. */
export const anyDamage: fc.Arbitrary<{ readonly changes: readonly Change[]; readonly kept: number }> = fc.record({
  changes: fc.array(
    fc.record({
      kind: fc.constantFrom('flip', 'cut', 'insert', 'double'),
      at: share,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    }),
    { maxLength: 5 },
  ),
  kept: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: share }),
});

/** The file after what happened to it. */
export function damage(
  original: Uint8Array,
  { changes, kept }: { readonly changes: readonly Change[]; readonly kept: number },
): Buffer {
  let damaged = Buffer.from(original);
  for (const { kind, at, bytes } of changes) {
    const start = Math.floor(at * damaged.length);
    const before = damaged.subarray(0, start);
    const touched = damaged.subarray(start, start + bytes.length);
    const after = damaged.subarray(start + bytes.length);
    const parts = {
      flip: [before, bytes.subarray(0, touched.length), after],
      cut: [before, after],
      insert: [before, bytes, touched, after],
      double: [before, touched, touched, after],
    }[kind];
    damaged = Buffer.concat(parts);
  }
  return damaged.subarray(0, Math.ceil(kept * damaged.length));
}
