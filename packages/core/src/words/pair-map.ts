/** A map from pairs of whole numbers (0 to 2^31 - 1) to whole numbers. */
export interface PairMap {
  get(first: number, second: number): number | undefined;
  set(first: number, second: number, value: number): void;
}

const LEAST_SLOTS = 1024;
const FREE = -1;
const WIDTH = 3;

/** An empty map: open addressing with linear probing in one typed array, so that a look-up waits for memory once. */
export function createPairMap(): PairMap {
  let size = 0;
  /** First, second and value of each slot. */
  let slots = new Int32Array(WIDTH * LEAST_SLOTS).fill(FREE);
  let mask = LEAST_SLOTS - 1;

  /** Where the slot of a pair begins, or the free one where it belongs. */
  function findSlot(first: number, second: number): number {
    let slot = hashPair(first, second) & mask;
    let at = WIDTH * slot;
    while (slots[at] !== FREE && (slots[at] !== first || slots[at + 1] !== second)) {
      slot = (slot + 1) & mask;
      at = WIDTH * slot;
    }
    return at;
  }

  function grow(): void {
    const old = slots;
    slots = new Int32Array(2 * old.length).fill(FREE);
    mask = 2 * mask + 1;
    for (let from = 0; from < old.length; from += WIDTH) {
      if (old[from] === FREE) continue;
      const at = findSlot(old[from]!, old[from + 1]!);
      for (let part = 0; part < WIDTH; part += 1) slots[at + part] = old[from + part]!;
    }
  }

  return {
    get(first, second) {
      const at = findSlot(first, second);
      return slots[at] === FREE ? undefined : slots[at + 2];
    },
    set(first, second, value) {
      if (2 * size > mask) grow();
      const at = findSlot(first, second);
      if (slots[at] === FREE) size += 1;
      slots[at] = first;
      slots[at + 1] = second;
      slots[at + 2] = value;
    },
  };
}

function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
