export { type BuildProgrammeOptions, type BuildProgrammeResult, buildProgramme } from './build-programme';
export { canonicalProgramme, programmeHash } from './canonical-programme';
export { describeFinding } from './describe-finding';
export type * from './finding';
export { type FindingCode, type FindingKind, findingCodes } from './finding-codes';
export type * from './programme';
export type * from './raw-programme';
export type { SettingOptions } from './read-settings';
export { buildSuggest, didYouMean, type Suggest } from './suggest';
