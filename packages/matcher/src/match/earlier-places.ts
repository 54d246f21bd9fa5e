/** Places that people have already, for a result that leaves most of them where they are. */
export interface EarlierPlaces {
  /** Of people and projects who are gone they count for nothing. */
  readonly places: readonly { readonly applicant: string; readonly project: string }[];
  /** By project: where the search starts from. */
  readonly prices?: Readonly<Record<string, number>>;
  /** What moving somebody who has a place costs, in units of score; `Infinity` where nobody is moved but for somebody else's place or a rule. */
  readonly costOfMove: number;
  /** As many moves as are allowed, in place of what each costs. */
  readonly mostMoves?: number;
}
