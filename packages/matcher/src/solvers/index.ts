export { assertCertificate, computeBound } from './certificate';
export { checkProblem } from './check-problem';
export { type ConflictMembers, conflictHolds, measureConflict } from './conflict-holds';
export { assertFairness } from './fair/assert-fairness';
export {
  type FairnessFrontier,
  type FairnessFrontierOptions,
  type FairnessFrontierPoint,
  solveFairnessFrontier,
} from './frontier/solve-fairness-frontier';
export { type Lottery, type LotteryOutcome, type Marginal, sampleLottery } from './lottery/lottery';
export { createSeededStream } from './lottery/seeded-stream';
export { type CappedLotteryOptions, solveCappedLottery } from './lottery/solve-capped-lottery';
export { solveTieLottery, type TieLotteryOptions } from './lottery/solve-tie-lottery';
export { computeMostPlaces, findDeficiencySet } from './most-places';
export { assertNash } from './nash/assert-nash';
export type {
  BestTotal,
  FaceStep,
  Fairness,
  NashWelfare,
  ObjectiveFields,
  RankProfile,
  SolveObjective,
  WeightedProof,
} from './objective-fields';
export { assertRanks } from './rank/assert-ranks';
export { rankByScore } from './rank/rank-by-score';
export { solverNames } from './registry';
export { applyRepair } from './repairs/apply-repair';
export { type ConflictRepair, findRepairs, type RuleChange } from './repairs/find-repairs';
export { createWhyNot, lossIfForced, priceOfOneSeatFewer, type WhyNot } from './residual/create-why-not';
export type { ForcedLoss } from './residual/force-pair';
export type { Move } from './residual/path-search';
export type { SeatLoss } from './residual/take-seat';
export { atMostMoves, type WithinMoves } from './resolve/at-most-moves';
export { chargeMoves, countMoves } from './resolve/charge-moves';
export {
  type Breakpoint,
  type FrontierOptions,
  findMoveFrontier,
  type MoveFrontier,
  type MovePoint,
} from './resolve/find-move-frontier';
export {
  type MoveFields,
  type ResolveOptions,
  type ResolveOutcome,
  resolveAssignment,
} from './resolve/resolve-assignment';
export {
  canHold,
  type Demand,
  type FeasibilityOptions,
  findRuleConflicts,
  listDemands,
  type RuledDemands,
  type RuleNumbers,
} from './side-rules/find-rule-conflicts';
export { type Breach, measureBreaches } from './side-rules/measure-breaches';
export type { MipModel, MipOptions, MipSolution, MipSolver } from './side-rules/mip';
export type { RuledFields, RuledOutcome } from './side-rules/ruled-outcome';
export type {
  Closable,
  CountLimit,
  NotAloneLimit,
  SideRules,
  TogetherLimit,
} from './side-rules/side-rules';
export { type RuledOptions, solveWithRules } from './side-rules/solve-with-rules';
export { solveAssignment } from './solve-assignment';
export { solveObjectives } from './solve-objective';
export type {
  DenseScores,
  Infeasibility,
  Problem,
  Quota,
  SolvedFields,
  SolveOptions,
  SolveOutcome,
  Solver,
  SparseScores,
  Start,
} from './solver';
export * from './stable';
export { type ObjectiveSummary, summariseObjective } from './summarise-objective';
