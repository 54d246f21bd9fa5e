/**
 * Rules that no flow between applicants and projects can express, in numbers. Hard where `weight` is absent; else
 * `weight` (above 0, in score units) is subtracted from the total for each breach, and what a breach is stands with each kind.
 */
export interface SideRules {
  readonly counts: readonly CountLimit[];
  readonly together: readonly TogetherLimit[];
  readonly notAlone: readonly NotAloneLimit[];
  readonly mayClose: readonly Closable[];
  /** By applicant: who comes first where places are too few, 0 before 1 before 2 ...; absent where nobody does. */
  readonly priority?: Uint8Array;
}

/** Places of these applicants in these projects, all together; a breach is each place too many or too few. */
export interface CountLimit {
  readonly applicants: Uint32Array;
  readonly projects: Uint32Array;
  readonly min: number;
  /** At least `min`; `Infinity` for no limit. */
  readonly max: number;
  readonly weight?: number;
}

/**
 * Applicants who have all their projects in common, or none of whom has one; a breach is a place of one of them in
 * a project that is not among those the group is at (one chosen project for each place that its members have at most).
 */
export interface TogetherLimit {
  readonly applicants: Uint32Array;
  readonly weight?: number;
}

/** In none of these projects is exactly one of these applicants; a breach is each project where that is so. */
export interface NotAloneLimit {
  readonly applicants: Uint32Array;
  readonly projects: Uint32Array;
  readonly weight?: number;
}

/** A project that takes either nobody, at this cost (at least 0, in score units), or at least its minimum. */
export interface Closable {
  readonly project: number;
  readonly cost: number;
}
