import {
  type ChangeReport,
  countOf,
  type DetailedMatch,
  describeBecause,
  type ExplainedChange,
  formatNumber,
  type SolvedMatch,
  type TeamChange,
} from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import { quoteArgument } from '../terminal/quote-argument';
import type { Styles } from '../terminal/styles';
import { countTeams, titleOf } from './describe-teams';
import { renderTable } from './render-table';
import { createNames, type Names } from './wording';

export interface ChangesLayout {
  readonly styles: Styles;
  readonly columns: number;
  /** Ids of people on the list of those present who never applied. */
  readonly walkUps: ReadonlySet<string>;
  readonly program: string;
  readonly run: string;
  /** Where results were written; nowhere where it is absent. */
  readonly output?: string;
}

const LISTED = 60;

/** What changed, who goes where now and why, and what it cost. */
export function describeChanges(report: ChangeReport, match: DetailedMatch, layout: ChangesLayout): string {
  const { styles } = layout;
  const names = namesWithAway(match);
  const { programme } = match.draft;
  const result = match.result as SolvedMatch;
  const sections = [
    styles.strong(oneLine(programme.settings.name)),
    describeTaken(report, names, layout),
    listChanges('Moved', report.moved, names, layout),
    listChanges('In', report.cameIn, names, layout),
    listChanges('Lost their place', report.lostPlace, names, layout),
    listChanges('Out', report.left, names, layout),
    listTeamChanges(report, names, layout),
    describeFigures(report, result, layout),
    describeFrontier(report, layout),
    describeNext(layout),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function describeTaken({ taken }: ChangeReport, names: Names, { walkUps, columns }: ChangesLayout): string {
  const people = (ids: readonly string[]) => cut(ids.map(names.person));
  const walked = taken.added.filter(({ applicant }) => walkUps.has(applicant));
  const late = taken.added.filter(({ applicant }) => !walkUps.has(applicant));
  const blank = late.filter(({ hasLetter, hasWishes }) => !hasLetter && !hasWishes);
  const lines = [
    `${countOf(taken.count, 'change', 'changes')} taken in.`,
    taken.out.length > 0 ? `${countOf(taken.out.length, 'person is', 'people are')} out.` : '',
    taken.back.length > 0 ? `Back: ${people(taken.back)}.` : '',
    late.length > 0 ? `New: ${people(late.map(({ applicant }) => applicant))}.` : '',
    walked.length > 0
      ? `Never applied, without a letter, placed where there is room: ${people(walked.map(({ applicant }) => applicant))}.`
      : '',
    blank.length > 0
      ? `Without letter and wishes, placed where there is room: ${people(blank.map(({ applicant }) => applicant))}.`
      : '',
    taken.changed.length > 0
      ? `Changed: ${cut(taken.changed.map(({ applicant, fields }) => `${names.person(applicant)} (${fields.map(oneLine).join(', ')})`))}.`
      : '',
    taken.gone.length > 0
      ? `Not in the newer export, and still here: ${people(taken.gone)}. --withdraw takes them out.`
      : '',
    taken.newProjects.length > 0
      ? `New projects: ${cut(taken.newProjects.map(names.project))}. Letters were not compared with them: each counts as everyone’s average fit until the next match.`
      : '',
    taken.changedProjects.length > 0
      ? `Changed projects: ${cut(taken.changedProjects.map(({ project, fields }) => `${names.project(project)} (${fields.join(', ')})`))}.`
      : '',
    taken.moves.length > 0
      ? `Your moves: ${cut(taken.moves.map(({ applicant, project }) => `${names.person(applicant)} → ${project === null ? 'out' : names.project(project)}`))}.`
      : '',
    taken.replies.length > 0
      ? `Replies: ${cut(taken.replies.map(({ applicant, project, reply }) => `${names.person(applicant)}, ${names.project(project)}: ${reply}`))}.`
      : '',
    taken.mentorReplies.length > 0
      ? `Replies about mentors: ${cut(taken.mentorReplies.map(({ applicant, mentor, reply }) => `${names.person(applicant)}, ${names.mentor(mentor)}: ${reply}`))}.`
      : '',
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => wrapText(line, { columns, first: '', indent: '  ' }))
    .join('\n');
}

function listChanges(title: string, changes: readonly ExplainedChange[], names: Names, layout: ChangesLayout): string {
  if (changes.length === 0) return '';
  const places = (ids: readonly string[]) => ids.map(names.project).join(', ');
  const rows = changes
    .slice(0, LISTED)
    .map(({ applicant, from, to, because }) => [
      names.person(applicant),
      [places(from), places(to)].filter((each) => each !== '').join(' → '),
      describeBecause(because, { applicant: names.person, project: names.project }),
    ]);
  const heads = [{ title: `${title}: ${changes.length}` }, { title: '' }, { title: '' }];
  const more = changes.length > LISTED ? `\nand ${changes.length - LISTED} more; all of them with --json` : '';
  return renderTable(heads, rows, layout) + more;
}

const TEAM_CHANGES: Readonly<Record<TeamChange['why'], string>> = {
  lost: 'goes on with fewer people',
  gave: 'gave somebody to a team that was too small, or lacked what it must have',
  'took-in': 'had room',
  mended: 'was too small, or lacked what it must have',
  new: 'is new',
  dissolved: 'is no more: too few were left',
};

function listTeamChanges({ teams }: ChangeReport, names: Names, layout: ChangesLayout): string {
  if (teams.length === 0) return '';
  const rows = teams.slice(0, LISTED).map(({ team, name, before, after, why }) => {
    const left = before.filter((id) => !after.includes(id)).map((id) => `−${names.person(id)}`);
    const joined = after.filter((id) => !before.includes(id)).map((id) => `+${names.person(id)}`);
    const title = titleOf({ id: team, ...(name !== undefined && { name }) });
    return [title, [...left, ...joined].join(', '), TEAM_CHANGES[why]];
  });
  const heads = [{ title: `Teams changed: ${teams.length}` }, { title: '' }, { title: '' }];
  const more = teams.length > LISTED ? `\nand ${teams.length - LISTED} more; all of them with --json` : '';
  return renderTable(heads, rows, layout) + more;
}

function describeFigures(
  { before, after, net, held, moved }: ChangeReport,
  result: SolvedMatch,
  { styles }: ChangesLayout,
): string {
  if (after === null) return '';
  if (result.programme.projects + result.programme.mentors === 0) return countTeams(result.teams);
  const waiting = result.unplaced.length;
  const parts = [
    `${countOf(after.placed, 'place', 'places')} filled, ${before.placed} before${waiting === 0 ? '' : `; ${countOf(waiting, 'person waits', 'people wait')}`}.`,
    `Total ${formatNumber(after.objective, 4)}, ${formatNumber(before.objective, 4)} before.`,
    moved.length === 0 ? styles.good('Nobody who has a place was moved.') : '',
    held === 0 ? '' : `${countOf(held, 'place was', 'places were')} held: frozen, told or offered.`,
    net === null ? '' : describeProof(net, result),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function describeProof({ netGap, net }: NonNullable<ChangeReport['net']>, { gap }: SolvedMatch): string {
  const isProved = netGap <= 1e-9 * Math.max(1, Math.abs(net));
  const best = isProved
    ? 'No other draft does better with so few moves (proved)'
    : `Another draft may be better by ${formatNumber(netGap, 4)} at most`;
  return gap > 1e-9
    ? `${best}; that people stay where they are costs ${formatNumber(gap, 4)} of the total.`
    : `${best}, and none has a larger total.`;
}

function describeFrontier({ frontier }: ChangeReport, { styles, columns }: ChangesLayout): string {
  if (frontier === undefined || frontier.length < 2) return '';
  const rows = frontier.map(({ moves, objective, costFrom }) => [
    countOf(moves, 'move', 'moves'),
    formatNumber(objective, 4),
    costFrom > 0 ? `--cost ${formatNumber(costFrom, 4)}` : '--cost 0',
  ]);
  const heads = [{ title: 'What moves would add' }, { title: 'total', isNumber: true }, { title: 'asked for by' }];
  return renderTable(heads, rows, { styles, columns });
}

function describeNext({ styles, program, run, output }: ChangesLayout): string {
  if (output === undefined) return styles.faint('Nothing was written: this was a dry run.');
  const isOver = output === run;
  const call = `${program} repair --run ${quoteArgument(run)} --undo`;
  const where = `Written to ${oneLine(output)}.`;
  return styles.faint(isOver ? `${where} To undo: ${call}` : where);
}

/** Names also of people who are out. */
function namesWithAway({ draft }: DetailedMatch): Names {
  const { programme, state } = draft;
  const away = state?.away.map(({ applicant }) => applicant) ?? [];
  return createNames({ ...programme, applicants: [...programme.applicants, ...away] });
}

function cut(items: readonly string[]): string {
  const shown = items.slice(0, LISTED).join(', ');
  return items.length > LISTED ? `${shown} and ${items.length - LISTED} more` : shown;
}
