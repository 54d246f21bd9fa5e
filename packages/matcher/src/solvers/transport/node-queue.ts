/** A binary heap of nodes by key; a node may stand in it more than once. Of equal keys any comes first. */
export class NodeQueue {
  size = 0;
  #key = new Float64Array(256);
  #node = new Int32Array(256);

  clear(): void {
    this.size = 0;
  }

  leastKey(): number {
    return this.#key[0]!;
  }

  push(key: number, node: number): void {
    if (this.size === this.#key.length) this.#grow();
    const keys = this.#key;
    const nodes = this.#node;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[at] = keys[parent]!;
      nodes[at] = nodes[parent]!;
      at = parent;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** Takes out the node of the least key. */
  pop(): number {
    const keys = this.#key;
    const nodes = this.#node;
    const least = nodes[0]!;
    this.size -= 1;
    const key = keys[this.size]!;
    const node = nodes[this.size]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && keys[child + 1]! < keys[child]!) child += 1;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      nodes[at] = nodes[child]!;
      at = child;
    }
    keys[at] = key;
    nodes[at] = node;
    return least;
  }

  #grow(): void {
    const key = new Float64Array(this.#key.length * 2);
    key.set(this.#key);
    const node = new Int32Array(this.#node.length * 2);
    node.set(this.#node);
    this.#key = key;
    this.#node = node;
  }
}
