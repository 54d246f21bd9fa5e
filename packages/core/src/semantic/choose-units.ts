/** Word vectors are trained on at most this many units. */
const MOST_UNITS = 5_000;
/** A longer unit is a text without full stops, an encoded file for instance: training is quadratic in a unit's words. */
const LONGEST_UNIT = 200;

/**
 * The different units of texts, or, of more than 5,000, a sample that does not depend on their order. A unit of more than 200 words is cut
 * into several. Linear in the words, and a sort of the units.
 * @param units by places in a vocabulary.
 */
export function chooseUnits(units: Iterable<Uint32Array>, most = MOST_UNITS): readonly Uint32Array[] {
  const byHash = new Map<number, Uint32Array>();
  for (const unit of units) {
    for (let start = 0; start < unit.length - 1; start += LONGEST_UNIT) {
      const part = unit.subarray(start, start + LONGEST_UNIT);
      byHash.set(hashUnit(part), part);
    }
  }
  if (byHash.size <= most) return [...byHash.values()];
  const hashes = Float64Array.from(byHash.keys()).sort();
  return Array.from(hashes.subarray(0, most), (hash) => byHash.get(hash) ?? new Uint32Array());
}

/** Two FNV-1a hashes joined to 53 bits: equal ones are taken for the same unit. */
export function hashUnit(unit: Uint32Array): number {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (const place of unit) {
    high = Math.imul(high ^ place, 0x01000193);
    low = Math.imul(low ^ (place + 0x9e3779b9), 0x01000193);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  return (high >>> 0) * 2 ** 21 + ((low >>> 0) & 0x1fffff);
}
