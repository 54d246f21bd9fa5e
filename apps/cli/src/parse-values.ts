/** A whole number from `least` to `most`, as an option's parser. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new RangeError(`Give a whole number from ${least} to ${most}.`);
  };
}

const mostSeconds = 1_000_000;

/** A time in seconds, above 0, as an option's parser. */
export function seconds(text: string): number {
  const value = /^\d*\.?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value > 0 && value <= mostSeconds) return value;
  throw new RangeError(`Give a number of seconds above 0, such as 30 or 0.5.`);
}

/** A number of at least 0, as an option's parser. */
export function atLeastZero(text: string): number {
  const value = /^\d*\.?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new RangeError('Give a number of at least 0, such as 0.1.');
}
