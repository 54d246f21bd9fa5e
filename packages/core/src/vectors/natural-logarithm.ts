const { LN2, SQRT2 } = Math;
/** Powers of s up to here: s is at most 0.1716, so what is left out is below half a unit in the last place. */
const LAST_ODD_POWER = 23;

const view = new DataView(new ArrayBuffer(8));

/**
 * ln(x) for a finite x > 0, accurate to a few units in the last place, and the same bits in every runtime: it uses only
 * the operations that IEEE 754 defines exactly, while `Math.log` may differ between engines and their versions.
 * @source x = 2^e m with m near 1, ln m = 2 artanh(s) with s = (m - 1) / (m + 1) (Abramowitz & Stegun 4.1.29).
 */
export function naturalLogarithm(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  let exponent = 0;
  let mantissa = x;
  if (mantissa < 2.2250738585072014e-308) {
    mantissa *= 18014398509481984;
    exponent = -54;
  }
  view.setFloat64(0, mantissa);
  const high = view.getUint32(0);
  exponent += (high >>> 20) - 1023;
  view.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  mantissa = view.getFloat64(0);
  if (mantissa > SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let power = LAST_ODD_POWER; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return exponent * LN2 + 2 * s * sum;
}
