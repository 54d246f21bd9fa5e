import type { PairTable } from '../graph/pair-table';
import { compareIds } from '../programme/compare-ids';
import type { Finding } from '../programme/finding';
import type { Programme } from '../programme/programme';
import { areTeamsAsked, createTeamFinding, type FormedTeams, formTeams, keepTeams, teamSettingsOf } from '../teams';
import type { SolvedMatch, TeamSummary } from '../types';
import type { MatchOptions } from './match-options';
import { createSharedInterests, type EvidencedPlace } from './shared-interests';

export interface TeamParts {
  readonly places: readonly { readonly applicant: string; readonly project: string }[];
  /** Affinities with projects, or with whatever else says what people are interested in. */
  readonly interests: PairTable | undefined;
  /** Teams that were formed before anybody had a place. */
  readonly formed?: FormedTeams | undefined;
  /** Teams of an earlier run: they stay where they can, and whoever is frozen in any case. */
  readonly earlier?: { readonly teams: readonly TeamSummary[]; readonly frozen: ReadonlySet<string> } | undefined;
}

/** The teams of a match, where any are asked for: inside projects once people have places, or as they were formed before. */
export function formMatchTeams(
  programme: Programme,
  { places, interests, formed, earlier }: TeamParts,
  options: Pick<MatchOptions, 'shouldStop'>,
): FormedTeams | undefined {
  if (!areTeamsAsked(programme)) return undefined;
  const shared = {
    ...(interests && { interests }),
    ...(programme.projects.length > 0 && { placements: places }),
    ...(options.shouldStop && { shouldStop: options.shouldStop }),
  };
  if (earlier !== undefined) return keepTeams(programme, earlier.teams, { ...shared, frozen: earlier.frozen });
  return formed ?? formTeams(programme, shared);
}

/** Teams as a result tells them, and what there is to say about them. */
export function summariseTeams(
  programme: Programme,
  formed: FormedTeams | undefined,
  places: readonly EvidencedPlace[],
  interests: PairTable | undefined,
): Pick<SolvedMatch, 'teams' | 'teamFormation'> & { readonly findings: readonly Finding[] } {
  if (formed === undefined) return { teams: [], findings: [] };
  const { status, objective, bound, without, findings } = formed;
  const sharedBy = createSharedInterests(programme, places);
  const teams = formed.teams.map((team): TeamSummary => ({ ...team, shared: sharedBy(team) }));
  const [worst] = teams.toSorted((a, b) => a.score - b.score || compareIds(a.id, b.id));
  const isUnread = interests === undefined && teamSettingsOf(programme).closeness !== 'off';
  const unread = createTeamFinding('teams-without-letters', 'Nobody sent a letter that could be compared.');
  return {
    teams,
    teamFormation: { status, objective, bound, without, worst: worst?.id ?? null },
    findings: [...findings, ...(isUnread ? [unread] : [])],
  };
}
