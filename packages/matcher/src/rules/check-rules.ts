import type { Programme } from '../programme/programme';
import type { BrokenRule } from './broken-rule';
import { checkApart, checkCounts, checkNotAlone, checkTogether } from './check-group-rules';
import { checkAvailability, checkChoices, checkConflicts, checkRequirements } from './check-pair-rules';
import { checkLocks, checkMentorPairs, checkNamedPairs, checkQuotas } from './check-stated';
import { describeRule } from './describe-rule';
import { buildPlacements, type MentorPair, type PlacedPair, type Placements } from './placements';
import type { RuleRef } from './rule-effects';
import { findRule, rulesOf } from './rule-refs';
import type { Violation } from './violation';

/** A soft rule that an assignment does not keep, at one place, or a project that stays closed. */
export interface RuleBreach {
  readonly rule: RuleRef;
  readonly message: string;
  /** Breaches, as `programme/rules.ts` counts them. */
  readonly count: number;
  /** In units of affinity. */
  readonly cost: number;
}

export interface RuleCheck {
  readonly broken: readonly BrokenRule[];
  readonly breaches: readonly RuleBreach[];
}

export interface CheckOptions {
  /** Mentors and whom they guide. */
  readonly mentorPairs?: readonly MentorPair[];
}

/**
 * Everything that an assignment breaks: hard rules with the pairs that break them, soft ones with what each breach costs. It reads the rules as
 * `programme/rules.ts` defines them, and nothing that was made of them for a solver. Priorities choose among assignments, and none breaks them.
 * @complexity pairs x rules.
 */
export function checkRules(programme: Programme, pairs: readonly PlacedPair[], options: CheckOptions = {}): RuleCheck {
  const mentorPairs = options.mentorPairs ?? [];
  const placements = buildPlacements(programme, pairs, mentorPairs);
  const violations = [
    ...checkTogether(programme, placements),
    ...checkApart(programme, placements),
    ...checkRequirements(programme, placements),
    ...checkCounts(programme, placements),
    ...checkNotAlone(programme, placements),
    ...checkAvailability(programme, placements),
    ...checkConflicts(programme, placements),
    ...checkChoices(programme, placements),
  ].map((violation) => ({ violation, weight: weightOf(programme, violation.rule) }));
  return {
    broken: [
      ...checkNamedPairs(programme, pairs),
      ...checkLocks(programme, placements),
      ...checkQuotas(programme, placements),
      ...checkMentorPairs(programme, mentorPairs),
      ...violations.flatMap(({ violation, weight }) =>
        weight === undefined ? [brokenRule(programme, violation)] : [],
      ),
    ],
    breaches: [
      ...violations.flatMap(({ violation: { rule, message, count }, weight }) =>
        weight === undefined ? [] : [{ rule, message, count, cost: count * weight }],
      ),
      ...closedProjects(programme, placements),
    ],
  };
}

function weightOf({ rules }: Programme, ref: RuleRef): number | undefined {
  const { rule } = findRule(rules, ref);
  return 'weight' in rule && !('choice' in rule) ? rule.weight : undefined;
}

const KINDS = {
  together: 'together',
  apart: 'apart',
  require: 'require',
  notAlone: 'not-alone',
  availability: 'availability',
  conflicts: 'conflict',
  choices: 'choice',
} as const;

function brokenRule({ rules }: Programme, { rule: ref, message, applicant, project, mentor }: Violation): BrokenRule {
  const { kind, rule } = findRule(rules, ref);
  const named = kind === 'count' ? rule.kind : KINDS[kind as keyof typeof KINDS];
  return {
    rule: named,
    ref,
    message,
    ...(applicant !== undefined && { applicant }),
    ...(project !== undefined && { project }),
    ...(mentor !== undefined && { mentor }),
  };
}

/** Projects that stay empty where they have a minimum, and what that costs. */
function closedProjects(programme: Programme, placements: Placements): readonly RuleBreach[] {
  const minimumOf = new Map(programme.projects.map(({ id, min }) => [id, min]));
  return rulesOf(programme.rules, 'mayClose')
    .filter(({ rule }) => (minimumOf.get(rule.project) ?? 0) > 0 && placements.peopleIn(rule.project).length === 0)
    .map(({ ref, rule }) => ({
      rule: ref,
      message: `"${rule.project}" is closed: ${describeRule(programme, ref)}`,
      count: 1,
      cost: rule.cost,
    }));
}
