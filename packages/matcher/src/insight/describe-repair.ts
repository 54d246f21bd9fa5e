import type { NamedProblem } from '../graph/build-problem';
import type { ConflictRepair, RuleChange } from '../solvers/repairs/find-repairs';
import { countOf } from './wording';

const NAMED = 6;

type Names = Pick<NamedProblem, 'applicants' | 'targets'>;

/** A repair in words, for organisers: a sentence for each of its changes, in their order. */
export function describeRepair(repair: ConflictRepair, names: Names): string {
  return repair.map((change) => describeChange(change, names)).join(' ');
}

function describeChange(change: RuleChange, { applicants, targets }: Names): string {
  const person = (row: number) => applicants[row] ?? '';
  const project = (column: number) => targets[column] ?? '';
  const pairs = (members: readonly (readonly [number, number])[], between: string) =>
    list(members.map(([row, column]) => `${person(row)} ${between} ${project(column)}`));
  switch (change.kind) {
    case 'open-seats': {
      const where = list(change.seats.map(({ project: column, more }) => `${more} in ${project(column)}`));
      return `Open ${change.count} more: ${where}.`;
    }
    case 'leave-out': {
      const others = change.among.length - change.places.length;
      const who = list(
        change.places.map(({ applicant, fewer }) => person(applicant) + (fewer > 1 ? ` (${fewer})` : '')),
      );
      const rest = others > 0 ? ` ${countOf(others, 'other competes', 'others compete')} for the same places.` : '';
      return `Let people do without ${countOf(change.count, 'place', 'places')}: for instance ${who}.${rest}`;
    }
    case 'lower-minimums': {
      const where = list(change.minimums.map(({ project: column, fewer }) => `${project(column)} by ${fewer}`));
      const others = change.among.length - change.minimums.length;
      const rest =
        others > 0 ? ` ${countOf(others, 'other project needs', 'other projects need')} the same people.` : '';
      return `Lower the minimum of ${where}.${rest}`;
    }
    case 'allow-pairs':
      return `Let ${countOf(change.count, 'more person', 'more people')} go where they may not go now: for instance ${pairs(change.pairs, 'to')}.`;
    case 'remove-pins':
      return `Remove the ${change.count === 1 ? 'lock' : 'locks'} of ${pairs(change.pairs, 'in')}.`;
  }
}

function list(items: readonly string[]): string {
  const shown = items.slice(0, NAMED).join(', ');
  return items.length > NAMED ? `${shown} and ${items.length - NAMED} more` : shown;
}
