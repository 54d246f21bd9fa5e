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
  /** Applicants in a project. */
  peopleIn(project: string): ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

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
  const byProject = new Map<string, Set<string>>();
  for (const { applicant, project } of known.values()) {
    addTo(byApplicant, applicant.id, project.id);
    addTo(byProject, project.id, applicant.id);
  }
  return {
    pairs: [...known.values()],
    mentorPairs: mentorPairs.flatMap((pair) => {
      const applicant = applicants.get(pair.applicant);
      const mentor = mentors.get(pair.mentor);
      return applicant === undefined || mentor === undefined ? [] : [{ applicant, mentor }];
    }),
    has: (applicant, project) => known.has(pairKey(applicant, project)),
    projectsOf: (applicant) => byApplicant.get(applicant) ?? NOBODY,
    peopleIn: (project) => byProject.get(project) ?? NOBODY,
  };
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}
