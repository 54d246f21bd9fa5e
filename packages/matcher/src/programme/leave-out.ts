import { quote } from './describe-finding';
import type { Draft } from './draft';
import { leaveOutRules } from './leave-out-rules';
import type { ApplicantDraft } from './read-applicants';
import type { MentorDraft } from './read-mentors';
import type { ProjectDraft } from './read-projects';
import type { RuleDrafts } from './read-rules/rule-draft';

/** The records of a programme that are still being read. */
export interface Drafts {
  readonly applicants: readonly ApplicantDraft[];
  readonly projects: readonly ProjectDraft[];
  readonly mentors: readonly MentorDraft[];
  readonly rules: RuleDrafts;
}

/** The records without errors, with nothing in them that names a record left out; what was dropped is reported. */
export function leaveOutFailed({ applicants, projects, mentors, rules }: Drafts): Drafts {
  const kept = { applicants: applicants.filter(isSound), projects: projects.filter(isSound) };
  const applicantIds = idsOf(kept.applicants);
  const projectIds = idsOf(kept.projects);
  const serving = mentors.filter(isSound).filter((draft) => keepServed(draft, projectIds));
  const mentorIds = idsOf(serving);
  const peopleIds = new Set([...applicantIds, ...mentorIds]);

  for (const draft of kept.applicants) {
    draft.preferences = keepKnown(draft.preferences, projectIds, 'preferences', draft);
    draft.avoidProjects = keepKnown(draft.avoidProjects, projectIds, 'avoid_projects', draft);
    draft.teammates = keepKnown(draft.teammates, applicantIds, 'teammates', draft);
    draft.avoidPeople = keepKnown(draft.avoidPeople, peopleIds, 'avoid_people', draft);
  }
  for (const draft of kept.projects) {
    draft.mentors = keepKnown(draft.mentors, mentorIds, 'mentors', draft);
  }
  const binding = leaveOutRules(
    rules,
    { applicants: applicantIds, projects: projectIds },
    projects.map(({ id }) => id),
  );
  return { ...kept, mentors: serving, rules: binding };
}

/** Whether a mentor still serves someone: without any project they would serve all of them, which nobody asked for. */
function keepServed(draft: MentorDraft, projectIds: ReadonlySet<string>): boolean {
  const served = keepKnown(draft.projects, projectIds, 'projects', draft);
  const isKept = served.length > 0 || (draft.projects.length === 0 && !draft.namesProjects);
  if (!isKept) draft.log.report('row-left-out', { message: `All projects of ${quote(draft.id)} were left out.` });
  draft.projects = served;
  return isKept;
}

function isSound({ log }: Pick<Draft, 'log'>): boolean {
  return !log.failed;
}

function idsOf(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(drafts.map(({ id }) => id));
}

function keepKnown(
  ids: readonly string[],
  known: ReadonlySet<string>,
  column: string,
  { log }: Draft,
): readonly string[] {
  return ids.filter((id) => {
    if (!known.has(id)) {
      log.report('reference-left-out', { column, value: id, message: describeMissing(id) });
    }
    return known.has(id);
  });
}

function describeMissing(id: string): string {
  return `${quote(id)} was left out because of its errors.`;
}
