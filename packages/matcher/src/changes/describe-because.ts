import type { RepairNames } from '../insight/describe-repair';
import type { Because } from './changes';

const WORDS: Readonly<Record<Exclude<Because, { other: string } | { project: string }>['kind'], string>> = {
  'free-place': 'takes a free place',
  'moved-by-organiser': 'moved by the organiser',
  declined: 'declined',
  withdrawn: 'withdrew',
  absent: 'is not present',
  'moved-out': 'was moved out by the organiser',
  expired: 'did not answer in time',
  ended: 'has ended',
};

const IDS: RepairNames = { applicant: (id) => id, project: (id) => id };

/** Why somebody's places changed, in words for organisers. */
export function describeBecause(because: readonly Because[], names: RepairNames = IDS): string {
  const words = because.map((each) => {
    if (each.kind === 'takes-place-of') return `takes the place that ${names.applicant(each.other)} left`;
    if (each.kind === 'makes-room-for') return `makes room for ${names.applicant(each.other)}`;
    if (each.kind === 'other-places') return `${names.project(each.project)} has other places now`;
    return WORDS[each.kind];
  });
  return [...new Set(words)].join(' and ') || 'gives up the place';
}
