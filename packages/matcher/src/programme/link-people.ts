import { quote } from './describe-finding';
import { reportTogether } from './draft';
import type { FindingCode } from './finding-codes';
import { type FindingLog, placeOf } from './finding-log';
import type { ApplicantDraft } from './read-applicants';
import { readTexts } from './read-cell';
import type { MentorDraft } from './read-mentors';
import { buildPeopleIndex } from './read-people';
import type { ProjectDraft } from './read-projects';
import { type Reference, readReferences, uniqueIds } from './read-references';
import type { ReferenceIndex } from './reference-index';

/** Finds the teammates and the people to be avoided that applicants name, by id, e-mail or name. */
export function linkPeople(
  applicants: readonly ApplicantDraft[],
  people: ReferenceIndex,
  mentors: readonly MentorDraft[],
): void {
  for (const applicant of applicants) {
    const teammates = readReferences([applicant.teammatesCell], people, applicant.log, 'unknown-teammate');
    applicant.teammates = withoutOneself(teammates, applicant);
  }
  const avoiding = applicants.filter(({ avoidPeopleCell }) => avoidPeopleCell !== undefined);
  if (avoiding.length === 0) return;
  // Where an applicant and a mentor have the same id, it is the applicant's.
  const everyone = buildPeopleIndex('applicant or mentor', [...applicants, ...mentors]);
  for (const applicant of avoiding) {
    const avoided = readReferences([applicant.avoidPeopleCell], everyone, applicant.log, 'unknown-avoided-person');
    applicant.avoidPeople = withoutOneself(avoided, applicant);
  }
}

function withoutOneself(references: readonly Reference[], { id, log }: ApplicantDraft): readonly string[] {
  const own = references.find((reference) => reference.id === id);
  if (own !== undefined) {
    log.report('names-oneself', { column: own.column, value: own.text, message: `${quote(id)} is this very person.` });
  }
  return uniqueIds(references).filter((other) => other !== id);
}

/**
 * Finds the mentors that projects name, and merges what both sides state: each lists the other, ids ascending.
 * Where there is no table of mentors, the column is an attribute of the project.
 */
export function linkMentors(
  projects: readonly ProjectDraft[],
  mentors: readonly MentorDraft[],
  hasTable: boolean,
  log: FindingLog,
  unknownMentor: FindingCode,
): void {
  if (!hasTable) {
    keepMentorsAsAttribute(projects, log);
    return;
  }
  const index = buildPeopleIndex('mentor', mentors);
  const mentorsOf = new Map(projects.map(({ id }) => [id, new Set<string>()]));
  const projectsOf = new Map(mentors.map(({ id }) => [id, new Set<string>()]));
  const link = (mentor: string, project: string) => {
    mentorsOf.get(project)?.add(mentor);
    projectsOf.get(mentor)?.add(project);
  };
  for (const mentor of mentors) for (const project of mentor.projects) link(mentor.id, project);
  for (const { id, mentorCell, log: projectLog } of projects) {
    for (const mentor of readReferences([mentorCell], index, projectLog, unknownMentor)) link(mentor.id, id);
  }
  for (const project of projects) project.mentors = [...(mentorsOf.get(project.id) ?? [])].toSorted();
  for (const mentor of mentors) mentor.projects = [...(projectsOf.get(mentor.id) ?? [])].toSorted();
}

function keepMentorsAsAttribute(projects: readonly ProjectDraft[], log: FindingLog): void {
  const naming = projects.filter((project) => project.mentorCell !== undefined);
  for (const project of naming) {
    const mentors = readTexts(project.mentorCell, project.log).join(';').trim();
    if (mentors !== '') project.attributes = { ...project.attributes, mentors };
  }
  const place = naming[0]?.log.place;
  if (place === undefined) return;
  const table = log.whole(placeOf(place.table, place));
  reportTogether('mentors-without-table', 'mentors', naming, table, (rows) => `Mentors are named in ${rows}.`);
}
