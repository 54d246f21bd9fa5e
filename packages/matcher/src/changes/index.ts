export type {
  ChangeReport,
  Changes,
  ExplainedChange,
  FrontierPoint,
  GivenReply,
  Selection,
  TakenIn,
} from './changes';
export { type RepairOptions, type RepairOutcome, repairAssignment } from './repair-assignment';
