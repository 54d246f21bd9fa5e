import type { Applicant, Mentor, Project } from './programme';
import type { ApplicantDraft } from './read-applicants';
import type { MentorDraft } from './read-mentors';
import type { ProjectDraft } from './read-projects';
import type { RuleDraft, RuleDrafts } from './read-rules/rule-draft';
import type { Rules } from './rules';

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

/** The rules by kind, without those that turned out to contradict others; kinds of which there is none are absent. */
export function finishRules({ lock, forbid, ...others }: RuleDrafts): Rules {
  const further = Object.entries(others).map(([kind, drafts]) => [kind, soundRules<unknown>(drafts)] as const);
  return {
    lock: soundRules(lock),
    forbid: soundRules(forbid),
    ...Object.fromEntries(further.filter(([, rules]) => rules.length > 0)),
  };
}

function soundRules<Rule>(drafts: readonly RuleDraft<Rule>[]): readonly Rule[] {
  return drafts.filter(({ log }) => !log.failed).map(({ rule }) => rule);
}
