import type { SolvedMentors } from '../assignment/assign-mentors';
import { fitOf, namePairs } from '../assignment/build-placements';
import { rankOf } from '../graph/build-graph';
import { createPairLookup } from '../graph/pair-table';
import type { Programme } from '../programme/programme';
import type { MentorMatch } from '../types';
import { createEvidence } from './collect-evidence';
import type { KnownEvidence } from './earlier-run';
import type { MatchOptions } from './match-options';
import { FIXED_SCALE, modelOf, type Scored } from './score-with-letters';

/** The mentors' side of a result. */
export function describeMentors(
  programme: Programme,
  solved: SolvedMentors,
  scored: Scored,
  options: MatchOptions,
  known: KnownEvidence = () => undefined,
): MentorMatch {
  const { named, outcome } = solved;
  const { table } = scored;
  const model = modelOf(scored);
  const lookup = createPairLookup(table);
  const explain = createEvidence(programme, model, options);
  const pairs = namePairs(named, outcome.projectOf);
  const served = new Set(pairs.map(({ applicant }) => applicant));
  return {
    status: outcome.status === 'optimal' ? 'optimal' : 'feasible',
    placed: outcome.placed,
    objective: outcome.objective,
    bound: outcome.bound,
    gap: outcome.gap,
    pairings: pairs.map(({ applicant, target, score }) => ({
      mentor: target,
      applicant,
      affinity: lookup.affinity(applicant, target),
      fit: fitOf(lookup.affinity(applicant, target), model?.scale ?? FIXED_SCALE),
      rank: rankOf(target, table.targets, (id) => lookup.affinity(applicant, id)),
      score,
      evidence: known(applicant, target) ?? explain(applicant, target),
    })),
    without: programme.applicants.map(({ id }) => id).filter((id) => !served.has(id)),
  };
}
