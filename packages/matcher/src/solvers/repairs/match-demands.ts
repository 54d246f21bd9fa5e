/** Lefts that each need some rights, rights that each serve some lefts, and who may meet. */
export interface Demands {
  /** How many different rights each left needs. */
  readonly demand: Uint32Array;
  /** How many lefts each right serves. */
  readonly capacity: Uint32Array;
  readonly mayMeet: (left: number, right: number) => boolean;
  /** Ascending, every right that the left may meet, and perhaps others. */
  readonly candidates: (left: number) => readonly number[];
}

export interface Matching {
  /** What each left lacks. The sum is the least that any matching lacks. */
  readonly missing: Uint32Array;
  readonly rightsOf: readonly (readonly number[])[];
  readonly leftsOf: readonly (readonly number[])[];
  /** Where demand exceeds capacity: rights without room, which serve only lefts that may meet no other right. */
  readonly crowdedRights: readonly number[];
  /** The lefts that compete for them. */
  readonly crowdedLefts: readonly number[];
}

/**
 * Meets as many demands as can be met: maximum matching with capacities by augmenting paths (Berge 1957), breadth first.
 * What a failed search has reached no later path leaves, so it is never searched again: failures together cost one
 * look at each pair. O(lefts x rights) a path at worst, a small part of it as a rule.
 */
export function matchDemands({ demand, capacity, mayMeet, candidates }: Demands): Matching {
  const rightsOf: number[][] = Array.from(demand, () => []);
  const leftsOf: number[][] = Array.from(capacity, () => []);
  const room = capacity.slice();
  const isCrowded = new Uint8Array(capacity.length);
  const crowdedLefts = new Set<number>();
  /** The last search that saw a right, and the left that did. */
  const seenIn = new Uint32Array(capacity.length);
  const seenBy = new Int32Array(capacity.length);
  /** The last search that reached a left, and the right it would give up. */
  const reachedIn = new Uint32Array(demand.length);
  const givesUp = new Int32Array(demand.length);
  let search = 0;

  const holds = (left: number, right: number) =>
    rightsOf[left]!.length < leftsOf[right]!.length ? rightsOf[left]!.includes(right) : leftsOf[right]!.includes(left);

  const findRoom = (left: number): number => {
    for (const right of candidates(left)) {
      if (room[right]! > 0 && mayMeet(left, right) && !holds(left, right)) return right;
    }
    return -1;
  };

  /** Hands each left on the path the right before it; the last one has room. */
  const shift = (last: number, free: number) => {
    let [left, right] = [last, free];
    room[free]! -= 1;
    for (;;) {
      rightsOf[left]!.push(right);
      leftsOf[right]!.push(left);
      const given = givesUp[left]!;
      if (given < 0) return;
      drop(rightsOf[left]!, given);
      drop(leftsOf[given]!, left);
      [left, right] = [seenBy[given]!, given];
    }
  };

  const augment = (start: number): boolean => {
    search += 1;
    reachedIn[start] = search;
    givesUp[start] = -1;
    const queue = [start];
    const seen: number[] = [];
    for (const left of queue) {
      const free = findRoom(left);
      if (free >= 0) {
        shift(left, free);
        return true;
      }
      for (const right of candidates(left)) {
        if (seenIn[right] === search || isCrowded[right] === 1 || !mayMeet(left, right) || holds(left, right)) continue;
        seenIn[right] = search;
        seenBy[right] = left;
        seen.push(right);
        for (const other of leftsOf[right]!) {
          if (reachedIn[other] === search) continue;
          reachedIn[other] = search;
          givesUp[other] = right;
          queue.push(other);
        }
      }
    }
    for (const right of seen) isCrowded[right] = 1;
    for (const left of queue) crowdedLefts.add(left);
    return false;
  };

  const missing = Uint32Array.from(demand, (needed, left) => {
    let met = 0;
    while (met < needed && augment(left)) met += 1;
    return needed - met;
  });
  return {
    missing,
    rightsOf,
    leftsOf,
    crowdedRights: Array.from(isCrowded.keys()).filter((right) => isCrowded[right] === 1),
    crowdedLefts: [...crowdedLefts].sort((a, b) => a - b),
  };
}

function drop(list: number[], value: number): void {
  list.splice(list.indexOf(value), 1);
}
