import type { Programme } from '../programme/programme';
import { describeRule, type RuleNames, type RuleRef } from '../rules';
import { listRules, type PlacedRule } from '../rules/rule-refs';
import type { BreachInWords, SolvedMatch } from '../types';

/** What became of a rule. */
export interface RuleOutcome {
  readonly rule: RuleRef;
  /** The rule in one sentence, without a full stop. */
  readonly message: string;
  /** `weighed`: it only speaks for somebody, so nothing breaks it. `open` and `closed`: of a project that may stay closed. */
  readonly outcome: 'kept' | 'broken' | 'weighed' | 'open' | 'closed';
  /** Of a soft rule: where it is not kept, without the rule's own words. */
  readonly breaches: readonly BreachInWords[];
  /** What these cost in all, in units of affinity. */
  readonly cost: number;
}

/** Every rule of a programme, kind by kind, with what became of it in a result: hard rules always hold. Complexity: rules x breaches. */
export function listRuleOutcomes(
  programme: Programme,
  { breaches = [] }: Pick<SolvedMatch, 'breaches'>,
  names?: RuleNames,
): readonly RuleOutcome[] {
  return listRules(programme.rules).map((placed) => {
    // Beside the rule itself a breach says only where it is.
    const sentence = describeRule(programme, placed.ref);
    const own = breaches
      .filter(({ rule }) => rule.kind === placed.kind && rule.index === placed.ref.index)
      .map((breach) => ({ ...breach, message: withoutRule(breach.message, sentence) }));
    return {
      rule: placed.ref,
      message: describeRule(programme, placed.ref, names),
      outcome: outcomeOf(placed, own.length > 0),
      breaches: own,
      cost: own.reduce((sum, { cost }) => sum + cost, 0),
    };
  });
}

function withoutRule(message: string, sentence: string): string {
  return message.replace(`: ${sentence}`, () => '').replace(`${sentence}, and they are not: `, () => '');
}

function outcomeOf(placed: PlacedRule, isBreached: boolean): RuleOutcome['outcome'] {
  switch (placed.kind) {
    case 'mayClose':
      return isBreached ? 'closed' : 'open';
    case 'prefer':
    case 'priority':
      return 'weighed';
    case 'choices':
      return placed.rule.choice === 'must' || placed.rule.choice === 'no' ? 'kept' : 'weighed';
    default:
      return isBreached ? 'broken' : 'kept';
  }
}
