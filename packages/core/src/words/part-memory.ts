const LEAST_SLOTS = 1024;
/** So many other keys in the way are no accident: the rest go to an ordinary map, which no chosen text can slow down. */
const MOST_PROBES = 64;

/**
 * A map whose keys are parts of texts, looked up without cutting them out: most words of a letter have been seen before.
 * Open addressing with linear probing; both calls take constant time for words of bounded length.
 * `hash` is always `hashOf` the part, which a scan of the text gets for nothing.
 */
export class PartMemory<Value> {
  private readonly keys: string[] = [];
  private readonly values: Value[] = [];
  private readonly crowded = new Map<string, Value>();
  /** For each slot 1 + the place of its key, 0 where it is free; and that key's hash. */
  private places = new Uint32Array(LEAST_SLOTS);
  private hashes = new Int32Array(LEAST_SLOTS);

  /** The value remembered for the characters `[start, end)`. */
  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const slot = this.findSlot(text, start, end, hash);
    const place = slot === -1 ? 0 : (this.places[slot] ?? 0);
    if (place !== 0) return this.values[place - 1];
    return this.crowded.size === 0 ? undefined : this.crowded.get(text.slice(start, end));
  }

  /** Remembers a value for characters that none is remembered for. */
  set(text: string, start: number, end: number, hash: number, value: Value): void {
    if (2 * this.keys.length >= this.places.length) this.grow();
    const slot = this.findSlot(text, start, end, hash);
    if (slot === -1) {
      this.crowded.set(text.slice(start, end), value);
      return;
    }
    this.values.push(value);
    this.places[slot] = this.keys.push(text.slice(start, end));
    this.hashes[slot] = hash;
  }

  /** The slot of a key, or the free one where it belongs, or -1 where too many stand in the way. */
  private findSlot(text: string, start: number, end: number, hash: number): number {
    const { places, hashes, keys } = this;
    const mask = places.length - 1;
    let slot = spread(hash) & mask;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const place = places[slot]!;
      if (place === 0 || (hashes[slot] === hash && equals(keys[place - 1]!, text, start, end))) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private grow(): void {
    const { places, hashes } = this;
    this.places = new Uint32Array(2 * places.length);
    this.hashes = new Int32Array(2 * places.length);
    const mask = this.places.length - 1;
    for (let old = 0; old < places.length; old += 1) {
      const hash = hashes[old] ?? 0;
      if (places[old] === 0) continue;
      let slot = spread(hash) & mask;
      while (this.places[slot] !== 0) slot = (slot + 1) & mask;
      this.places[slot] = places[old] ?? 0;
      this.hashes[slot] = hash;
    }
  }
}

/** Hash of no characters. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** Hash of some characters and one more (FNV-1a). */
export function extendHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function hashOf(text: string, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at += 1) hash = extendHash(hash, text.charCodeAt(at));
  return hash;
}

/** The low bits of FNV-1a depend on low bits alone. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function equals(key: string, text: string, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let index = 0; index < key.length; index += 1) {
    if (key.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  }
  return true;
}
