import type { Similarities } from './build-similarities';

/** People who stay together are one unit; everyone else is one by themselves. All that a search asks of them, in flat arrays. */
export interface TeamModel {
  readonly units: number;
  readonly teams: number;
  /** By unit: people. */
  readonly sizeOf: Int32Array;
  readonly membersOf: readonly (readonly number[])[];
  /** By unit: the team it is locked to, or -1. */
  readonly lockedTo: Int32Array;
  /** By unit x team: 1 where it may not be; empty where everything is allowed. */
  readonly forbidden: Uint8Array;
  readonly apartStart: Uint32Array;
  readonly apartUnit: Uint32Array;

  readonly similarities: Similarities;

  /** What units count as: values of attributes, then needs, then groups that want company. */
  readonly categories: number;
  readonly firstNeed: number;
  readonly firstGroup: number;
  readonly categoryStart: Uint32Array;
  readonly categoryIndex: Uint32Array;
  readonly categoryCount: Int32Array;
  /** Units of one kind count as the same: exchanging them changes no count. */
  readonly kindOf: Int32Array;
  readonly kinds: number;
  /** By ordered pair of kinds, where these are few: categories that the second counts in more, or fewer, than the first. */
  readonly differenceStart: Uint32Array;
  readonly differenceIndex: Uint32Array;
  readonly differenceCount: Int32Array;
  /** Units of one known kind have as many people, and of each attribute as many whose value is known. */
  readonly knownKindOf: Int32Array;
  /** By category, of those of attributes: which attribute, and the value's share. */
  readonly attributeOf: Int32Array;
  readonly shareOf: Float64Array;
  /** By category, of those of needs: how many a team needs, and whether it must have them. */
  readonly needed: Int32Array;
  readonly isHard: Uint8Array;
  /** By team x need. */
  readonly asked: Uint8Array;
  readonly askedCount: Int32Array;
  /** Attributes, and their tables times their weights: attributes x (0 to `largest` known). */
  readonly attributes: number;
  readonly mixBase: Float64Array;
  readonly perSquare: Float64Array;
  readonly perShare: Float64Array;

  /** By unit: people with wishes about teammates, less those that come true inside the unit. */
  readonly missing: Float64Array;
  readonly wishStart: Uint32Array;
  readonly wishUnit: Uint32Array;
  readonly wishWeight: Float64Array;

  readonly words: number;
  /** Units x words. */
  readonly hours: Uint32Array;
  readonly enoughHours: number;

  /** Goals' weights, which sum to 1 where any counts. */
  readonly weights: {
    readonly closeness: number;
    readonly coverage: number;
    readonly company: number;
    readonly teammates: number;
    readonly hours: number;
  };
  /** By team size: what similarity adds for each unit of a team's `pairs`, and to every team. */
  readonly perPair: Float64Array;
  readonly pairBase: Float64Array;
  /** By team: what a need that is met adds. */
  readonly perCovered: Float64Array;
  /** By team size: what one person without company takes off. */
  readonly perLone: Float64Array;
  readonly largest: number;
}
