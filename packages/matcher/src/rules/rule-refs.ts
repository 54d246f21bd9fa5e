import { MatcherError } from '../matcher-error';
import type { Rules } from '../programme/rules';
import type { RuleRef } from './rule-effects';

/** Kinds of rules in the order in which they are listed for people. */
export const RULE_KINDS = [
  'lock',
  'forbid',
  'prefer',
  'together',
  'apart',
  'require',
  'count',
  'notAlone',
  'mayClose',
  'availability',
  'priority',
  'conflicts',
  'choices',
] as const satisfies readonly (keyof Rules)[];

/** A rule of any kind with its place among the others. */
export type PlacedRule = {
  readonly [Kind in keyof Rules]-?: {
    readonly kind: Kind;
    readonly ref: RuleRef;
    readonly rule: NonNullable<Rules[Kind]>[number];
  };
}[keyof Rules];

/** The rules of a kind, each with its place. */
export function rulesOf<Kind extends keyof Rules>(
  rules: Rules,
  kind: Kind,
): readonly { readonly ref: RuleRef; readonly rule: NonNullable<Rules[Kind]>[number] }[] {
  const listed: readonly NonNullable<Rules[Kind]>[number][] = rules[kind] ?? [];
  return listed.map((rule, index) => ({ ref: { kind, index }, rule }));
}

/** All rules: kind by kind, those of a kind as the organiser wrote them. */
export function listRules(rules: Rules): readonly PlacedRule[] {
  return RULE_KINDS.flatMap((kind) => rulesOf(rules, kind).map((placed) => ({ kind, ...placed }) as PlacedRule));
}

/** The rule that a reference names; an unknown one throws. */
export function findRule(rules: Rules, { kind, index }: RuleRef): PlacedRule {
  const found = rulesOf(rules, kind)[index];
  if (found === undefined)
    throw new MatcherError(
      'unknown-id',
      `the programme has no rule ${index} of kind "${kind}". Use a position in its list, from 0.`,
      { kind, index },
    );
  return { kind, ...found } as PlacedRule;
}
