const LEAST_SLOTS = 1024;
/** So many other parts in the way are no accident: the rest go to an ordinary map, which no chosen text can slow down. */
const MOST_PROBES = 64;
const SLOT = 4;

export const NO_PART = -1;

/**
 * Numbers different parts of texts, 0, 1, 2 … as they come, without cutting them out: most words of a letter have been seen before.
 * Open addressing with linear probing in typed arrays; both calls take constant time for parts of bounded length.
 * A text comes as its UTF-16 code units; `hash` is always `hashOf` the part, which a scan of the text gets for nothing.
 */
export class PartNumbers {
  /** How many parts are numbered. */
  size = 0;
  /** Four numbers a slot, which are read together: a part's hash, 1 + its number (0 where the slot is free), and where it lies in `units`. */
  private slots: Int32Array;
  private mask: number;
  /** The parts one behind the other, part n at `[starts[n], starts[n + 1])`. */
  private units = new Uint16Array(8 * LEAST_SLOTS);
  private starts = new Uint32Array(LEAST_SLOTS);
  private readonly crowded = new Map<string, number>();

  /** @param expected so many parts find room from the start. */
  constructor(expected = 0) {
    let room = LEAST_SLOTS;
    while (room <= 2 * expected) room *= 2;
    this.slots = new Int32Array(SLOT * room);
    this.mask = room - 1;
  }

  /** The number of `units[start, end)`, or `NO_PART`. */
  find(units: Uint16Array, start: number, end: number, hash: number): number {
    const slot = this.findSlot(units, start, end, hash);
    if (slot >= 0) return this.slots[slot + 1]! - 1;
    return this.crowded.get(spell(units, start, end)) ?? NO_PART;
  }

  /** The number of `units[start, end)`, a new one where it has none. */
  add(units: Uint16Array, start: number, end: number, hash: number): number {
    const slot = this.findSlot(units, start, end, hash);
    if (slot >= 0 && this.slots[slot + 1] !== 0) return this.slots[slot + 1]! - 1;
    const from = this.starts[this.size]!;
    if (slot < 0) {
      const word = spell(units, start, end);
      const known = this.crowded.get(word);
      if (known !== undefined) return known;
      this.crowded.set(word, this.size);
    } else {
      this.fill(slot, hash, this.size + 1, from, from + end - start);
    }
    this.store(units, start, end);
    if (2 * this.size > this.mask) this.grow();
    return this.size - 1;
  }

  /** The part that has a number. */
  partOf(number: number): string {
    return spell(this.units, this.starts[number]!, this.starts[number + 1]!);
  }

  /** The slot of a part, or the free one where it belongs, or -1 where too many stand in the way. */
  private findSlot(units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, mask } = this;
    let slot = SLOT * (spread(hash) & mask);
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      if (slots[slot + 1] === 0) return slot;
      if (slots[slot] === hash && this.equals(slots[slot + 2]!, slots[slot + 3]!, units, start, end)) return slot;
      slot = (slot + SLOT) & (SLOT * mask);
    }
    return -1;
  }

  private equals(from: number, to: number, units: Uint16Array, start: number, end: number): boolean {
    const own = this.units;
    const length = end - start;
    if (to - from !== length) return false;
    for (let index = 0; index < length; index += 1) if (own[from + index] !== units[start + index]) return false;
    return true;
  }

  private store(units: Uint16Array, start: number, end: number): void {
    const from = this.starts[this.size]!;
    const to = from + end - start;
    if (to > this.units.length) {
      const larger = new Uint16Array(Math.max(2 * this.units.length, to));
      larger.set(this.units);
      this.units = larger;
    }
    for (let index = start; index < end; index += 1) this.units[from + index - start] = units[index]!;
    this.size += 1;
    if (this.size === this.starts.length) {
      const larger = new Uint32Array(2 * this.starts.length);
      larger.set(this.starts);
      this.starts = larger;
    }
    this.starts[this.size] = to;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    this.mask = 2 * this.mask + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 1] === 0) continue;
      let slot = SLOT * (spread(old[from]!) & this.mask);
      while (this.slots[slot + 1] !== 0) slot = (slot + SLOT) & (SLOT * this.mask);
      this.fill(slot, old[from]!, old[from + 1]!, old[from + 2]!, old[from + 3]!);
    }
  }

  private fill(slot: number, hash: number, numbered: number, from: number, to: number): void {
    const { slots } = this;
    slots[slot] = hash;
    slots[slot + 1] = numbered;
    slots[slot + 2] = from;
    slots[slot + 3] = to;
  }
}

/** Hash of no characters. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** Hash of some characters and one more (FNV-1a, by code units in place of bytes). */
export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at += 1) hash = extendHash(hash, units[at]!);
  return hash;
}

/** `hashOf` a text that stands alone. */
export function hashText(text: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < text.length; at += 1) hash = extendHash(hash, text.charCodeAt(at));
  return hash;
}

/** The low bits of FNV-1a depend on low bits alone. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function spell(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...units.subarray(start, end));
}
