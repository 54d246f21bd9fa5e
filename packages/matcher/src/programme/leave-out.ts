import { quote } from './describe-finding';
import type { Draft } from './draft';
import type { ApplicantDraft } from './read-applicants';
import type { MentorDraft } from './read-mentors';
import type { ProjectDraft } from './read-projects';
import type { RuleDraft } from './read-rules';

/** The records of a programme that are still being read. */
export interface Drafts {
  readonly applicants: readonly ApplicantDraft[];
  readonly projects: readonly ProjectDraft[];
  readonly mentors: readonly MentorDraft[];
  readonly rules: readonly RuleDraft[];
}

/** The records without errors, with nothing in them that names a record left out; what was dropped is reported. */
export function leaveOutFailed({ applicants, projects, mentors, rules }: Drafts): Drafts {
  const kept = {
    applicants: applicants.filter(isSound),
    projects: projects.filter(isSound),
    mentors: mentors.filter(isSound),
  };
  const applicantIds = idsOf(kept.applicants);
  const projectIds = idsOf(kept.projects);
  const peopleIds = new Set([...applicantIds, ...idsOf(kept.mentors)]);

  for (const draft of kept.applicants) {
    draft.preferences = keepKnown(draft.preferences, projectIds, 'preferences', draft);
    draft.avoidProjects = keepKnown(draft.avoidProjects, projectIds, 'avoid_projects', draft);
    draft.teammates = keepKnown(draft.teammates, applicantIds, 'teammates', draft);
    draft.avoidPeople = keepKnown(draft.avoidPeople, peopleIds, 'avoid_people', draft);
  }
  const serving = kept.mentors.filter((draft) => {
    const served = keepKnown(draft.projects, projectIds, 'projects', draft);
    // Without any project a mentor would serve all of them, which nobody asked for.
    const isLeftOut = served.length === 0 && draft.projects.length > 0;
    if (isLeftOut) {
      draft.log.report('row-left-out', { message: `All projects of ${quote(draft.id)} were left out.` });
    }
    draft.projects = served;
    return !isLeftOut;
  });
  const servingIds = idsOf(serving);
  for (const draft of kept.projects) {
    draft.mentors = keepKnown(draft.mentors, servingIds, 'mentors', draft);
  }
  return {
    applicants: kept.applicants,
    projects: kept.projects,
    mentors: serving,
    rules: rules.filter(isSound).filter(({ applicant, project, log }) => {
      const missing = applicantIds.has(applicant) ? (projectIds.has(project) ? undefined : project) : applicant;
      if (missing === undefined) return true;
      log.report('reference-left-out', { value: missing, message: describeMissing(missing) });
      return false;
    }),
  };
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
