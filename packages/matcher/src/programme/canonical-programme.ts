import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json';
import { canonicalOrder } from './canonical-order';
import type { Programme } from './programme';

/**
 * A programme as canonical JSON: keys ascending as in RFC 8785, applicants, projects and mentors by id and rules by
 * what they say, all compared by UTF-16 code units, so that the order of rows in the input makes no difference (that of priorities does).
 * Time O(characters + rows log rows).
 */
export function canonicalProgramme(programme: Programme): string {
  return canonicalJson(canonicalOrder(programme));
}

/** SHA-256 of the canonical programme as 64 hexadecimal digits: equal for equal inputs, whatever the order of their rows. */
export function programmeHash(programme: Programme): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalProgramme(programme))));
}
