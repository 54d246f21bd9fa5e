/** At most `most` of some items, evenly among them. */
export function chooseEvenly(items: ArrayLike<number>, most: number): readonly number[] {
  const stride = Math.ceil(items.length / most);
  return Array.from(items).filter((_, place) => place % stride === 0);
}
