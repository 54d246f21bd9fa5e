import type { Programme } from '../../programme/programme';
import type { ConflictRule } from '../../programme/rules';
import { sideOfPerson, sideOfProject } from './conflict-side';
import { type ConflictReason, createConflictJudge } from './judge-conflict';

/** A conflict of interest that a rule finds between an applicant and a mentor, or a project by its own columns. */
export interface FoundConflict extends ConflictReason {
  readonly applicant: string;
  readonly with: { readonly kind: 'mentor' | 'project'; readonly id: string };
}

/** Every conflict that a rule finds, by applicant in the order of the programme. Complexity: applicants x (mentors + projects). */
export function findConflicts(programme: Programme, rule: ConflictRule): readonly FoundConflict[] {
  const judge = createConflictJudge(rule);
  const others = [
    ...programme.mentors.map((mentor) => ({ kind: 'mentor' as const, side: sideOfPerson(mentor) })),
    ...programme.projects.map((project) => ({ kind: 'project' as const, side: sideOfProject(project) })),
  ];
  return programme.applicants.map(sideOfPerson).flatMap((applicant) =>
    others.flatMap(({ kind, side }): readonly FoundConflict[] => {
      const reason = judge(applicant, side);
      return reason === undefined ? [] : [{ applicant: applicant.id, with: { kind, id: side.id }, ...reason }];
    }),
  );
}
