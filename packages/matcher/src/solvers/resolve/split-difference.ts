import type { Move } from '../residual/path-search';

/**
 * Splits the difference of two assignments of as many places into sets of moves that can each be made on its own: paths
 * from a project that loses a person to one that gains one, and cycles (the flow decomposition of Ahuja, Magnanti & Orlin
 * 1993, sec. 3.5). Any of them made in `before` leaves every quota between what the two assignments fill, so it holds
 * where both hold. Where both are the best at one cost of a move, each gains exactly that cost for each of its moves.
 * O(places that differ x projects).
 */
export function splitDifference(before: Int32Array, after: Int32Array, stride: number, projects: number): Move[][] {
  const outside = projects;
  const leaving: Move[][] = Array.from({ length: projects + 1 }, () => []);
  const change = new Int32Array(projects + 1);
  for (const move of listMoves(before, after, stride)) {
    const [from, to] = [move.from < 0 ? outside : move.from, move.to < 0 ? outside : move.to];
    leaving[from]!.push(move);
    change[from]! -= 1;
    change[to]! += 1;
  }
  const parts: Move[][] = [];
  for (let start = 0; start <= outside; start++) {
    while (leaving[start]!.length > 0 && change[start]! < 0) {
      change[start]! += 1;
      const { path, cycles } = walk(start, leaving, (node) => change[node]! > 0);
      parts.push(path, ...cycles);
      change[endOf(path, outside)]! -= 1;
    }
  }
  for (let start = 0; start <= outside; start++) {
    while (leaving[start]!.length > 0) parts.push(...walk(start, leaving, (node) => node === start).cycles);
  }
  return parts.filter((part) => part.length > 0);
}

/** What each applicant leaves, paired with what they join. */
function* listMoves(before: Int32Array, after: Int32Array, stride: number): Generator<Move> {
  for (let at = 0; at < before.length; at += stride) {
    const [old, now] = [before.subarray(at, at + stride), after.subarray(at, at + stride)];
    const left = old.filter((project) => project >= 0 && !now.includes(project));
    const joined = now.filter((project) => project >= 0 && !old.includes(project));
    for (let index = 0; index < Math.max(left.length, joined.length); index++) {
      yield { applicant: at / stride, from: left[index] ?? -1, to: joined[index] ?? -1 };
    }
  }
}

/** Follows moves from a node to an end; the cycles that the way makes are taken out of it. */
function walk(
  start: number,
  leaving: readonly Move[][],
  isEnd: (node: number) => boolean,
): { readonly path: Move[]; readonly cycles: readonly Move[][] } {
  const outside = leaving.length - 1;
  const path: Move[] = [];
  const cycles: Move[][] = [];
  const nodes = [start];
  for (;;) {
    const move = leaving[nodes.at(-1)!]!.pop();
    if (move === undefined) return { path, cycles };
    const to = move.to < 0 ? outside : move.to;
    path.push(move);
    const seen = nodes.indexOf(to);
    if (seen >= 0) {
      cycles.push(path.splice(seen));
      nodes.length = seen + 1;
      if (seen === 0 && isEnd(start)) return { path, cycles };
      continue;
    }
    nodes.push(to);
    if (isEnd(to)) return { path, cycles };
  }
}

function endOf(path: readonly Move[], outside: number): number {
  const to = path.at(-1)?.to ?? -1;
  return to < 0 ? outside : to;
}
