import {
  cardColumns,
  countOf,
  describeGoalsInShort,
  formatNumber,
  type Programme,
  type SolvedMatch,
  type TeamSummary,
  teamWord,
} from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import type { Names } from './wording';

export interface TeamsOptions {
  readonly styles: Styles;
  readonly columns: number;
  /** Whether every team is printed; else the weakest alone. */
  readonly isListed: boolean;
  /** A line for each team instead of one for each person. */
  readonly isBrief: boolean;
}

/** The teams: the weakest first in words, then each with its people, what it has and lacks, and what its goals came to. Empty where none are asked for. */
export function describeTeams(
  { teams, teamFormation }: SolvedMatch,
  programme: Programme,
  names: Names,
  options: TeamsOptions,
): string {
  if (teamFormation === undefined) return '';
  const { styles, columns, isListed } = options;
  const { worst, without } = teamFormation;
  const weakest = teams.find(({ id }) => id === worst);
  const shown = isListed ? teams : weakest === undefined ? [] : [weakest];
  const more = teams.length - shown.length;
  return [
    styles.strong(`Teams: ${teams.length}`),
    ...(weakest !== undefined && teams.length > 1
      ? [
          wrapText(
            `The weakest is ${titleOf(weakest)} (${formatNumber(weakest.score, 2)}): ${describeGoalsInShort(weakest)}.`,
            { columns, indent: '  ' },
          ),
        ]
      : []),
    ...shown.map((team) => describeTeam(team, programme, names, options)),
    ...(more > 0 ? [`  and ${more} more; all of them with --verbose, in the report and in teams.csv`] : []),
    ...(without.length > 0
      ? [wrapText(without.map(names.person).join(', '), { columns, first: '  in no team: ', indent: '    ' })]
      : []),
  ].join('\n');
}

function describeTeam(
  team: TeamSummary,
  programme: Programme,
  names: Names,
  { styles, columns, isBrief }: TeamsOptions,
): string {
  const byId = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  const stated = cardColumns(programme);
  const line = (first: string, text: string) =>
    text === '' ? [] : [wrapText(text, { columns, first: `    ${first}`, indent: '      ' })];
  const project = team.project === null ? '' : ` → ${names.project(team.project)}`;
  const heading = `  ${styles.strong(titleOf(team))}`;
  const verdict = styles.faint(`${teamWord(team.score)}, ${formatNumber(team.score, 2)}`);
  if (isBrief)
    return wrapText(team.members.map(names.person).join(', '), {
      columns,
      first: `${heading}  ${verdict}: `,
      indent: '    ',
    });
  return [
    `${heading}${project}  ${verdict}`,
    ...team.members.flatMap((id) => {
      const cells = stated.flatMap((column) => byId.get(id)?.attributes[column] ?? []);
      return line(
        '',
        `${names.person(id)}${cells.length === 0 ? '' : `: ${cells.map((cell) => oneLine(cell).split(';').join(', ')).join(' · ')}`}`,
      );
    }),
    ...line('has ', team.covered.map(oneLine).join(', ')),
    ...line('lacks ', team.missing.map(oneLine).join(', ')),
    ...line('in common ', team.shared.map(oneLine).join(', ')),
    ...line('', describeGoalsInShort(team)),
  ].join('\n');
}

/** `Late Bus Club (bus-gaps-1)`. */
export function titleOf({ id, name }: Pick<TeamSummary, 'id' | 'name'>): string {
  return name === undefined ? oneLine(id) : `${oneLine(name)} (${oneLine(id)})`;
}

/** `7 teams of 3 to 5 people.` */
export function countTeams(teams: readonly Pick<TeamSummary, 'members'>[]): string {
  if (teams.length === 0) return 'No teams could be formed.';
  const sizes = teams.map(({ members }) => members.length);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const size = least === most ? `${most}` : `${least} to ${most}`;
  return `${countOf(teams.length, 'team', 'teams')} of ${size} people.`;
}
