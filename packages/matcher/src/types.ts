import type { Model, SensitiveTopic } from '@lettermatch/core';
import type { PairTable } from './graph/pair-table';
import type { BlindKeyRow } from './programme/blind-programme';
import type { Finding } from './programme/finding';
import type { Applicant, Counts, Objective, Programme } from './programme/programme';
import type { Rules } from './programme/rules';
import type { RuleRef } from './rules/rule-effects';
import type { ObjectiveSummary } from './solvers/summarise-objective';
import type { FormedTeam, FormedTeams } from './teams/form-teams';

/** The word that people read for an affinity. */
export type Fit = 'strong' | 'good' | 'weak';

/** What a placement rests on. */
export type DecidedBy = 'lock' | 'wish' | 'letter';

/** A term of a letter and what it adds to the affinity; spans are into the letter. */
export interface EvidenceTerm {
  readonly label: string;
  readonly contribution: number;
  /** Words of the project that it is close in meaning to, closest first, where meaning carries most of the contribution. */
  readonly via: readonly string[];
  readonly occurrences: readonly { readonly document: number; readonly start: number; readonly end: number }[];
  /** Where it stands in sentences about health, family, immigration or grades alone: for the organiser, not to be passed on. */
  readonly sensitive?: SensitiveTopic;
}

/** Why an affinity is what it is: constant + the terms' contributions + rest = the affinity before it is cut to [0, 1]. */
export interface Evidence {
  readonly constant: number;
  /** The strongest terms. */
  readonly terms: readonly EvidenceTerm[];
  /** What all further terms add together. */
  readonly rest: number;
  /**
   * How far this applicant's affinities depend on single parts of the letter (the jackknife standard error, a part of the letter left out
   * at a time); `null` where the letter is too short to tell, or the programme so large that it was not asked.
   */
  readonly noise: number | null;
  /** The strongest sentences of the letter, by offsets; their text stays in the letter. */
  readonly sentences: readonly {
    readonly document: number;
    readonly start: number;
    readonly end: number;
    readonly contribution: number;
    readonly sensitive?: SensitiveTopic;
  }[];
}

/** A preference of the organiser that a placement gained by: it is in the score, and not in the affinity. */
export interface CountedPreference {
  readonly on: 'fact' | 'attribute';
  /** The fact's kind, or the attribute's column. */
  readonly name: string;
  readonly value: string;
  readonly weight: number;
  /** Whether the applicant stated it in a column, or their letter says so. */
  readonly basis: 'stated' | 'letter';
}

/** A rule that changed the score of a placement: a curator's yes, or a soft rule about single pairs. */
export interface CountedRule {
  readonly rule: RuleRef;
  /** The rule in words. */
  readonly message: string;
  /** What it added, in units of affinity; below 0 what a breach cost. */
  readonly by: number;
}

/** How sure a place is, by solving again and again with every affinity moved by chance, as far as the letter leaves it open. */
export interface Confidence {
  /** In how many of the re-solves the place was the same. */
  readonly same: number;
  readonly of: number;
  /** The project that came up most in the others, `null` for no place; absent where it was always the same. */
  readonly other?: string | null;
  /** The letter is too short to tell how far its affinities may move: they moved as far as the least certain letter's. */
  readonly noise?: 'unknown';
}

/** Whether confidence was measured, and why not. */
export type ConfidenceSummary =
  | { readonly status: 'measured'; readonly runs: number }
  | {
      readonly status: 'off';
      /** `objective`: another than the total; `rules`: some look at more than one person; `earlier-places`: people stay where they were; `rules`: rules bind several people together; `no-noise`: no letter tells how far its affinities may move. */
      readonly reason:
        | 'not-asked'
        | 'too-many-pairs'
        | 'objective'
        | 'rules'
        | 'earlier-places'
        | 'no-noise'
        | 'stopped';
    };

/** One place: an applicant in a project. */
export interface Placement {
  readonly applicant: string;
  readonly project: string;
  readonly affinity: number;
  readonly fit: Fit;
  /** The project's place among all projects by this applicant's affinity, 1 the best. */
  readonly rank: number;
  /** Its place in the applicant's stated wishes; `null` where unstated. */
  readonly statedRank: number | null;
  readonly decidedBy: DecidedBy;
  /** What the pair adds to the objective. */
  readonly score: number;
  /** The organiser's preferences that counted; absent where none did. */
  readonly preferences?: readonly CountedPreference[];
  /** The rules that changed the score of this pair; absent where none did. */
  readonly rulesCounted?: readonly CountedRule[];
  /** Absent where it was not measured (`SolvedMatch.confidence`), and for a place that a lock keeps. */
  readonly confidence?: Confidence;
  /** `null` where scores came from elsewhere. */
  readonly evidence: Evidence | null;
}

/** An applicant without a place. */
export interface Unplaced {
  readonly applicant: string;
  readonly reason: 'no-seat-left' | 'every-project-ruled-out';
  /** Where they come in first if a place opens: best projects first, with their position among the unplaced. */
  readonly nextInLine: readonly { readonly project: string; readonly position: number }[];
}

/** One project's side of the result. */
export interface ProjectSummary {
  readonly project: string;
  readonly min: number;
  readonly max: number;
  readonly placed: number;
  /** How many name it as their first wish. */
  readonly firstWishes: number;
  /** What one more place in it would add to the total. */
  readonly price: number;
  /** The unplaced who would come in, best score first. */
  readonly nextInLine: readonly string[];
  /** The first of them, then people placed elsewhere who would add to the total by moving in, with what each would do to it. */
  readonly next?: readonly NextInLine[];
}

/** Somebody who would come in if a place in a project opened. */
export interface NextInLine {
  readonly applicant: string;
  /** Where they are now; `null` for nobody's place: then one more is placed. */
  readonly from: string | null;
  /** By how much the total would then be larger, everybody else staying where they are. */
  readonly gain: number;
}

/** A mentor who might guide somebody instead. */
export interface MentorAlternative {
  readonly mentor: string;
  readonly affinity: number;
  /** Whether they take fewer than their most. */
  readonly hasRoom: boolean;
}

export interface MentorPairing {
  readonly mentor: string;
  readonly applicant: string;
  readonly affinity: number;
  readonly fit: Fit;
  readonly rank: number;
  readonly score: number;
  /** The best two others by score, and, where both are full, the best with room. Of groups they stand there. */
  readonly alternatives: readonly MentorAlternative[];
  readonly evidence: Evidence | null;
}

/** A mentor of a project's or a team's people together. */
export interface MentorGroup {
  readonly mentor: string;
  /** The project, or the team. */
  readonly group: string;
  readonly members: readonly string[];
  /** Mean of the members'. */
  readonly affinity: number;
  readonly fit: Fit;
  readonly score: number;
  readonly alternatives: readonly MentorAlternative[];
}

/** A mentor's minimum that could not hold beside the others. */
export interface LoweredMinimum {
  readonly mentor: string;
  readonly min: number;
  /** What it was lowered to. */
  readonly to: number;
}

/** A team, with what its people have in common in words: of their own letters, what most of them write of first. */
export interface TeamSummary extends FormedTeam {
  readonly shared: readonly string[];
}

/** How teams came about. */
export interface TeamFormation extends Pick<FormedTeams, 'status' | 'objective' | 'bound' | 'without'> {
  /** The team with the lowest score; `null` where there is none. */
  readonly worst: string | null;
}

/** Somebody whom an applicant should meet. */
export interface Meeting {
  readonly applicant: string;
  /** Like-minded, or somebody to show results to and learn from. */
  readonly kind: 'peer' | 'specialist';
  readonly person: string;
  /** Whether that person is an applicant too, or a mentor. */
  readonly role: 'applicant' | 'mentor';
  /** Of peers the cosine of interests; of mentors the affinity. */
  readonly closeness: number;
  /** What both write of; or the project or mentor that both fit best. */
  readonly shared: readonly string[];
}

/** Totals with their proof. */
export interface Totals {
  readonly placed: number;
  readonly objective: number;
  /** No assignment that places as many has a larger total. */
  readonly bound: number;
  readonly gap: number;
}

/**
 * The certificate of a result that started from earlier places: no assignment that places as many has a larger net. The result's own bound
 * and prices are those of a total in which nobody has to stay: its gap is what staying cost.
 */
export interface MoveSummary {
  /** What a place in another project than before weighs, of somebody who had one. */
  readonly costOfMove: number;
  readonly moves: number;
  /** What a place taken from somebody who had one weighs, and how many were. */
  readonly costOfLoss: number;
  readonly lost: number;
  /** `objective - costOfMove x moves - costOfLoss x lost`. */
  readonly net: number;
  readonly netBound: number;
  readonly netGap: number;
}

/** Where mentors guide groups, the totals and the mentors' loads count groups. */
export interface MentorMatch extends Totals {
  readonly status: 'optimal' | 'feasible';
  /** Absent where each applicant has a mentor of their own. */
  readonly for?: 'projects' | 'teams';
  readonly groups?: readonly MentorGroup[];
  /** Absent where every minimum holds. */
  readonly lowered?: readonly LoweredMinimum[];
  /** Who is guided by whom, person by person, also where they are in groups. */
  readonly pairings: readonly MentorPairing[];
  readonly without: readonly string[];
}

/** How good the assignment is, in affinities and in wishes. */
export interface Quality {
  readonly totalAffinity: number;
  readonly meanAffinity: number;
  readonly minAffinity: number;
  /** The affinity that 10%, 20%, … 90% of the placed stay at or below. */
  readonly deciles: readonly number[];
  /** Sum over the placed of their own best affinity: nobody can total more. */
  readonly bestTotalAffinity: number;
  /** Mean affinity of a placement drawn at random among the allowed pairs. */
  readonly randomMeanAffinity: number;
  /**
   * Of the applicants who `stated` wishes: how many got their first, second, …, how many a place they did not name (`unstated`),
   * and how many no place (`unplaced`). Of several places the best wish counts.
   */
  readonly wishes: {
    readonly stated: number;
    readonly byRank: readonly number[];
    readonly unstated: number;
    readonly unplaced: number;
  };
  /** Placed applicants who fit another project better than theirs. */
  readonly envious: number;
  readonly seatsFilled: { readonly filled: number; readonly total: number };
  /** Mean affinity of the placed by the language of their letters. */
  readonly byLanguage: readonly {
    readonly language: string;
    readonly applicants: number;
    readonly meanAffinity: number;
  }[];
}

/** A case worth a human minute. */
export interface LookFirst {
  readonly applicant: string;
  readonly reason:
    | 'unplaced'
    | 'copied-letter'
    | 'other-programme'
    | 'no-letter'
    | 'short-letter'
    | 'language-not-shared'
    | 'inferred-fact'
    | 'last-choice'
    | 'low-confidence'
    | 'weak-fit'
    | 'near-tie';
  /** For `low-confidence`: the project that came up most instead. For `near-tie`: the project that is as good; the loss in total is at least `loss`. */
  readonly other?: string;
  readonly loss?: number;
}

/** What the organiser's rules came to where they bind several people together. */
export interface RulesSummary {
  /** Where the flow keeps every rule as it is, nothing else is searched; `mip` is a programme in whole numbers. */
  readonly method: 'flow' | 'mip';
  /** What breaches of soft rules and closed projects cost, in units of score. */
  readonly penalty: number;
  /** The total less the penalty: what is best among the assignments that place as many. */
  readonly net: number;
  /** No assignment that places as many and keeps every hard rule has a larger net. */
  readonly netBound: number;
  readonly netGap: number;
  /** Projects that a rule lets be closed. */
  readonly closings: readonly {
    readonly project: string;
    readonly isClosed: boolean;
    /** What the other choice would lose, exactly; null where the rules cannot hold then, or it was not looked for. */
    readonly other: { readonly placesLost: number; readonly loss: number } | null;
  }[];
}

/** A soft rule that the assignment does not keep, at one place. */
export interface BreachInWords {
  readonly rule: RuleRef;
  readonly message: string;
  readonly count: number;
  /** In units of affinity. */
  readonly cost: number;
}

interface ResultBase {
  readonly format: 'lettermatch-run/1';
  readonly version: string;
  readonly seed: number;
  readonly programme: {
    readonly name: string;
    /** Of the canonical programme. */
    readonly sha256: string;
    readonly applicants: number;
    readonly projects: number;
    readonly mentors: number;
  };
  readonly settings: {
    readonly objective: Objective;
    readonly counts: Counts;
    readonly weights: { readonly wishes: number; readonly letters: number };
    readonly places: { readonly min: number; readonly max: number };
  };
  readonly findings: readonly Finding[];
}

/** For another objective than the total, what it came to (`ObjectiveSummary`); the gap is then at least what it costs in total. */
export interface SolvedMatch extends ResultBase, Totals, ObjectiveSummary {
  readonly status: 'optimal' | 'feasible' | 'cancelled';
  /** Absent where the search came to its end, also where that is `feasible`: an objective without a proof for several places each. */
  readonly stoppedBy?: 'time' | 'user';
  readonly prices: Readonly<Record<string, number>>;
  /** What one more place in all would add: with the prices it proves the bound. */
  readonly placePrice: number;
  /** Where people had places before: what keeping them there weighed. `optimal` is then said of the net. */
  readonly moves?: MoveSummary;
  /** Absent where no rule binds several people together. */
  readonly rules?: RulesSummary;
  /** Soft rules that are not kept, each with what it cost; absent where all are. */
  readonly breaches?: readonly BreachInWords[];
  readonly assignments: readonly Placement[];
  readonly unplaced: readonly Unplaced[];
  readonly projects: readonly ProjectSummary[];
  readonly teams: readonly TeamSummary[];
  /** Absent where no teams are asked for. */
  readonly teamFormation?: TeamFormation;
  /** `null` where the programme has no mentors. */
  readonly mentors: MentorMatch | null;
  /** Absent where it is not asked for. */
  readonly meetings?: readonly Meeting[];
  readonly quality: Quality;
  /** Absent where there are no projects. */
  readonly confidence?: ConfidenceSummary;
  readonly lookFirst: readonly LookFirst[];
}

/** One kind of change that rules which cannot all hold need; `count` is how many seats, places, people or pairs it is in all. */
export type RepairChange =
  | {
      readonly kind: 'open-seats';
      readonly count: number;
      /** One choice of the fewest. */
      readonly seats: readonly { readonly project: string; readonly more: number }[];
      /** Projects whose seats are all needed by people who may go nowhere else. */
      readonly among: readonly string[];
    }
  | {
      readonly kind: 'leave-out';
      readonly count: number;
      /** One choice of the fewest: how many places less these must have. */
      readonly places: readonly { readonly applicant: string; readonly fewer: number }[];
      /** Applicants who compete for the same seats. */
      readonly among: readonly string[];
    }
  | {
      readonly kind: 'lower-minimums';
      readonly count: number;
      /** One choice of the fewest. */
      readonly minimums: readonly { readonly project: string; readonly fewer: number }[];
      /** Projects that compete for the same people. */
      readonly among: readonly string[];
    }
  | {
      readonly kind: 'drop-rules';
      readonly count: number;
      readonly rules: readonly { readonly rule: RuleRef; readonly message: string }[];
    }
  | {
      readonly kind: 'change-count';
      /** By how much. */
      readonly count: number;
      readonly rule: RuleRef;
      readonly message: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'allow-pairs' | 'remove-pins';
      readonly count: number;
      readonly pairs: readonly { readonly applicant: string; readonly project: string }[];
    };

/** Changes that, made together, let all rules hold. */
export interface Repair {
  /** In words. */
  readonly message: string;
  readonly changes: readonly RepairChange[];
}

/** Places and people that cannot meet, whatever else is asked. */
export interface QuotaConflict {
  readonly kind: 'too-few-seats' | 'too-few-applicants' | 'pinned';
  /** In words. */
  readonly message: string;
  readonly applicants: readonly string[];
  readonly projects: readonly string[];
  readonly needed: number;
  readonly available: number;
  /** Places to open, or people to ask fewer of a minimum, that end the conflict for good. */
  readonly missing: number;
}

/** Something that has to hold, and that can be given up. */
export interface DemandInWords {
  readonly kind: 'rule' | 'project-min' | 'lock' | 'places-min';
  /** In words. */
  readonly message: string;
  /** Of a rule or a lock: its place in the list of its kind. */
  readonly rule?: RuleRef;
  /** Of a minimum. */
  readonly project?: string;
}

/** Rules that several people are bound by, and that cannot all hold: without any one of the demands the others can. */
export interface RulesConflictInWords {
  readonly kind: 'rules';
  readonly message: string;
  readonly demands: readonly DemandInWords[];
  /** Further sets that cannot hold either, each by itself; none shares a demand with another. */
  readonly others: readonly (readonly DemandInWords[])[];
}

/** The rules cannot all hold. */
export interface InfeasibleMatch extends ResultBase {
  readonly status: 'infeasible';
  readonly conflict: QuotaConflict | RulesConflictInWords;
  /** The cheapest ways out, each enough by itself and as small as its kind of change can be; the smallest first, at most five. */
  readonly repairs: readonly Repair[];
}

/** The result of a match: plain JSON, the same bytes for the same input, options and seed. */
export type MatchResult = SolvedMatch | InfeasibleMatch;

/** Where the offer of a place stands. */
export type Reply = 'proposed' | 'accepted' | 'declined' | 'expired' | 'active' | 'ended';

/** Where the offer of a mentor, or to one, stands. */
export interface MentorReply {
  readonly applicant: string;
  readonly mentor: string;
  readonly reply: Reply;
}

/** Somebody who is out, whole, so that they can come back. */
export interface AwayPerson {
  readonly applicant: Applicant;
  readonly why: 'withdrawn' | 'absent' | 'moved-out' | 'expired' | 'ended';
  /** Where they were. */
  readonly projects: readonly string[];
  /** Who named them as a teammate, and who asked to be kept apart from them. */
  readonly namedBy: { readonly teammates: readonly string[]; readonly avoidPeople: readonly string[] };
}

/** One person whose places changed; no project before is coming in, none after is going out. */
export interface PlaceChange {
  readonly applicant: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What a repair did, without a time: by the order of the list. */
export interface ChangeRecord {
  readonly out: readonly string[];
  readonly in: readonly string[];
  readonly changed: readonly string[];
  readonly places: readonly PlaceChange[];
  readonly costOfMove: number;
}

/** What outlives a run. Lists are in the order of ids. */
export interface DraftState {
  /** All rules, also of people who are out; those of the programme are the part that names people who are here. */
  readonly rules: Rules;
  readonly away: readonly AwayPerson[];
  /** The last word of each pair. */
  readonly replies: readonly { readonly applicant: string; readonly project: string; readonly reply: Reply }[];
  /** As `replies`, of pairs of applicant and mentor; absent where there is none. */
  readonly mentorReplies?: readonly MentorReply[];
  /** Whom no repair moves unless it is asked to; a frozen project keeps exactly the people it has. */
  readonly frozen: { readonly applicants: readonly string[]; readonly projects: readonly string[] };
  /** Places that people were told of: as frozen. */
  readonly published: readonly { readonly applicant: string; readonly project: string }[];
  readonly history: readonly ChangeRecord[];
}

/** What was read from a letter, for work that does not read it again. */
export interface LetterRead {
  readonly id: string;
  readonly language: string;
  readonly words: number;
}

/** Everything later work on a result needs: the programme as it was read and the models that scored it. Holds the letters. */
export interface Draft {
  readonly format: 'lettermatch-draft/2';
  readonly programme: Programme;
  readonly models: { readonly projects: Model | null; readonly mentors: Model | null };
  readonly spelling: boolean;
  /** Absent where no letter was read, and in drafts of an older version. */
  readonly letters?: readonly LetterRead[];
  /** Absent where nothing has changed yet. */
  readonly state?: DraftState;
}

/** A result with what it was made from. */
export interface DetailedMatch {
  readonly result: MatchResult;
  readonly draft: Draft;
  readonly affinities: { readonly projects?: PairTable; readonly mentors?: PairTable };
  /** Who is behind the ids, for the organiser alone; there where names were hidden. */
  readonly blindKey?: readonly BlindKeyRow[];
}
