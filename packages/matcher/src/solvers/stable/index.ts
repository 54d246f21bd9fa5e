export { assertStable, type BlockingPairOptions, findBlockingPairs } from './find-blocking-pairs';
export { solveStable } from './solve-stable';
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
