export * from './changes';
export {
  type BipartiteGraph,
  buildGraph,
  type EdgeAttributes,
  type GraphAttributes,
  type GraphPair,
  MOST_EDGES,
  type NodeAttributes,
} from './graph/build-graph';
export {
  buildPairTable,
  type GivenAffinity,
  type PairTableOptions,
  type PairTableResult,
} from './graph/build-pair-table';
export type { PairTable } from './graph/pair-table';
export { type PairTableFindingCode, pairTableFindingCodes } from './graph/pair-table-findings';
export { describeClosing } from './insight/describe-closing';
export { describeFact, describePreferences } from './insight/describe-facts';
export { describeNet, type NetWords } from './insight/describe-net';
export { describeObjective, type ObjectiveWords } from './insight/describe-objective';
export { describeRepair, type RepairNames } from './insight/describe-repair';
export {
  cardColumns,
  describeGoalsInShort,
  describeTeamGoals,
  type GoalInWords,
  teamWord,
} from './insight/describe-team';
export { listRuleOutcomes, type RuleOutcome } from './insight/list-rule-outcomes';
export type { ForcedPair } from './insight/loss-if-forced';
export { LANGUAGES, type Language } from './insight/messages/language';
export { whyTerms } from './insight/pick-reasons';
export { renderConfidenceText } from './insight/texts/render-confidence-text';
export { renderCuratorText } from './insight/texts/render-curator-text';
export { renderLookFirstText } from './insight/texts/render-look-first-text';
export { renderMentorText } from './insight/texts/render-mentor-text';
export { type OrganiserAnswer, renderOrganiserText } from './insight/texts/render-organiser-text';
export { renderParticipantText } from './insight/texts/render-participant-text';
export { renderQualityText } from './insight/texts/render-quality-text';
export { createTextContext, type TextContext } from './insight/texts/text-context';
export { joinLines, type TextLine } from './insight/texts/text-line';
export { countOf, formatNumber, ordinal } from './insight/wording';
export { checkProgramme } from './match/check-programme';
export { type Evaluation, evaluateAssignment } from './match/evaluate-assignment';
export {
  type Alternative,
  type AssignmentExplanation,
  type ExplainOptions,
  explainAssignment,
  type MarkedExplanation,
} from './match/explain-assignment';
export { describeRemoved, type Hidden, hideNames } from './match/hide-names';
export { type MatchFindingCode, matchFindingCodes } from './match/match-findings';
export type { MatchOptions } from './match/match-options';
export { matchProgramme, matchProgrammeDetailed } from './match/match-programme';
export { needsMip } from './match/needs-mip';
export { renderRunJson } from './match/render-run-json';
export { MatcherError, type MatcherErrorCode } from './matcher-error';
export * from './numeric';
export * from './programme';
export * from './rules';
export * from './solvers';
export * from './teams';
export type * from './types';
export { VERSION } from './version';
