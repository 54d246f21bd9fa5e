import { createTextContext, type Programme, type SolvedMatch } from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import { describeMentors } from './describe-mentors';
import { describePlaces } from './describe-places';
import { describeRules } from './describe-rules';
import { countTeams, describeTeams } from './describe-teams';
import { describeTotals } from './describe-totals';
import { suggestNext } from './suggest-next';
import { createNames, describeLookFirst, describeUnplaced, type Names } from './wording';

export interface MatchReportOptions {
  readonly styles: Styles;
  readonly columns: number;
  /** A line for each person, however many there are. */
  readonly isVerbose: boolean;
  /** How people call the program. */
  readonly program: string;
  /** Where the files are; absent where none were written. */
  readonly results?: { readonly folder: string; readonly files: readonly string[] };
  /** The arguments that name the programme again; absent for the built-in sample and for standard input. */
  readonly source?: string;
  readonly isSample: boolean;
  /** The file of scores from elsewhere, which an explanation needs again. */
  readonly affinity?: string;
}

/** Above this many people a line for each is no longer read. */
const MOST_LISTED = 60;
const LOOK_FIRST_SHOWN = 5;
const UNPLACED_SHOWN = 20;

/** A match for people at a terminal: who goes where and why, the totals with their proof, what to look at, and what to try next. */
export function describeMatch(result: SolvedMatch, programme: Programme, options: MatchReportOptions): string {
  const names = createNames(programme);
  if (isEmptyHanded(result)) return describeNothing(result, options);
  const isListed = options.isVerbose || programme.applicants.length <= MOST_LISTED;
  const areTeamsAlone = programme.projects.length === 0 && programme.mentors.length === 0;
  const sections = [
    options.styles.strong(oneLine(result.programme.name)),
    areTeamsAlone ? wrapLines(countTeams(result.teams), options) : '',
    areTeamsAlone ? '' : describePlaces(result, programme, names, { ...options, isListed }),
    describeWaiting(result, names, options),
    describeTeams(result, programme, names, { ...options, isListed, isBrief: !areTeamsAlone || !isListed }),
    result.mentors === null ? '' : describeMentors(result.mentors, programme, names, { ...options, isListed }),
    describeRules(result, programme, names, options),
    wrapLines(describeTotals(result, programme), options),
    describeHidden(result, options),
    describeCases(result, programme, names, options),
    describeFiles(options),
    suggestNext(result, programme, options),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Sentences with a proof are long. */
function wrapLines(text: string, { columns }: MatchReportOptions): string {
  return text
    .split('\n')
    .map((line) => wrapText(line, { columns, indent: '  ' }))
    .join('\n');
}

/** Whether the search was cut before anyone had a place. */
export function isEmptyHanded({ status, placed, teams }: SolvedMatch): boolean {
  return status !== 'optimal' && placed === 0 && teams.length === 0;
}

function describeNothing(result: SolvedMatch, options: MatchReportOptions): string {
  const cause = result.stoppedBy === 'time' ? 'The time limit ended' : 'You stopped';
  const remedy = result.stoppedBy === 'time' ? ' Give more seconds to --time-limit.' : '';
  const text = `${cause} the search before anyone had a place.${remedy}`;
  const files = describeFiles(options);
  return `${options.styles.strong(oneLine(result.programme.name))}\n\n${text}\n${files === '' ? '' : `\n${files}\n`}`;
}

function describeWaiting({ unplaced }: SolvedMatch, names: Names, { styles, columns }: MatchReportOptions): string {
  if (unplaced.length === 0) return '';
  const lines = unplaced.slice(0, UNPLACED_SHOWN).map((entry) =>
    wrapText(describeUnplaced(entry, names), {
      columns,
      first: `  ${names.person(entry.applicant)}: `,
      indent: '    ',
    }),
  );
  const more = unplaced.length - lines.length;
  return [styles.strong('Without a place'), ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

/** What was removed where names are hidden. */
function describeHidden({ findings }: SolvedMatch, { columns }: MatchReportOptions): string {
  const hidden = findings.find(({ code }) => code === 'names-hidden');
  return hidden === undefined ? '' : wrapText(`${hidden.message} ${hidden.remedy}`, { columns });
}

function describeCases(
  result: SolvedMatch,
  programme: Programme,
  names: Names,
  { styles, columns, results }: MatchReportOptions,
): string {
  const { lookFirst } = result;
  if (lookFirst.length === 0) return '';
  const context = createTextContext(result, programme);
  const lines = lookFirst.slice(0, LOOK_FIRST_SHOWN).map((entry) =>
    wrapText(describeLookFirst(entry, context), {
      columns,
      first: `  ${names.person(entry.applicant)} `,
      indent: '    ',
    }),
  );
  const more = lookFirst.length - lines.length;
  const where = results === undefined ? '' : ' in the report';
  return [styles.strong('Look at these first'), ...lines, ...(more > 0 ? [`  and ${more} more${where}`] : [])].join(
    '\n',
  );
}

function describeFiles({ styles, results, columns }: MatchReportOptions): string {
  if (results === undefined) return '';
  const others = results.files.filter((name) => name !== 'report.html').join(', ');
  const folder = results.folder.replace(/[/\\]+$/, '');
  return [
    styles.strong('Files'),
    `  ${folder}/report.html  ${styles.faint('(open it in a browser)')}`,
    wrapText(others, { columns, first: '  and beside it ', indent: '    ' }),
  ].join('\n');
}
