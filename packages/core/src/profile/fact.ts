import type { Span } from '../types';

/** What a fact is about. */
export type FactKind = 'level' | 'year' | 'degree' | 'method' | 'tool' | 'result' | 'wish' | 'language';

/** Where a letter states a fact. */
export interface FactPlace extends Span {
  /** The sentence around it. */
  readonly sentence: Span;
}

/** Something that a letter states about its writer, with where it does so. Offsets are UTF-16, half-open, into the letter. */
export interface Fact extends FactPlace {
  readonly kind: FactKind;
  /** An id that is the same in every wording and language: `bachelor`, `3`, `python`, `publication`, `present-work`, `english`. */
  readonly value: string;
  /** What the letter writes at its first place. */
  readonly label: string;
  /** Every place, the first included, in order. */
  readonly occurrences: readonly FactPlace[];
}

/** A fact as one rule found it at one place. */
export interface Sighting extends Span {
  readonly kind: FactKind;
  readonly value: string;
}
