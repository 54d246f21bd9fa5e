import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalOrder } from './canonical-order';
import { compareIds } from './compare-ids';
import type { Programme } from './programme';

/**
 * A programme as canonical JSON: keys ascending as in RFC 8785, applicants, projects and mentors by id and rules by
 * pair, all compared by UTF-16 code units, so that the order of rows in the input makes no difference.
 * Time O(characters + rows log rows).
 */
export function canonicalProgramme(programme: Programme): string {
  return canonicalJson(canonicalOrder(programme));
}

/** SHA-256 of the canonical programme as 64 hexadecimal digits: equal for equal inputs, whatever the order of their rows. */
export function programmeHash(programme: Programme): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalProgramme(programme))));
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .toSorted(([a], [b]) => compareIds(a, b));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}
