/** Writes the scores of one applicant into `row`, by project; `NaN` where the pair is forbidden. Called once an applicant, in order. */
export type ScoreRow = (row: Float32Array, applicant: number) => void;

/** How many of each, the places of every applicant, and the fewest and most seats of every project. */
export interface Shape {
  readonly applicants: number;
  readonly projects: number;
  readonly places: number;
  readonly seats: (project: number) => readonly [fewest: number, most: number];
}

/** Makes the scores of a shape from random numbers in [0, 1). */
export type Scores = (shape: Shape, random: () => number) => ScoreRow;

/** How allowed pairs are given to a solver. */
export type Layout = 'dense' | 'dense-with-forbidden' | 'sparse';

export interface Instance {
  readonly shape: Shape;
  readonly layout: Layout;
  readonly scoreRow: ScoreRow;
}
