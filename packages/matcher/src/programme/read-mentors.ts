import { quote } from './describe-finding';
import type { FindingCode } from './finding-codes';
import { type FindingLog, placeOf } from './finding-log';
import type { Mentor } from './programme';
import type { RawTable } from './raw-programme';
import { type Range, readCount, readText, reportMinAboveMax, scalarTexts } from './read-cell';
import { checkPeople, type PersonDraft, readPerson } from './read-people';
import { isNoPreference, readReferences, uniqueIds } from './read-references';
import { type ReadRow, readRows } from './read-rows';
import type { ReferenceIndex } from './reference-index';

const FIELDS = ['id', 'name', 'email', 'description', 'projects', 'min', 'max'] as const;

/** A mentor whose default maximum is still to be found. */
export interface MentorDraft extends PersonDraft, Omit<Mentor, 'id' | 'name' | 'email' | 'max' | 'projects'> {
  max: number | undefined;
  projects: readonly string[];
  /** Whether the row restricts the mentor to projects, also where all of them are unknown. */
  readonly namesProjects: boolean;
}

/** Reads the rows of the mentors; `projects` finds what their column `projects` names, `load` is for rows that state none. */
export function readMentors(
  table: RawTable | undefined,
  projects: ReferenceIndex,
  log: FindingLog,
  unknownProject: FindingCode,
  load?: Range,
): readonly MentorDraft[] {
  const drafts = readRows('mentors', table, FIELDS, log).map((row) => readMentor(row, projects, unknownProject, load));
  checkPeople(drafts, log.whole(placeOf('mentors', table)));
  return drafts;
}

function readMentor(
  row: ReadRow<(typeof FIELDS)[number]>,
  projects: ReferenceIndex,
  unknownProject: FindingCode,
  load: Range | undefined,
): MentorDraft {
  const { fields, descriptions, attributes, log } = row;
  const stated = { min: readCount(fields.min, log), max: readCount(fields.max, log) };
  // What a row says of one end holds for the other end too.
  const min = stated.min ?? Math.min(load?.min ?? 0, stated.max ?? Number.POSITIVE_INFINITY);
  const max = stated.max ?? (load && Math.max(load.max, min));
  reportMinAboveMax('min', min, max, log);
  return {
    ...readPerson(row),
    description: readText(fields.description, log),
    descriptions,
    attributes,
    min,
    max,
    projects: uniqueIds(readReferences([fields.projects], projects, log, unknownProject)),
    namesProjects: scalarTexts(fields.projects?.value).some((text) => text !== undefined && !isNoPreference(text)),
  };
}

/** Reports mentors who take nobody, and those of whom nothing says whom they suit. */
export function checkMentors(mentors: readonly MentorDraft[]): void {
  for (const { id, name, description, descriptions, projects, max, log } of mentors) {
    const mentor = quote(name === '' ? id : name);
    if (max === 0) log.report('mentor-max-zero', { column: 'max', value: max, message: `${mentor} takes nobody.` });
    if (description === '' && Object.keys(descriptions).length === 0 && projects.length === 0) {
      log.report('mentor-without-text', {
        column: 'description',
        message: `${mentor} has neither a description nor projects.`,
      });
    }
  }
}
