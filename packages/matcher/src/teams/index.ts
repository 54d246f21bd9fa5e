export { type FormedTeam, type FormedTeams, type FormProgrammeTeamsOptions, formTeams } from './form-teams';
export { formTeamsNumeric } from './form-teams-numeric';
export { type ClaimedTeam, type Claims, readClaims } from './read-claims';
export { scoreTeams } from './score-teams';
export { type TeamFindingCode, teamFindingCodes } from './team-findings';
export type * from './team-problem';
export { GOAL_WEIGHTS } from './team-settings';
export { teamValue } from './team-value';
