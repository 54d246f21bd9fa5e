import type { FreeProblem } from '../reduce-by-pins';

/** Ascending lists that hold every allowed pair, from both sides. */
export interface PairCandidates {
  readonly projectsOf: (applicant: number) => readonly number[];
  readonly applicantsOf: (project: number) => readonly number[];
}

/** Of sparse scores the listed pairs; of dense ones all pairs, forbidden or not, in two lists that all share. */
export function listPairCandidates({ scores, applicants, projects }: FreeProblem): PairCandidates {
  if (scores.kind === 'dense') {
    const allProjects = Array.from({ length: projects }, (_, project) => project);
    const allApplicants = Array.from({ length: applicants }, (_, applicant) => applicant);
    return { projectsOf: () => allProjects, applicantsOf: () => allApplicants };
  }
  const byProject: number[][] = Array.from({ length: projects }, () => []);
  const byApplicant = Array.from({ length: applicants }, (_, applicant) => {
    const listed = scores.project.slice(scores.rowStart[applicant]!, scores.rowStart[applicant + 1]!).sort();
    for (const project of listed) byProject[project]!.push(applicant);
    return [...listed];
  });
  return { projectsOf: (applicant) => byApplicant[applicant]!, applicantsOf: (project) => byProject[project]! };
}
