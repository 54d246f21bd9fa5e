/** Abbreviations that mean one offset everywhere, in hours; those that several countries use for different times are absent. */
const HOURS_BY_NAME: Readonly<Record<string, number>> = {
  aest: 10,
  art: -3,
  brt: -3,
  cat: 2,
  cdt: -5,
  cest: 2,
  cet: 1,
  eat: 3,
  edt: -4,
  eest: 3,
  eet: 2,
  est: -5,
  gmt: 0,
  hkt: 8,
  jst: 9,
  kst: 9,
  mdt: -6,
  msk: 3,
  nzst: 12,
  pdt: -7,
  pkt: 5,
  pst: -8,
  sast: 2,
  sgt: 8,
  utc: 0,
  wat: 1,
  west: 1,
  wet: 0,
  yekt: 5,
  z: 0,
  мск: 3,
};

const ZONE = /^\(?\s*(?:(\p{L}+)\s*)?(?:([+-])\s*(\d{1,2})(?::?([0-5]\d))?)?(?:\s*\)(?:\s.*)?)?$/u;
const WIDEST_MINUTES = 14 * 60;

/**
 * Minutes by which a zone is ahead of UTC: `UTC+3`, `+05:30`, `GMT-4`, `Z`, `MSK+2`, `(UTC+01:00) Oslo` or a well-known abbreviation.
 * Undefined for anything else: a place such as `Europe/Oslo` has another offset in summer.
 */
export function parseZone(text: string): number | undefined {
  const [, name, sign, hours, minutes] =
    ZONE.exec(
      text
        .normalize('NFKC')
        .trim()
        .toLowerCase()
        .replace(/[−–—]/gu, '-')
        .replace(/^(?:utc|gmt)\s*±\s*0$/u, 'utc'),
    ) ?? [];
  if (name === undefined && sign === undefined) return undefined;
  const base = name === undefined ? 0 : HOURS_BY_NAME[name];
  if (base === undefined || !Object.hasOwn(HOURS_BY_NAME, name ?? 'utc')) return undefined;
  const added = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const offset = base * 60 + added;
  return Math.abs(offset) <= WIDEST_MINUTES ? offset : undefined;
}
