import { pairKey } from '../programme/pair-key';
import type { Applicant, Mentor, Programme, Project } from '../programme/programme';

export interface PlacedPair {
  readonly applicant: string;
  readonly project: string;
}

export interface MentorPair {
  readonly applicant: string;
  readonly mentor: string;
}

/** An assignment as rules look at it; pairs of unknown ids and repeated ones are left out. */
export interface Placements {
  readonly pairs: readonly { readonly applicant: Applicant; readonly project: Project }[];
  readonly mentorPairs: readonly { readonly applicant: Applicant; readonly mentor: Mentor }[];
  has(applicant: string, project: string): boolean;
  /** Projects of somebody. */
  projectsOf(applicant: string): ReadonlySet<string>;
  /** Applicants in a project, in the order of the pairs. */
  peopleIn(project: string): readonly Applicant[];
}

const NOWHERE: ReadonlySet<string> = new Set();
const NOBODY: readonly Applicant[] = [];

export function buildPlacements(
  programme: Programme,
  given: readonly PlacedPair[],
  mentorPairs: readonly MentorPair[],
): Placements {
  const applicants = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  const projects = new Map(programme.projects.map((project) => [project.id, project]));
  const mentors = new Map(programme.mentors.map((mentor) => [mentor.id, mentor]));
  const known = new Map(
    given.flatMap((pair) => {
      const applicant = applicants.get(pair.applicant);
      const project = projects.get(pair.project);
      return applicant === undefined || project === undefined
        ? []
        : [[pairKey(pair.applicant, pair.project), { applicant, project }] as const];
    }),
  );
  const byApplicant = new Map<string, Set<string>>();
  const byProject = new Map<string, Applicant[]>();
  for (const { applicant, project } of known.values()) {
    const theirs = byApplicant.get(applicant.id);
    if (theirs === undefined) byApplicant.set(applicant.id, new Set([project.id]));
    else theirs.add(project.id);
    const people = byProject.get(project.id);
    if (people === undefined) byProject.set(project.id, [applicant]);
    else people.push(applicant);
  }
  return {
    pairs: [...known.values()],
    mentorPairs: mentorPairs.flatMap((pair) => {
      const applicant = applicants.get(pair.applicant);
      const mentor = mentors.get(pair.mentor);
      return applicant === undefined || mentor === undefined ? [] : [{ applicant, mentor }];
    }),
    has: (applicant, project) => known.has(pairKey(applicant, project)),
    projectsOf: (applicant) => byApplicant.get(applicant) ?? NOWHERE,
    peopleIn: (project) => byProject.get(project) ?? NOBODY,
  };
}
