import { projectEmails } from '../../programme/email-domain';
import type { Applicant, Attributes, Mentor, Project } from '../../programme/programme';

/** Someone, or a project, as conflicts of interest are looked for. */
export interface ConflictSide {
  readonly id: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly attributes: Attributes;
}

export function sideOfPerson({ id, name, email, attributes }: Applicant | Mentor): ConflictSide {
  return {
    id,
    names: name === undefined ? [] : [name],
    emails: email === undefined ? [] : [email],
    attributes,
  };
}

/** A project's own side: the addresses in those of its columns that are named after e-mail. */
export function sideOfProject({ id, attributes }: Project): ConflictSide {
  return { id, names: [], emails: projectEmails(attributes), attributes };
}
