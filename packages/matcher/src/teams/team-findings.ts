import type { Finding, Severity } from '../programme/finding';

/** Findings about people who came as teams, and about teams that rules or numbers do not allow. */
export const teamFindingCodes = {
  'teammate-one-sided': {
    severity: 'note',
    meaning: 'Someone names a teammate who does not name them.',
    remedy: 'Ask the other person; it counts as a wish, and nobody is bound by it.',
  },
  'team-oversized': {
    severity: 'warning',
    meaning: 'More people belong together than a team holds.',
    remedy: 'Ask them to split up, or raise the size; until then that they are together counts as a wish.',
  },
  'team-contradicted': {
    severity: 'warning',
    meaning: 'What people say about their teams cannot all be so.',
    remedy: 'Ask them, and correct the columns team, teammates or avoid_people.',
  },
  'team-of-one': {
    severity: 'note',
    meaning: 'A team is named by one person alone.',
    remedy: 'Look whether its name is spelt differently elsewhere; the person is put into a team like everyone else.',
  },
  'team-in-several-projects': {
    severity: 'warning',
    meaning: 'People who came as a team have places in different projects.',
    remedy: 'Add a rule that keeps them together, or lock them to one project.',
  },
  'team-split': {
    severity: 'warning',
    meaning: 'People who came together are in different teams, because rules or sizes leave no other way.',
    remedy: 'Look at the rules named beside it, or accept it: they were to stay together if possible.',
  },
  'whole-team-opened': {
    severity: 'note',
    meaning: 'The others are too few, or too many, for teams of their own, so teams that came whole take some in.',
    remedy: 'Find more people, or widen the size, where whole teams are to stay as they are.',
  },
  'teams-impossible': {
    severity: 'warning',
    meaning: 'No teams keep every rule.',
    remedy: 'Change one of the rules or sizes that it names.',
  },
  'team-without-project': {
    severity: 'warning',
    meaning: 'A team has no project: none that it may join takes another team.',
    remedy: 'Let projects take more teams, or other sizes.',
  },
  'project-short-of-teams': {
    severity: 'warning',
    meaning: 'Projects cannot all have as many teams as they ask for at least.',
    remedy: 'Lower teams_min, or let more teams join them.',
  },
  'walk-up-without-team': {
    severity: 'warning',
    meaning: 'Somebody new has no team: every team there is full, and they are too few for one of their own.',
    remedy: 'Widen the size, or move them to a project whose teams have room.',
  },
  'teams-not-bound': {
    severity: 'warning',
    meaning: 'People who came as teams cannot all share a project under the other rules.',
    remedy:
      'Look at the teams that are split: open seats where they want to go, or change the rules about their people.',
  },
  'teams-after-places': {
    severity: 'warning',
    meaning:
      'Teams that were formed first cannot all have projects under the rules for places, so people got places first.',
    remedy: 'Change the rules for places, or take first: teams out of the settings.',
  },
  'teams-without-letters': {
    severity: 'note',
    meaning: 'There are no letters to compare, so closeness of interests does not count.',
    remedy: 'Give letters where teams should be near in interests.',
  },
} as const satisfies Readonly<Record<string, { severity: Severity; meaning: string; remedy: string }>>;

export type TeamFindingCode = keyof typeof teamFindingCodes;

export function createTeamFinding(code: TeamFindingCode, message: string, value?: string): Finding {
  const { severity, remedy } = teamFindingCodes[code];
  return { code, severity, table: 'applicants', message, remedy, ...(value === undefined ? {} : { value }) };
}
