import type { Problem, Quota } from '../solver';

/** Rows of preferences, best first; who is not listed is unacceptable, who is listed twice is an error. */
export interface ApplicantLists {
  /** `applicants + 1` offsets into `project`. */
  readonly rowStart: Uint32Array;
  /** A pair is an entry of this array; its index names the pair. */
  readonly project: Uint32Array;
  /** By pair, never falling within a row: equal ranks are a tie. Without it every list is strict. */
  readonly rank?: Uint32Array | Float64Array;
}

/** Whom each project wants, best first: by project, or by supervisor where there are supervisors. */
export interface ProjectLists {
  readonly kind: 'lists';
  /** One offset more than there are projects (or supervisors), into `applicant`. */
  readonly rowStart: Uint32Array;
  readonly applicant: Uint32Array;
  /** By entry, never falling within a row: equal ranks are a tie. */
  readonly rank?: Uint32Array | Float64Array;
}

/**
 * How much each project wants each applicant who lists it: by pair, larger is better, equal is a tie, `-Infinity` is
 * unacceptable. Scores are only compared: within a project, and among all projects of a supervisor.
 */
export interface ProjectScores {
  readonly kind: 'scores';
  readonly values: Float32Array | Float64Array;
}

/** Who answers for several projects at once, and can take only so many people in all of them. */
export interface Supervisors {
  /** Each project's supervisor, by project. */
  readonly of: Uint32Array;
  /** The most people of each supervisor, over all their projects. */
  readonly seats: Uint32Array;
}

/**
 * Two sides with preferences. Without supervisors it is Hospital/Residents; with supervisors' lists it is
 * Student-Project Allocation (SPA-S). Supervisors with scores may want the same person more in one project than in another.
 */
export interface StableProblem {
  readonly applicants: number;
  readonly projects: number;
  readonly applicantPreferences: ApplicantLists;
  readonly projectPreferences: ProjectLists | ProjectScores;
  /** People each project takes, by project. Minimums are not enforced: the outcome says which do not hold. */
  readonly seats: Quota;
  readonly supervisors?: Supervisors;
  /**
   * Places of each applicant: one. Anything else is refused.
   * @defaultValue 1
   */
  readonly places?: Problem['places'];
}

export type StableSide = 'applicants' | 'projects';

/** Places in line by index, each once: of two who are tied the smaller comes first. Without it, the index decides. */
export interface TieOrder {
  readonly applicants?: Uint32Array;
  readonly projects?: Uint32Array;
}

export interface StableOptions {
  /**
   * Whose best stable assignment of the tie-broken lists: everyone on that side is at least as well off as in any other.
   * @defaultValue 'applicants'
   */
  readonly side?: StableSide;
  /** Breaks ties on both sides: of tied projects and of tied applicants, whatever the order inside the lists. */
  readonly tieOrder?: TieOrder;
  /** Polled about every 65,000 steps; `true` ends the search with what is held by then. */
  readonly shouldStop?: () => boolean;
}

/** Applicants without a place, ascending, by what kept them out. */
export interface UnplacedApplicants {
  /** They list no project. */
  readonly nothingListed: Uint32Array;
  /** No project they list accepts them. */
  readonly nobodyAccepts: Uint32Array;
  /** The projects that they list and that accept them have no seats at all, by themselves or by their supervisor. */
  readonly noSeats: Uint32Array;
  /** Every project they list prefers those it has. */
  readonly othersPreferred: Uint32Array;
}

export interface MissedMinimum {
  readonly project: number;
  readonly min: number;
  readonly placed: number;
  /**
   * The project has as many people in every stable assignment of these tie-broken lists (Roth 1986: the rural hospitals),
   * so none fills it. Always so without supervisors; with them, wherever the supervisor has places left.
   */
  readonly inEveryStableAssignment: boolean;
}

/** Two who undo an assignment. */
export interface BlockingPair {
  readonly applicant: number;
  readonly project: number;
  /**
   * The applicant prefers this project to what they have, and
   * - `free-seat`: the project has a seat for them, and so has its supervisor;
   * - `project-prefers`: the project is full and prefers them to `displaced`;
   * - `supervisor-prefers`: the project has a seat, its supervisor is full and prefers them to `displaced`;
   * - `same-supervisor`: the project has a seat, and its full supervisor, who has them in another project, minds no move.
   * Or they are together, and one of them does not accept the other: `unacceptable`.
   */
  readonly reason: 'free-seat' | 'project-prefers' | 'supervisor-prefers' | 'same-supervisor' | 'unacceptable';
  /** Who would lose their place, the least wanted there; -1 where nobody would. */
  readonly displaced: number;
}

export type StableOutcome =
  | {
      readonly status: 'stable';
      readonly side: StableSide;
      /** By applicant, -1 where unplaced. */
      readonly projectOf: Int32Array;
      readonly placed: number;
      readonly unplaced: UnplacedApplicants;
      readonly minimumsMissed: readonly MissedMinimum[];
      /** `findBlockingPairs` of this assignment: empty, which proves that it is stable. */
      readonly blockingPairs: readonly BlockingPair[];
    }
  /** Stopped: seats hold, but some pairs may block. */
  | { readonly status: 'stopped'; readonly projectOf: Int32Array; readonly placed: number };
