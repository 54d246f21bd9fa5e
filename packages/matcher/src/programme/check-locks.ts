import { quote } from './describe-finding';
import type { Reporter } from './finding-log';
import { pairKey } from './pair-key';
import type { ApplicantDraft } from './read-applicants';
import type { ProjectDraft } from './read-projects';
import type { RuleDraft, RuleDrafts } from './read-rules/rule-draft';
import type { PairRule } from './rules';

/** A pair that a lock or a curator's `must` puts together. */
export interface LockedPair {
  readonly applicant: string;
  readonly project: string;
  readonly log: Reporter;
}

/** The pairs that locks and curators' `must` put together, each once. */
export function lockedPairs({ lock, choices }: Pick<RuleDrafts, 'lock' | 'choices'>): readonly LockedPair[] {
  const musts = choices.filter(({ rule }) => rule.choice === 'must');
  const drafts: readonly RuleDraft<Pick<PairRule, 'applicant' | 'project'>>[] = [...lock, ...musts];
  const byPair = new Map<string, LockedPair>();
  for (const { rule, log } of drafts) {
    const { applicant, project } = rule;
    const key = pairKey(applicant, project);
    if (!byPair.has(key)) byPair.set(key, { applicant, project, log });
  }
  return [...byPair.values()];
}

/**
 * Reports locks, and curators' `must`, that contradict another rule, a stated wish, or a quota; among too many, those further down the
 * list, curators' after the organiser's.
 */
export function checkLocks(
  rules: RuleDrafts,
  applicants: readonly ApplicantDraft[],
  projects: readonly ProjectDraft[],
  mostPlaces: number,
): void {
  const applicantById = new Map(applicants.map((applicant) => [applicant.id, applicant]));
  const projectById = new Map(projects.map((project) => [project.id, project]));
  const forbidden = new Map<string, string>();
  for (const { rule } of rules.choices) {
    if (rule.choice === 'no') forbidden.set(pairKey(rule.applicant, rule.project), "and the project's curator says no");
  }
  for (const { rule } of rules.forbid) {
    forbidden.set(pairKey(rule.applicant, rule.project), 'and the same pair is forbidden');
  }
  const placesTaken = new Map<string, number>();
  const seatsTaken = new Map<string, number>();

  for (const { applicant, project, log } of lockedPairs(rules)) {
    const pair = `${quote(applicant)} is locked to ${quote(project)}`;
    const reason = forbidden.get(pairKey(applicant, project));
    const avoids = applicantById.get(applicant)?.avoidProjects.includes(project) ?? false;
    if (reason !== undefined || avoids) {
      log.report('lock-forbidden', { message: `${pair}, ${reason ?? 'and asked to avoid it'}.` });
    }
    if (log.failed) continue;

    const places = count(placesTaken, applicant);
    if (places > mostPlaces) {
      log.report('locks-beyond-places', { message: `${pair}: lock ${places} of at most ${mostPlaces}.` });
    }
    const seats = count(seatsTaken, project);
    const max = projectById.get(project)?.max;
    if (max !== undefined && seats > max) {
      log.report('locks-beyond-seats', { message: `${pair}: lock ${seats} there, and it takes ${max}.` });
    }
  }
}

function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}
