import { compareIds } from '../programme/compare-ids';
import type { Finding } from '../programme/finding';
import { pairKey } from '../programme/pair-key';
import type { Applicant, Project } from '../programme/programme';
import type { PairRule, Rules } from '../programme/rules';
import type { AwayPerson, Draft, DraftState, MentorReply, Reply, SolvedMatch } from '../types';
import { keepRules } from './keep-rules';

export interface Pair {
  readonly applicant: string;
  readonly project: string;
}

/** A draft taken apart while changes are taken in. */
export interface Ledger {
  readonly people: Map<string, Applicant>;
  readonly away: Map<string, AwayPerson>;
  projects: readonly Project[];
  /** All rules, also of people who are out. */
  rules: Rules;
  readonly replies: Map<string, Pair & { readonly reply: Reply }>;
  readonly mentorReplies: Map<string, MentorReply>;
  /** Who guides whom. */
  readonly mentorPairs: ReadonlySet<string>;
  /** Places that people have. */
  places: readonly Pair[];
  readonly frozen: { readonly applicants: Set<string>; readonly projects: Set<string> };
  published: readonly Pair[];
  /** Pairs that were released, or moved by the organiser: their freezing does not count. */
  readonly released: Set<string>;
  readonly findings: Finding[];
}

/** Takes a draft and the places of its result apart. */
export function openLedger({ programme, state }: Draft, { assignments, mentors }: SolvedMatch): Ledger {
  return {
    people: new Map(programme.applicants.map((person) => [person.id, person])),
    away: new Map(state?.away.map((person) => [person.applicant.id, person])),
    projects: programme.projects,
    rules: state?.rules ?? programme.rules,
    replies: new Map(state?.replies.map((reply) => [pairKey(reply.applicant, reply.project), reply])),
    mentorReplies: new Map(state?.mentorReplies?.map((reply) => [pairKey(reply.applicant, reply.mentor), reply])),
    mentorPairs: new Set(mentors?.pairings.map(({ applicant, mentor }) => pairKey(applicant, mentor))),
    places: assignments.map(({ applicant, project }) => ({ applicant, project })),
    frozen: {
      applicants: new Set(state?.frozen.applicants),
      projects: new Set(state?.frozen.projects),
    },
    published: state?.published ?? [],
    released: new Set(),
    findings: [],
  };
}

/** The draft that a ledger came to, less its history. */
export function closeLedger(ledger: Ledger, draft: Draft): Draft & { readonly state: DraftState } {
  const { people, away, projects, rules, replies, frozen, published, mentorReplies } = ledger;
  const applicants = [...people.values()].sort((a, b) => compareIds(a.id, b.id));
  return {
    ...draft,
    programme: { ...draft.programme, applicants, projects, rules: keepRules(rules, people) },
    state: {
      rules,
      away: [...away.values()].sort((a, b) => compareIds(a.applicant.id, b.applicant.id)),
      replies: [...replies.values()].sort(byPair),
      ...(mentorReplies.size > 0 && {
        mentorReplies: [...mentorReplies.values()].sort(
          (a, b) => compareIds(a.applicant, b.applicant) || compareIds(a.mentor, b.mentor),
        ),
      }),
      frozen: {
        applicants: [...frozen.applicants].sort(compareIds),
        projects: [...frozen.projects].sort(compareIds),
      },
      published: published.toSorted(byPair),
      history: draft.state?.history ?? [],
    },
  };
}

/** Reports an error about the changes that were asked for. */
export function refuse(
  ledger: Ledger,
  code: string,
  message: string,
  remedy: string,
  where: { value?: string; row?: number } = {},
): void {
  ledger.findings.push({ code, severity: 'error', ...where, message, remedy });
}

/** Takes a place from somebody. */
export function freePlace(ledger: Ledger, { applicant, project }: Pair): void {
  const isOther = (pair: Pair) => pair.applicant !== applicant || pair.project !== project;
  ledger.places = ledger.places.filter(isOther);
  ledger.published = ledger.published.filter(isOther);
}

/** Why a lock or a forbidden pair stands that a change made; of the organiser's own rules none bears these. */
export const CHANGE_REASONS = {
  moved: 'moved by the organiser',
  accepted: 'accepted',
  active: 'active',
  declined: 'declined',
  expired: 'expired',
  ended: 'ended',
} as const;

const OWN_REASONS: ReadonlySet<string | undefined> = new Set(Object.values(CHANGE_REASONS));

/** Adds a lock or forbids a pair, in place of what an earlier change said of it. */
export function ruleOn(ledger: Ledger, kind: 'lock' | 'forbid', pair: Pair, reason: string): void {
  liftRule(ledger, ({ applicant, project }) => applicant === pair.applicant && project === pair.project);
  ledger.rules = { ...ledger.rules, [kind]: [...ledger.rules[kind], { ...pair, reason }] };
}

/** Takes back locks and forbidden pairs that earlier changes made. */
export function liftRule(ledger: Ledger, isMeant: (rule: PairRule) => boolean): void {
  const stays = (rule: PairRule) => !(OWN_REASONS.has(rule.reason) && rule.by === undefined && isMeant(rule));
  const { lock, forbid } = ledger.rules;
  ledger.rules = { ...ledger.rules, lock: lock.filter(stays), forbid: forbid.filter(stays) };
}

function byPair(a: Pair, b: Pair): number {
  return compareIds(a.applicant, b.applicant) || compareIds(a.project, b.project);
}
