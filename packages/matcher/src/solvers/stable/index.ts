export { assertStability } from './assert-stability';
export { assertStable, type BlockingPairOptions, findBlockingPairs } from './find-blocking-pairs';
export { preferencesFromScores, type ScoredPreferences, type StatedPreferences } from './preferences-from-scores';
export { solveStable } from './solve-stable';
export { solveStableObjective } from './solve-stable-objective';
export type {
  ApplicantLists,
  BlockingPair,
  MissedMinimum,
  ProjectLists,
  ProjectScores,
  StableOptions,
  StableOutcome,
  StableProblem,
  StableSide,
  Supervisors,
  TieOrder,
  UnplacedApplicants,
} from './stable-problem';
