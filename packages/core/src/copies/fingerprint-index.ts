import { NO_SHINGLE, winnow } from './winnow';

/** Who holds which fingerprint. Fingerprints of equal hash have one number. */
export interface FingerprintIndex {
  /** By letter: positions of its fingerprints, and their numbers beside them. */
  readonly positions: readonly Uint32Array[];
  readonly numbers: readonly Uint32Array[];
  /** By number: letters that hold it, ascending, each once. Absent where one letter alone does. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
}

/** Winnows the shingles of letters into an index. Linear in their number. */
export function indexFingerprints(shinglesOf: Iterable<Int32Array>): FingerprintIndex {
  const numberOf = new Map<number, number>();
  const firstHolder: number[] = [];
  const holders = new Map<number, number[]>();
  const positions: Uint32Array[] = [];
  const numbers: Uint32Array[] = [];
  let letter = 0;
  for (const shingles of shinglesOf) {
    const own = Uint32Array.from(winnow(shingles).filter((at) => shingles[at] !== NO_SHINGLE));
    positions.push(own);
    numbers.push(
      own.map((at) => {
        const hash = shingles[at] ?? NO_SHINGLE;
        const number = numberOf.get(hash);
        if (number !== undefined) {
          addHolder(number, letter);
          return number;
        }
        numberOf.set(hash, firstHolder.length);
        return firstHolder.push(letter) - 1;
      }),
    );
    letter += 1;
  }

  function addHolder(number: number, holder: number): void {
    const known = holders.get(number);
    const first = firstHolder[number] ?? holder;
    if (known === undefined) {
      if (first !== holder) holders.set(number, [first, holder]);
    } else if (known.at(-1) !== holder) known.push(holder);
  }

  return { positions, numbers, holders };
}
