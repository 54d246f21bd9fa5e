import type { Applicant, Mentor, Project } from './programme';
import type { ApplicantDraft } from './read-applicants';
import type { MentorDraft } from './read-mentors';
import type { PreferDraft } from './read-preferences';
import type { ProjectDraft } from './read-projects';
import type { RuleDraft } from './read-rules';
import type { PairRule, PreferRule, Rules } from './rules';

/** An applicant as the later stages receive it: what is blank is absent. */
export function finishApplicant(draft: ApplicantDraft): Applicant {
  const { id, name, email, letter, documents, preferences, avoidProjects, team, teammates, avoidPeople, attributes } =
    draft;
  return {
    id,
    ...(name !== '' && { name }),
    ...(email !== '' && { email }),
    letter,
    documents,
    preferences,
    avoidProjects,
    ...(team !== '' && { team }),
    teammates,
    avoidPeople,
    attributes,
  };
}

/** A project as the later stages receive it; without a title, it bears its id. */
export function finishProject(draft: ProjectDraft): Project {
  const { id, title, description, descriptions, min, max, teamsMin, teamsMax, teamSize, mentors, attributes } = draft;
  return {
    id,
    title: title === '' ? id : title,
    description,
    descriptions,
    min,
    max: max ?? min,
    ...(teamsMin !== undefined && { teamsMin }),
    ...(teamsMax !== undefined && { teamsMax }),
    ...(teamSize !== undefined && { teamSize }),
    mentors,
    attributes,
  };
}

/** A mentor as the later stages receive it. */
export function finishMentor(draft: MentorDraft): Mentor {
  const { id, name, email, description, descriptions, projects, min, max, attributes } = draft;
  return {
    id,
    ...(name !== '' && { name }),
    ...(email !== '' && { email }),
    description,
    descriptions,
    projects,
    min,
    max: max ?? min,
    attributes,
  };
}

/** The rules by kind, without those that turned out to contradict others. */
export function finishRules(drafts: readonly RuleDraft[], preferences: readonly PreferDraft[]): Rules {
  const ofKind = (wanted: RuleDraft['kind']): readonly PairRule[] =>
    drafts
      .filter(({ kind, log }) => kind === wanted && !log.failed)
      .map(({ applicant, project, reason, by }) => ({
        applicant,
        project,
        ...(reason !== undefined && { reason }),
        ...(by !== undefined && { by }),
      }));
  const prefer = preferences.filter(({ log }) => !log.failed).map(({ log: _, ...rule }): PreferRule => rule);
  return { lock: ofKind('lock'), forbid: ofKind('forbid'), ...(prefer.length > 0 && { prefer }) };
}
