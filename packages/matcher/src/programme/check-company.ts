import { lockedPairs } from './check-locks';
import { quote } from './describe-finding';
import type { RuleDraft, RuleDrafts } from './read-rules/rule-draft';
import type { Softenable } from './rules';

/**
 * Reports hard rules about people with each other that cannot hold: people who are to be together locked to more projects than one of
 * them has places, people who are to be apart locked to one project, and people who are to be both, also through others.
 * Time O(people named x inverse Ackermann).
 */
export function checkCompany(rules: RuleDrafts, mostPlaces: number): void {
  const lockedTo = new Map<string, Set<string>>();
  for (const { applicant, project, log } of lockedPairs(rules)) {
    if (log.failed) continue;
    const projects = lockedTo.get(applicant);
    if (projects === undefined) lockedTo.set(applicant, new Set([project]));
    else projects.add(project);
  }
  const together = rules.together.filter(isHard);
  for (const { rule, log } of together) {
    const projects = [...new Set(rule.applicants.flatMap((id) => [...(lockedTo.get(id) ?? [])]))];
    if (projects.length <= mostPlaces) continue;
    const message = `People who are to be together are locked to ${projects.slice(0, 5).map(quote).join(', ')}: at most ${mostPlaces} can be shared.`;
    log.report('locks-apart', { message });
  }
  const companyOf = findCompanies(together.filter(({ log }) => !log.failed).map(({ rule }) => rule.applicants));
  for (const { rule, log } of rules.apart.filter(isHard)) {
    const byProject = new Map<string, string>();
    const byCompany = new Map<string, string>();
    for (const id of rule.applicants) {
      for (const project of lockedTo.get(id) ?? []) {
        const other = byProject.get(project);
        if (other !== undefined) {
          const message = `${quote(other)} and ${quote(id)} are to be apart, and both are locked to ${quote(project)}.`;
          log.report('locks-together', { message });
        } else byProject.set(project, id);
      }
      const company = companyOf(id);
      const other = byCompany.get(company);
      if (other !== undefined) {
        log.report('together-and-apart', { message: `${quote(other)} and ${quote(id)} are to be together and apart.` });
      } else byCompany.set(company, id);
    }
  }
}

function isHard<Rule extends Softenable>({ rule, log }: RuleDraft<Rule>): boolean {
  return rule.weight === undefined && !log.failed;
}

/** Who belongs together when groups that share somebody are one: an id that stands for the company (union-find with path halving). */
function findCompanies(groups: readonly (readonly string[])[]): (id: string) => string {
  const above = new Map<string, string>();
  const find = (id: string): string => {
    let current = id;
    for (;;) {
      const next = above.get(current);
      if (next === undefined) return current;
      const further = above.get(next);
      if (further === undefined) return next;
      above.set(current, further);
      current = further;
    }
  };
  for (const group of groups) {
    for (const [index, id] of group.entries()) {
      const [before, root] = [find(group[index - 1] ?? id), find(id)];
      if (before !== root) above.set(root, before);
    }
  }
  return find;
}
