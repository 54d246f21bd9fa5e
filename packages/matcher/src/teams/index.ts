export { compareTeams, type TeamChange } from './compare-teams';
export {
  areTeamsAsked,
  type FormedTeam,
  type FormedTeams,
  type FormProgrammeTeamsOptions,
  formTeams,
  largestSize,
  teamSettingsOf,
} from './form-teams';
export { formTeamsNumeric } from './form-teams-numeric';
export { keepTeams } from './keep-teams';
export { type ClaimedTeam, type Claims, readClaims } from './read-claims';
export { scoreTeams } from './score-teams';
export { createTeamFinding, type TeamFindingCode, teamFindingCodes } from './team-findings';
export type * from './team-problem';
export { GOAL_WEIGHTS } from './team-settings';
export { teamValue } from './team-value';
