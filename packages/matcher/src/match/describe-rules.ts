import type { NamedPair } from '../assignment/build-placements';
import type { Programme } from '../programme/programme';
import { checkRules } from '../rules';
import type { SolvedMatch } from '../types';
import type { MatchOptions } from './match-options';
import type { SolvedProjects } from './solve-projects';
import { weighClosings } from './solve-ruled';

/** What the rules came to: the search and its proof, projects that may close, and soft rules that are not kept. */
export function describeRules(
  programme: Programme,
  { named, ruled, moves }: SolvedProjects,
  pairs: readonly NamedPair[],
  options: Pick<MatchOptions, 'mip' | 'shouldStop'>,
): Pick<SolvedMatch, 'rules' | 'breaches'> {
  const places = pairs.map(({ applicant, target }) => ({ applicant, project: target }));
  const { breaches } = checkRules(programme, places);
  const shown = breaches.length > 0 ? { breaches } : {};
  if (ruled === undefined || named.side === undefined) return shown;
  const { method, penalty, net, netBound, netGap } = ruled;
  // With moves charged the other choice would be weighed against another programme.
  const closings = moves === undefined ? weighClosings({ ...named, side: named.side }, ruled, options) : [];
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
