import { createPairLookup, type PairTable } from '../graph/pair-table';
import { DEFAULT_MENTOR_SETTINGS, type MentorsFor } from '../programme/mentor-settings';
import type { Programme } from '../programme/programme';
import type { NamedPair } from './build-placements';

/** People who are guided together: one applicant, or all of a project or a team. */
export interface GuidedGroup {
  /** Of the applicant, the project or the team. */
  readonly id: string;
  readonly members: readonly string[];
  /** Where they are placed: mentors with projects serve these alone. */
  readonly projects: readonly string[];
}

/** A team of the result, as mentors see it. */
export interface GuidedTeam {
  readonly id: string;
  readonly project: string | null;
  readonly members: readonly string[];
}

/** Who is to be guided. Where mentors are for teams and there are none, each applicant is guided by themselves. */
export function listGuidedGroups(
  { settings, applicants, projects }: Programme,
  places: readonly Pick<NamedPair, 'applicant' | 'target'>[],
  teams: readonly GuidedTeam[],
): { readonly for: MentorsFor; readonly groups: readonly GuidedGroup[] } {
  const { for: asked } = settings.mentoring ?? DEFAULT_MENTOR_SETTINGS;
  if (asked === 'projects' && projects.length > 0) {
    const peopleIn = new Map(projects.map(({ id }): [string, string[]] => [id, []]));
    for (const { applicant, target } of places) peopleIn.get(target)?.push(applicant);
    const filled = [...peopleIn].filter(([, members]) => members.length > 0);
    return { for: asked, groups: filled.map(([id, members]) => ({ id, members, projects: [id] })) };
  }
  if (asked === 'teams' && teams.length > 0) {
    const groups = teams.map(({ id, members, project }) => ({
      id,
      members,
      projects: project === null ? [] : [project],
    }));
    return { for: asked, groups };
  }
  const placesOf = new Map(applicants.map(({ id }): [string, string[]] => [id, []]));
  for (const { applicant, target } of places) placesOf.get(applicant)?.push(target);
  return {
    for: 'applicants',
    groups: [...placesOf].map(([id, own]) => ({ id, members: [id], projects: own })),
  };
}

/**
 * Affinities of groups: the mean of the members'. A group's joint vector is the mean of its members' vectors, and an affinity, before it is cut to
 * [0, 1], is linear in the vector: the mean of the rows says the same. Complexity: people x targets.
 */
export function joinAffinities(groups: readonly GuidedGroup[], table: PairTable): PairTable {
  const { affinity } = createPairLookup(table);
  const values = new Float64Array(groups.length * table.targets.length);
  groups.forEach(({ members }, row) => {
    table.targets.forEach((target, column) => {
      const sum = members.reduce((total, member) => total + affinity(member, target), 0);
      values[row * table.targets.length + column] = members.length === 0 ? 0 : sum / members.length;
    });
  });
  return { applicants: groups.map(({ id }) => id), targets: table.targets, values };
}
