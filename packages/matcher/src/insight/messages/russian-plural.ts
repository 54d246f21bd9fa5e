/**
 * The form of a noun that goes with a count in Russian: 1, 21 and 101 `one`; 2 to 4 and 22 to 24 `few`; 0, 5 to 20 and 25 to 30 `many`.
 * @source Unicode CLDR, plural rules of "ru" for whole numbers.
 */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const [units, tens] = [count % 10, count % 100];
  if (units === 1 && tens !== 11) return one;
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
}

/** `1 место`, `2 места`, `5 мест`. */
export function russianCount(count: number, one: string, few: string, many: string): string {
  return `${count} ${russianPlural(count, one, few, many)}`;
}
