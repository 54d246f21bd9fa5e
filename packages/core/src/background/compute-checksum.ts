/** FNV-1a of 32 bits, unsigned. http://www.isthe.com/chongo/tech/comp/fnv */
export function computeChecksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index += 1) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
  return hash >>> 0;
}
