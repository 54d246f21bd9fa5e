export { assertCertificate, computeBound } from './certificate';
export { checkProblem } from './check-problem';
export { type ConflictMembers, conflictHolds, measureConflict } from './conflict-holds';
export { computeMostPlaces, findDeficiencySet } from './most-places';
export { solverNames } from './registry';
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
export { solveAssignment } from './solve-assignment';
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
