import { compareIds } from '../programme/compare-ids';
import type { Programme } from '../programme/programme';
import { type FormedTeam, needsOf, sizesOf, teamSettingsOf } from './form-teams';
import { isSoundTeam } from './is-sound-team';

/** A team that is not as before. */
export interface TeamChange {
  readonly team: string;
  readonly name?: string;
  readonly project: string | null;
  /** Ascending; empty where the team is new. */
  readonly before: readonly string[];
  /** Ascending; empty where the team is no more. */
  readonly after: readonly string[];
  /**
   * `lost`: people are out, and it goes on; `gave`: somebody went to another team; `took-in`: it had room; `mended`: too small, or without what
   * it must have, it took people in.
   */
  readonly why: 'lost' | 'gave' | 'took-in' | 'mended' | 'new' | 'dissolved';
}

type Team = Pick<FormedTeam, 'id' | 'name' | 'project' | 'members'>;

/** Which teams changed, and why; teams are known by their ids. Complexity: people of teams. */
export function compareTeams(
  programme: Programme,
  before: readonly Team[],
  after: readonly Team[],
): readonly TeamChange[] {
  const settings = teamSettingsOf(programme);
  const here = new Map(programme.applicants.map((person) => [person.id, person]));
  const isSound = ({ project: id }: Team, members: readonly string[]) => {
    const people = members.flatMap((member) => here.get(member) ?? []);
    const project = programme.projects.find((each) => each.id === id);
    return project === undefined
      ? isSoundTeam(people, settings.size, settings.coverage.needs)
      : isSoundTeam(people, sizesOf(programme, project, people.length).size, needsOf(settings, project));
  };
  const inTeam = new Set(after.flatMap(({ members }) => members));
  const old = new Map(before.map((team) => [team.id, team]));
  const now = new Map(after.map((team) => [team.id, team]));
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((id): readonly TeamChange[] => {
    const [earlier, later] = [old.get(id), now.get(id)];
    const team = later ?? earlier;
    if (team === undefined) return [];
    const [from, to] = [earlier?.members ?? [], later?.members ?? []];
    if (from.length === to.length && from.every((member) => to.includes(member))) return [];
    const stayed = from.filter((member) => to.includes(member));
    const why =
      later === undefined
        ? 'dissolved'
        : earlier === undefined || stayed.length === 0
          ? 'new'
          : stayed.length === to.length
            ? from.some((member) => here.has(member) && !to.includes(member) && inTeam.has(member))
              ? 'gave'
              : 'lost'
            : isSound(team, stayed)
              ? 'took-in'
              : 'mended';
    const name = team.name === undefined ? {} : { name: team.name };
    return [{ team: id, ...name, project: team.project, before: from, after: to, why }];
  });
  return changes.sort((a, b) => compareIds(a.team, b.team));
}
