import type { DetailedMatch, PairTable } from '@lettermatch/matcher';

/** The file beside a draft that keeps its affinities, so that later work reads no letter again. */
export const AFFINITIES_FILE = 'affinities.bin';

/** Eight bytes: the format's name. */
const MAGIC = 'lm-aff/1';
const START = MAGIC.length + 4;
const BYTES = Float64Array.BYTES_PER_ELEMENT;
const SIDES = ['projects', 'mentors'] as const;

export type Affinities = DetailedMatch['affinities'];

interface Header {
  readonly programmeSha256: string;
  readonly sides: Readonly<Partial<Record<(typeof SIDES)[number], Pick<PairTable, 'applicants' | 'targets'>>>>;
}

/**
 * Affinities as bytes: the format's name, the length of the header (32 bits), the header (JSON: the programme's hash, and the ids of rows and
 * columns of each table), zeros up to a multiple of eight, then the values of each table, row by row, as 64-bit floats; little-endian.
 */
export function renderAffinities(affinities: Affinities, programmeSha256: string): Uint8Array {
  const sides = SIDES.flatMap((side) => {
    const table = affinities[side];
    return table === undefined ? [] : [{ side, table }];
  });
  const header: Header = {
    programmeSha256,
    sides: Object.fromEntries(sides.map(({ side, table: { applicants, targets } }) => [side, { applicants, targets }])),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const from = alignUp(START + text.length);
  const values = sides.reduce((sum, { table }) => sum + table.values.length, 0);
  const bytes = new Uint8Array(from + values * BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(MAGIC.length, text.length, true);
  bytes.set(text, START);
  let at = from;
  for (const { table } of sides) {
    for (const value of table.values) {
      view.setFloat64(at, value, true);
      at += BYTES;
    }
  }
  return bytes;
}

/** The affinities that `renderAffinities` wrote; undefined where the bytes are damaged, or of another programme: then letters are read again. */
export function parseAffinities(bytes: Uint8Array, programmeSha256: string): Affinities | undefined {
  if (bytes.length < START || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(MAGIC.length, true);
  if (START + length > bytes.length) return undefined;
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(START, START + length)));
  if (header?.programmeSha256 !== programmeSha256) return undefined;
  let at = alignUp(START + length);
  const affinities: { projects?: PairTable; mentors?: PairTable } = {};
  for (const side of SIDES) {
    const ids = header.sides[side];
    if (ids === undefined) continue;
    const values = new Float64Array(ids.applicants.length * ids.targets.length);
    if (at + values.length * BYTES > bytes.length) return undefined;
    for (let index = 0; index < values.length; index += 1) values[index] = view.getFloat64(at + index * BYTES, true);
    if (!values.every((value) => value >= 0 && value <= 1)) return undefined;
    at += values.length * BYTES;
    affinities[side] = { ...ids, values };
  }
  return at === bytes.length ? affinities : undefined;
}

function parseHeader(text: string): Header | undefined {
  try {
    const header = JSON.parse(text) as Partial<Header> | null;
    const sides = header?.sides;
    if (typeof header?.programmeSha256 !== 'string' || typeof sides !== 'object' || sides === null) return undefined;
    const isSound = SIDES.every((side) => {
      const ids = sides[side];
      return ids === undefined || (areIds(ids?.applicants) && areIds(ids?.targets));
    });
    return isSound ? (header as Header) : undefined;
  } catch {
    return undefined;
  }
}

function areIds(value: unknown): boolean {
  return Array.isArray(value) && value.every((id) => typeof id === 'string') && new Set(value).size === value.length;
}

function alignUp(offset: number): number {
  return Math.ceil(offset / BYTES) * BYTES;
}
