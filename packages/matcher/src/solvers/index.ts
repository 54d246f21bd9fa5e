export { assertCertificate, computeBound } from './certificate';
export { checkProblem } from './check-problem';
export { type ConflictMembers, conflictHolds, measureConflict } from './conflict-holds';
export { computeMostPlaces, findDeficiencySet } from './most-places';
export { solverNames } from './registry';
export { priceOfOneSeatFewer, type SeatLoss } from './seat-prices';
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
} from './solver';
