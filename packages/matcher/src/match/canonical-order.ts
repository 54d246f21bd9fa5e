import type { Programme } from '../programme/programme';

/** The same programme with its people, projects, mentors and rules in the order of their ids: what a result depends on. */
export function canonicalOrder(programme: Programme): Programme {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byPair = <T extends { readonly applicant: string; readonly project: string }>(
    rules: readonly T[],
  ): readonly T[] =>
    [...rules].sort((a, b) =>
      a.applicant === b.applicant ? (a.project < b.project ? -1 : 1) : a.applicant < b.applicant ? -1 : 1,
    );
  return {
    settings: programme.settings,
    applicants: byId(programme.applicants),
    projects: byId(programme.projects),
    mentors: byId(programme.mentors),
    rules: { lock: byPair(programme.rules.lock), forbid: byPair(programme.rules.forbid) },
  };
}
