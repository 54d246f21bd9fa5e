import { quote } from './describe-finding';
import { pairKey } from './pair-key';
import type { ApplicantDraft } from './read-applicants';
import type { ProjectDraft } from './read-projects';
import type { RuleDraft } from './read-rules';

/** Reports locks that contradict another rule, a stated wish, or a quota; among too many, those further down the list. */
export function checkLocks(
  rules: readonly RuleDraft[],
  applicants: readonly ApplicantDraft[],
  projects: readonly ProjectDraft[],
  mostPlaces: number,
): void {
  const applicantById = new Map(applicants.map((applicant) => [applicant.id, applicant]));
  const projectById = new Map(projects.map((project) => [project.id, project]));
  const forbidden = new Set(
    rules.filter(({ kind }) => kind === 'forbid').map(({ applicant, project }) => pairKey(applicant, project)),
  );
  const placesTaken = new Map<string, number>();
  const seatsTaken = new Map<string, number>();

  for (const rule of rules.filter(({ kind }) => kind === 'lock')) {
    const { applicant, project, log } = rule;
    const pair = `${quote(applicant)} is locked to ${quote(project)}`;
    if (forbidden.has(pairKey(rule.applicant, rule.project))) {
      log.report('lock-forbidden', { message: `${pair}, and the same pair is forbidden.` });
    } else if (applicantById.get(applicant)?.avoidProjects.includes(project)) {
      log.report('lock-forbidden', { message: `${pair}, and asked to avoid it.` });
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
