import type { Applicant, Project } from '../programme/programme';
import type { TeamChange } from '../teams';
import type { AwayPerson, MentorReply, MoveSummary, PlaceChange, Reply } from '../types';

/** A reply to the offer of a place; `row` is where it stands in its file, for findings. */
export interface GivenReply {
  readonly applicant: string;
  readonly project: string;
  readonly reply: Reply;
  readonly row?: number;
}

/** A reply to a mentor, or of one. */
export interface GivenMentorReply extends MentorReply {
  readonly row?: number;
}

/** People and projects by id, or everybody. */
export type Selection = readonly string[] | 'all';

/** What changed since a draft was made; all ids are the draft's. */
export interface Changes {
  readonly withdraw?: readonly string[];
  /** Who is here: everyone else is out. */
  readonly present?: readonly string[];
  /** People who were out and are back. */
  readonly comeBack?: readonly string[];
  /** Late arrivals, with or without a letter. Who is known already, by e-mail, id or name, is not added twice; who was out is back. */
  readonly add?: readonly Applicant[];
  /** A newer export of everyone who applied: as `add`, but nobody who is out is back, and who no longer stands there is reported as gone. */
  readonly applicants?: readonly Applicant[];
  /** New projects, and projects with other places or wishes of their own; those that are not named stay. */
  readonly projects?: readonly Project[];
  /** The organiser's own moves, into a project or, with `null`, out. */
  readonly moves?: readonly { readonly applicant: string; readonly project: string | null }[];
  readonly replies?: readonly GivenReply[];
  /** What applicants and mentors said of each other: an accepted pair stays, one that was declined, or is over, is not offered again. */
  readonly mentorReplies?: readonly GivenMentorReply[];
  readonly freeze?: Selection;
  readonly unfreeze?: Selection;
  /** People were told of the places of the earlier result: from now on none of these is changed unless `unfreeze` names it. */
  readonly published?: boolean;
}

/** What was taken in, by id. */
export interface TakenIn {
  readonly out: readonly { readonly applicant: string; readonly why: string }[];
  readonly back: readonly string[];
  readonly added: readonly { readonly applicant: string; readonly hasLetter: boolean; readonly hasWishes: boolean }[];
  readonly changed: readonly { readonly applicant: string; readonly fields: readonly string[] }[];
  /** In the draft and not in the newer export: still there. */
  readonly gone: readonly string[];
  readonly newProjects: readonly string[];
  readonly changedProjects: readonly { readonly project: string; readonly fields: readonly string[] }[];
  readonly replies: readonly { readonly applicant: string; readonly project: string; readonly reply: Reply }[];
  readonly mentorReplies: readonly MentorReply[];
  readonly moves: NonNullable<Changes['moves']>;
  /** Everything above together: 0 where nothing is new. */
  readonly count: number;
}

/** One reason why somebody's places changed. */
export type Because =
  | { readonly kind: 'takes-place-of' | 'makes-room-for'; readonly other: string }
  | { readonly kind: 'other-places'; readonly project: string }
  | { readonly kind: 'free-place' | 'moved-by-organiser' | 'declined' | AwayPerson['why'] };

/** A person whose places changed, and why: as data, and in words. */
export interface ExplainedChange extends PlaceChange {
  readonly because: readonly Because[];
  readonly why: string;
}

/** One point of the frontier: the best total with so many moves, and from which cost of a move on it is the best of all. */
export interface FrontierPoint {
  readonly moves: number;
  readonly objective: number;
  readonly costFrom: number;
}

/** What a repair did. */
export interface ChangeReport {
  readonly taken: TakenIn;
  /** People who have a place, as before, and another one. */
  readonly moved: readonly ExplainedChange[];
  /** People who have a place now and had none. */
  readonly cameIn: readonly ExplainedChange[];
  /** People who are still here, had a place, and have none. */
  readonly lostPlace: readonly ExplainedChange[];
  /** People who are out and had a place. */
  readonly left: readonly ExplainedChange[];
  /** Teams that are not as before; empty where there are none. */
  readonly teams: readonly TeamChange[];
  /** How many people had to stay where they are. */
  readonly held: number;
  /** The proof; `null` where the programme has no projects, or the rules cannot all hold. */
  readonly net: MoveSummary | null;
  readonly before: { readonly placed: number; readonly objective: number };
  readonly after: { readonly placed: number; readonly objective: number } | null;
  /** Where it was asked for. */
  readonly frontier?: readonly FrontierPoint[];
}
