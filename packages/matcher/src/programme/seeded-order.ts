/**
 * The order in which ties are broken: ids sorted by a hash of seed and id, then by id.
 * It depends on the ids alone, never on the order of the input's rows.
 * @source FNV-1a (Fowler, Noll, Vo) with the 32-bit finaliser of MurmurHash3 (Appleby).
 */
export function seededOrder(ids: readonly string[], seed: number): readonly string[] {
  const keyed = ids.map((id) => ({ id, key: hashId(id, seed) }));
  keyed.sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return keyed.map(({ id }) => id);
}

function hashId(id: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
