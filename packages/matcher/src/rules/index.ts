export type { BrokenRule } from './broken-rule';
export { type CheckOptions, checkRules, type RuleBreach, type RuleCheck } from './check-rules';
export type { FoundConflict } from './conflicts/find-conflicts';
export { describeRule, type RuleNames } from './describe-rule';
export type { MentorPair, PlacedPair } from './placements';
export { type PreviewFindingCode, previewFindingCodes, previewFindings } from './preview-findings';
export {
  findShutOut,
  type PreviewedConflict,
  previewRules,
  type RulePreview,
  type ShutOut,
  type UnreadCell,
} from './preview-rules';
export type * from './rule-effects';
export { translateRules } from './translate-rules';
