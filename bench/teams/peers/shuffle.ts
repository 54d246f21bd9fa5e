/** A permutation of the numbers below `count`, drawn by lot (Durstenfeld 1964). */
export function shuffledOrder(count: number, draw: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(draw() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}
