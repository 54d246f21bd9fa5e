import type { Programme, RuleNames } from '@lettermatch/matcher';
import { targetTitles } from '../describe-people';

/** How rules read in a report: people by name, projects by title. */
export function nameRules(programme: Programme): RuleNames {
  const names = new Map(programme.applicants.map(({ id, name }) => [id, name ?? id]));
  const titles = targetTitles(programme);
  return { applicant: (id) => names.get(id) ?? id, project: (id) => `“${titles.get(id) ?? id}”` };
}
