import type { Repair, RepairChange } from '../types';
import { countOf } from './wording';

const NAMED = 6;

/** How ids read; as they are without it. */
export interface RepairNames {
  readonly applicant: (id: string) => string;
  readonly project: (id: string) => string;
}

const IDS: RepairNames = { applicant: (id) => id, project: (id) => id };

/** A repair in words, for organisers: a sentence or two for each of its changes, in their order; long lists are cut with a count. */
export function describeRepair({ changes }: Pick<Repair, 'changes'>, names: RepairNames = IDS): string {
  return changes.map((change) => describeChange(change, names)).join(' ');
}

function describeChange(change: RepairChange, { applicant, project }: RepairNames): string {
  const pairs = (members: readonly { readonly applicant: string; readonly project: string }[], between: string) =>
    list(members.map((pair) => `${applicant(pair.applicant)} ${between} ${project(pair.project)}`));
  switch (change.kind) {
    case 'open-seats': {
      const where = list(change.seats.map((seat) => `${seat.more} in ${project(seat.project)}`));
      const others = change.among.filter((id) => change.seats.every((seat) => seat.project !== id)).length;
      const rest = others > 0 ? ` ${countOf(others, 'other project is', 'other projects are')} full with them.` : '';
      return `Open ${countOf(change.count, 'more place', 'more places')}: ${where}.${rest}`;
    }
    case 'leave-out': {
      if (change.places.length === 0)
        return `Let people do without a place (places: min 0): ${countOf(change.count, 'place stays', 'places stay')} empty then.`;
      const others = change.among.length - change.places.length;
      const who = list(change.places.map((own) => applicant(own.applicant) + (own.fewer > 1 ? ` (${own.fewer})` : '')));
      const rest = others > 0 ? ` ${countOf(others, 'other competes', 'others compete')} for the same places.` : '';
      return `Let people do without ${countOf(change.count, 'place', 'places')}: for instance ${who}.${rest}`;
    }
    case 'lower-minimums': {
      const where = list(change.minimums.map((own) => `${project(own.project)} by ${own.fewer}`));
      const others = change.among.length - change.minimums.length;
      const rest =
        others > 0 ? ` ${countOf(others, 'other project needs', 'other projects need')} the same people.` : '';
      return `Lower the minimum of ${where}.${rest}`;
    }
    case 'allow-pairs':
      return `Let ${countOf(change.count, 'more person', 'more people')} go where they may not go now: for instance ${pairs(change.pairs, 'to')}.`;
    case 'drop-rules':
      return `Leave out ${change.count === 1 ? 'the rule' : 'the rules'}: ${list(change.rules.map(({ message }) => message))}.`;
    case 'change-count':
      return `Ask for ${change.to} instead of ${change.from} in: ${change.message}.`;
    case 'remove-pins':
      return `Remove the ${change.count === 1 ? 'lock' : 'locks'} of ${pairs(change.pairs, 'in')}.`;
  }
}

function list(items: readonly string[]): string {
  const shown = items.slice(0, NAMED).join(', ');
  return items.length > NAMED ? `${shown} and ${items.length - NAMED} more` : shown;
}
