export type {
  Because,
  ChangeReport,
  Changes,
  ExplainedChange,
  FrontierPoint,
  GivenReply,
  Selection,
  TakenIn,
} from './changes';
export { compareRuns, type FigureComparison, type PersonComparison, type RunComparison } from './compare-runs';
export { describeBecause } from './describe-because';
export { LINE, type Presence, type PresenceOptions, readPresence } from './read-presence';
export { readReplies } from './read-replies';
export { type RepairOptions, type RepairOutcome, repairAssignment } from './repair-assignment';
