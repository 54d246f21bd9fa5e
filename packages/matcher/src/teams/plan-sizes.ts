/** The numbers of teams that people can be split into at these sizes; the last is below the first where there is none. */
export function teamCounts(people: number, size: { readonly min: number; readonly max: number }): [number, number] {
  return [Math.ceil(people / size.max), Math.floor(people / Math.max(1, size.min))];
}

/** The number of teams whose mean size is nearest to the middle of the range, the fewer of two; 0 where no number fits. */
export function chooseTeamCount(people: number, size: { readonly min: number; readonly max: number }): number {
  const [fewest, most] = teamCounts(people, size);
  if (fewest > most) return 0;
  const middle = (size.min + size.max) / 2;
  const wanted = people / middle;
  const below = Math.min(most, Math.max(fewest, Math.floor(wanted)));
  const above = Math.min(most, below + 1);
  return Math.abs(people / above - middle) < Math.abs(people / below - middle) ? above : below;
}

/** Ranges of sizes that are tried before any size that is allowed. */
const MOST_RANGES = 8;

/**
 * Ranges of sizes inside `size`, the most equal first: the whole numbers about the mean, then wider by one and by one, up to eight, then
 * `size` itself. People who stay together may not fit into the first.
 */
export function listSizeRanges(
  people: number,
  teams: number,
  size: { readonly min: number; readonly max: number },
): readonly { readonly min: number; readonly max: number }[] {
  const [low, high] = [Math.floor(people / teams), Math.ceil(people / teams)];
  const ranges: { min: number; max: number }[] = [];
  for (let wider = 0; wider <= size.max - size.min && ranges.length < MOST_RANGES; wider++) {
    for (let below = Math.floor(wider / 2), turn = 0; turn <= wider; turn++) {
      const [min, max] = [low - below, high + wider - below];
      if (min >= size.min && max <= size.max) ranges.push({ min, max });
      below = (below + 1) % (wider + 1);
    }
  }
  return [...ranges.slice(0, MOST_RANGES), size];
}
