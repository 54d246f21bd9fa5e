import type { Programme } from '../programme/programme';
import { checkRules, type MentorPair, type PlacedPair } from '../rules';
import type { SolvedMatch } from '../types';
import type { MatchOptions } from './match-options';
import type { SolvedProjects } from './solve-projects';
import { weighClosings } from './solve-ruled';

export interface PlacedPeople {
  readonly places: readonly PlacedPair[];
  readonly mentorPairs: readonly MentorPair[];
  /** Absent where nobody is placed in projects. */
  readonly main?: SolvedProjects;
}

/** What the rules came to: the search and its proof, projects that may close, and soft rules that are not kept. */
export function describeRules(
  programme: Programme,
  { places, mentorPairs, main }: PlacedPeople,
  options: Pick<MatchOptions, 'mip' | 'shouldStop'>,
): Pick<SolvedMatch, 'rules' | 'breaches'> {
  const { breaches } = checkRules(programme, places, { mentorPairs });
  const shown = breaches.length > 0 ? { breaches } : {};
  if (main?.ruled === undefined || main.named.side === undefined) return shown;
  const { named, ruled, moves } = main;
  const { method, penalty, net, netBound, netGap } = ruled;
  // With moves charged the other choice would be weighed against another programme.
  const closings = moves === undefined ? weighClosings({ ...named, side: main.named.side }, ruled, options) : [];
  return {
    rules: {
      method,
      penalty,
      net,
      netBound,
      netGap,
      closings: closings
        .map(({ project, isClosed, other }) => ({ project: named.targets[project] ?? '', isClosed, other }))
        .sort((a, b) => (a.project < b.project ? -1 : 1)),
    },
    ...shown,
  };
}
