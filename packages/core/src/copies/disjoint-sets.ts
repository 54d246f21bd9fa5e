/** Sets of the numbers below `size`, each its own at first; the least member stands for its set (Tarjan 1975, path halving). */
export class DisjointSets {
  private readonly parent: Uint32Array;

  constructor(size: number) {
    this.parent = Uint32Array.from({ length: size }, (_, index) => index);
  }

  /** The least member of the set that holds `member`. */
  find(member: number): number {
    const { parent } = this;
    let at = member;
    while (parent[at] !== at) {
      const above = parent[at] ?? at;
      parent[at] = parent[above] ?? above;
      at = parent[at] ?? above;
    }
    return at;
  }

  join(first: number, second: number): void {
    const [a, b] = [this.find(first), this.find(second)];
    this.parent[Math.max(a, b)] = Math.min(a, b);
  }
}
