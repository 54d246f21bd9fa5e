import { quote } from './describe-finding';
import { checkIds, type Draft, describeRecord, reportShared } from './draft';
import { type FindingLog, placeOf } from './finding-log';
import { guessProjectColumns } from './guess-columns';
import type { Attributes, Project } from './programme';
import type { RawTable } from './raw-programme';
import { type Cell, type Range, readCount, readRange, readText, reportMinAboveMax, reportTooLarge } from './read-cell';
import { readId, slugOf } from './read-id';
import { type ReadRow, readRows } from './read-rows';

const FIELDS = ['id', 'title', 'description', 'min', 'max', 'teams_min', 'teams_max', 'team_size', 'mentors'] as const;

type ProjectRow = ReadRow<(typeof FIELDS)[number]>;

/** A project whose mentors and default maximum are still to be found. */
export interface ProjectDraft
  extends Draft,
    Omit<Project, 'id' | 'title' | 'max' | 'mentors' | 'teamSize' | 'teamsMin' | 'teamsMax' | 'attributes'> {
  /** Empty where none is stated. */
  readonly title: string;
  max: number | undefined;
  readonly teamsMin: number | undefined;
  readonly teamsMax: number | undefined;
  readonly teamSize: Range | undefined;
  readonly mentorCell: Cell | undefined;
  mentors: readonly string[];
  attributes: Attributes;
}

/** Reads the rows of the projects, all but what needs other tables. */
export function readProjects(table: RawTable | undefined, log: FindingLog): readonly ProjectDraft[] {
  if (table === undefined) return [];
  const whole = log.whole(placeOf('projects', table));
  const drafts = readRows('projects', table, FIELDS, log, guessProjectColumns(table, FIELDS, whole)).map(readProject);
  checkIds(drafts, whole);
  reportShared(
    'title-twice',
    drafts,
    ({ title }) => (title === '' ? undefined : title.toLowerCase()),
    ({ title }, other) => ({
      column: 'title',
      value: title,
      message: `${quote(title)} is also the title of ${quote(other.id)} (${describeRecord(other.log)}).`,
    }),
  );
  return drafts;
}

function readProject(row: ProjectRow): ProjectDraft {
  const { fields, descriptions, attributes, log } = row;
  const title = readText(fields.title, log).replace(/\s+/g, ' ');
  const description = readText(fields.description, log);
  if (description === '' && Object.keys(descriptions).length === 0) {
    const code = title === '' ? 'project-without-text' : 'description-empty';
    const name = title === '' ? 'This project' : quote(title);
    log.report(code, {
      column: 'description',
      message: `${name} has no description${title === '' ? ' and no title' : ''}.`,
    });
  }
  return {
    ...readProjectId(row, title),
    log,
    title,
    description,
    descriptions,
    attributes,
    ...readSeats(row),
    mentorCell: fields.mentors,
    mentors: [],
  };
}

function readProjectId({ row, fields, log }: ProjectRow, title: string): Pick<Draft, 'id' | 'idFrom'> {
  const stated = readId(fields.id, log);
  if (stated !== undefined) return { id: stated, idFrom: 'column' };
  const slug = slugOf(title);
  if (slug !== '') return { id: slug, idFrom: 'title' };
  log.report('id-missing', { column: 'id', message: `Row ${row} has no id, and ${quote(title)} makes none.` });
  return { id: `row-${row}`, idFrom: 'column' };
}

/** Fewest and most people, from teams where they are not stated. */
function readSeats({
  fields,
  log,
}: ProjectRow): Pick<ProjectDraft, 'min' | 'max' | 'teamsMin' | 'teamsMax' | 'teamSize'> {
  const teamsMin = readCount(fields.teams_min, log);
  const teamsMax = readCount(fields.teams_max, log);
  const teamSize = readRange(fields.team_size, log, 1);
  reportMinAboveMax('teams_min', teamsMin, teamsMax, log);

  const teams = { min: times(teamsMin, teamSize?.min), max: times(teamsMax, teamSize?.max) };
  const stated = { min: readCount(fields.min, log), max: readCount(fields.max, log) };
  const min = stated.min ?? teams.min ?? 0;
  const max = stated.max ?? (fields.max === undefined ? teams.max : undefined);
  if (stated.max === undefined && max !== undefined && teamSize !== undefined) {
    const size = teamSize.min === teamSize.max ? teamSize.max : `${teamSize.min} to ${teamSize.max}`;
    log.report('max-from-teams', {
      column: 'max',
      message: `At most ${teamsMax} teams of ${size} make ${max} places.`,
    });
  }
  // Products of two counts that are each possible.
  reportTooLarge('teams_max', max, log);
  reportMinAboveMax(stated.min === undefined ? 'teams_min' : 'min', min, max, log);
  return { min, max, teamsMin, teamsMax, teamSize };
}

function times(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}
