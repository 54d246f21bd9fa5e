import { canonicalRules } from './canonical-rules';
import { compareIds } from './compare-ids';
import type { Programme } from './programme';

/** The same programme with its people, projects, mentors and rules in an order of their own: what a result depends on. */
export function canonicalOrder({ settings, applicants, projects, mentors, rules, ...texts }: Programme): Programme {
  return {
    settings,
    applicants: applicants.toSorted(byId),
    projects: projects.toSorted(byId),
    mentors: mentors.toSorted(byId),
    ...texts,
    rules: canonicalRules(rules),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}
