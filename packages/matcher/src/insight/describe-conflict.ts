import type { NamedProblem } from '../graph/build-problem';
import type { Infeasibility } from '../solvers/solver';
import type { InfeasibleMatch } from '../types';
import { countOf } from './wording';

const NAMED = 6;

/** A conflict by ids and in words. */
export function describeConflict(
  conflict: Infeasibility,
  named: Pick<NamedProblem, 'applicants' | 'targets'>,
): InfeasibleMatch['conflict'] {
  if (conflict.kind === 'pinned') {
    const applicant = named.applicants[conflict.applicant] ?? '';
    const project = named.targets[conflict.project] ?? '';
    return {
      kind: 'pinned',
      message: `The lock of "${applicant}" in "${project}" cannot hold: ${conflict.reason}. Remove the lock, or the rule that it meets.`,
      applicants: [applicant],
      projects: [project],
      needed: 1,
      available: 0,
      missing: 1,
    };
  }
  const applicants = conflict.applicants.map((row) => named.applicants[row] ?? '').sort();
  const projects = conflict.projects.map((column) => named.targets[column] ?? '').sort();
  const { needed, available } = conflict;
  const neededByAll = (conflict.kind === 'too-few-seats' ? conflict.neededByAll : undefined) ?? needed;
  const missing = neededByAll - available;
  const others =
    neededByAll > needed ? ` With everyone else who depends on the same places ${neededByAll} are needed.` : '';
  const message =
    conflict.kind === 'too-few-seats'
      ? `${countOf(applicants.length, 'applicant', 'applicants')} (${list(applicants)}) must have ${needed} places in ${countOf(projects.length, 'project', 'projects')} (${list(projects)}), which ${projects.length === 1 ? 'has' : 'have'} ${available}.${others} Open ${missing} more there, or let these applicants go elsewhere.`
      : `${countOf(projects.length, 'project', 'projects')} (${list(projects)}) must have ${needed} people together, and only ${available} may go there. Lower the minimum by ${missing}, or let more applicants go there.`;
  return { kind: conflict.kind, message, applicants, projects, needed, available, missing };
}

function list(ids: readonly string[]): string {
  const shown = ids.slice(0, NAMED).join(', ');
  return ids.length > NAMED ? `${shown} and ${ids.length - NAMED} more` : shown;
}
