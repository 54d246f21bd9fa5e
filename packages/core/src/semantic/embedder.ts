/** Gives texts vectors from outside this package. */
export interface Embedder {
  /** What gives the vectors, for people to read: a model and where it runs. Vectors of different names are never compared. */
  readonly name: string;
  /**
   * A vector of each text, in their order, all of one length.
   * @throws whatever keeps it from giving them; nothing stands in for a vector.
   */
  embed(texts: readonly string[]): Promise<readonly ArrayLike<number>[]>;
}
