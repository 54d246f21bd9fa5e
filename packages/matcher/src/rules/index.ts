export type { BrokenRule } from './broken-rule';
export { type CheckOptions, checkRules, type RuleBreach, type RuleCheck } from './check-rules';
export { describeRule } from './describe-rule';
export type { MentorPair, PlacedPair } from './placements';
export type * from './rule-effects';
export { translateRules } from './translate-rules';
