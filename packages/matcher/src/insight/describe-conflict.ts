import type { NamedProblem } from '../graph/build-problem';
import type { Infeasibility, Problem } from '../solvers/solver';
import type { QuotaConflict } from '../types';
import { countOf } from './wording';

const NAMED = 6;

/** Whose conflict it is: ids by row and column, and the quotas of all of them. */
export interface ConflictScope extends Pick<NamedProblem, 'applicants' | 'targets'> {
  readonly problem: Pick<Problem, 'places' | 'seats' | 'projects'>;
}

/** A conflict by ids and in words. Where all quotas together cannot hold, the words say that instead of the smallest part that fails. */
export function describeConflict(conflict: Infeasibility, named: ConflictScope): QuotaConflict {
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
  const members = { kind: conflict.kind, applicants, projects, needed, available };
  const total = sumQuotas(named);
  if (conflict.kind === 'too-few-seats' && total.mustBePlaced > total.seats) {
    const missing = total.mustBePlaced - total.seats;
    const message = `The applicants must have ${countOf(total.mustBePlaced, 'place', 'places')} in all, and there are ${total.seats}. Open ${missing} more, or let people stay without a place (places: min 0).`;
    return { ...members, message, missing };
  }
  if (conflict.kind === 'too-few-applicants' && total.mustBeFilled > total.places) {
    const missing = total.mustBeFilled - total.places;
    const message = `The minimums of all projects together ask for ${countOf(total.mustBeFilled, 'person', 'people')}, and there are ${total.places}. Lower the minimums by ${missing} in all, or close a project (max 0).`;
    return { ...members, message, missing };
  }
  const people = `${countOf(applicants.length, 'applicant', 'applicants')} (${list(applicants)})`;
  const where = `${countOf(projects.length, 'project', 'projects')} (${list(projects)})`;
  if (conflict.kind === 'too-few-applicants') {
    const missing = needed - available;
    const message = `${where} must have ${countOf(needed, 'person', 'people')} together, and only ${available} may go there. Lower the minimum by ${missing}, or let more applicants go there.`;
    return { ...members, message, missing };
  }
  const neededByAll = conflict.neededByAll ?? needed;
  const missing = neededByAll - available;
  const others =
    neededByAll > needed ? ` With everyone else who depends on the same places ${neededByAll} are needed.` : '';
  const message = `${people} must have ${countOf(needed, 'place', 'places')} in ${where}, which ${projects.length === 1 ? 'has' : 'have'} ${available}.${others} Open ${missing} more there, or let these applicants go elsewhere.`;
  return { ...members, message, missing };
}

function sumQuotas({ applicants, problem: { places, seats, projects } }: ConflictScope) {
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  const all = applicants.length;
  return {
    mustBePlaced: typeof places === 'number' ? places * all : sum(places.min),
    places: typeof places === 'number' ? places * all : sum(places.max.map((max) => Math.min(max, projects))),
    mustBeFilled: sum(seats.min),
    seats: sum(seats.max),
  };
}

function list(ids: readonly string[]): string {
  const shown = ids.slice(0, NAMED).join(', ');
  return ids.length > NAMED ? `${shown} and ${ids.length - NAMED} more` : shown;
}
