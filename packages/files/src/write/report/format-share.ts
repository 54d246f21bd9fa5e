/** A share in whole per cent; 0 and 100 only where it is none or all. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const share = Math.round((100 * part) / whole);
  return `${part === 0 || part === whole ? share : Math.min(99, Math.max(1, share))}%`;
}

/** An affinity for people: always two decimals. */
export function formatFit(affinity: number): string {
  return affinity.toFixed(2);
}
