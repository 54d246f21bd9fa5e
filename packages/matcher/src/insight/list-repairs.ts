import { compareIds } from '../programme/compare-ids';
import { type ConflictRepair, findRepairs, type RuleChange } from '../solvers/repairs/find-repairs';
import type { Problem } from '../solvers/solver';
import type { Repair, RepairChange } from '../types';
import { describeRepair } from './describe-repair';

const MOST_SHOWN = 5;

/** Ids by row and column. */
interface Ids {
  readonly applicants: readonly string[];
  readonly targets: readonly string[];
}

/** The cheapest repairs of an infeasible problem, by ids and in words: the fewest changes first, at most five. See `findRepairs`. */
export function listRepairs(problem: Problem, ids: Ids): readonly Repair[] {
  const cost = (repair: ConflictRepair) => repair.reduce((sum, { count }) => sum + count, 0);
  return findRepairs(problem)
    .toSorted((a, b) => cost(a) - cost(b))
    .slice(0, MOST_SHOWN)
    .map((repair) => {
      const changes = repair.map((change) => nameChange(change, ids));
      return { message: describeRepair({ changes }), changes };
    });
}

function nameChange(change: RuleChange, { applicants, targets }: Ids): RepairChange {
  const person = (row: number) => applicants[row] ?? '';
  const project = (column: number) => targets[column] ?? '';
  const pairs = (members: readonly (readonly [number, number])[]) =>
    members
      .map(([row, column]) => ({ applicant: person(row), project: project(column) }))
      .sort((a, b) => compareIds(a.applicant, b.applicant) || compareIds(a.project, b.project));
  const { kind, count } = change;
  switch (kind) {
    case 'open-seats': {
      const seats = change.seats
        .map((own) => ({ project: project(own.project), more: own.more }))
        .sort((a, b) => b.more - a.more || compareIds(a.project, b.project));
      return { kind, count, seats, among: change.among.map(project).sort(compareIds) };
    }
    case 'leave-out': {
      const places = change.places
        .map((own) => ({ applicant: person(own.applicant), fewer: own.fewer }))
        .sort((a, b) => b.fewer - a.fewer || compareIds(a.applicant, b.applicant));
      return { kind, count, places, among: change.among.map(person).sort(compareIds) };
    }
    case 'lower-minimums': {
      const minimums = change.minimums
        .map((own) => ({ project: project(own.project), fewer: own.fewer }))
        .sort((a, b) => b.fewer - a.fewer || compareIds(a.project, b.project));
      return { kind, count, minimums, among: change.among.map(project).sort(compareIds) };
    }
    case 'allow-pairs':
    case 'remove-pins':
      return { kind, count, pairs: pairs(change.pairs) };
  }
}
