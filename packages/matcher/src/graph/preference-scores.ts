import type { Programme } from '../programme/programme';
import type { NamedProblem } from './build-problem';
import { createPairLookup, type PairTable } from './pair-table';
import { createPreferenceWeigher } from './weigh-preferences';

/**
 * What projects prefer applicants by: the affinity and what the organiser prefers, without the applicants' own wishes. Row-major by
 * applicant of the problem. O(applicants x projects).
 */
export function computePreferenceScores(
  programme: Programme,
  { applicants, targets }: NamedProblem,
  affinities: PairTable,
): Float64Array {
  const lookup = createPairLookup(affinities);
  const preferences = createPreferenceWeigher(programme);
  const people = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  const scores = new Float64Array(applicants.length * targets.length);
  applicants.forEach((id, row) => {
    const person = people.get(id);
    targets.forEach((target, column) => {
      const preferred = person === undefined ? 0 : preferences.weigh(person, target);
      scores[row * targets.length + column] = lookup.affinity(id, target) + preferred;
    });
  });
  return scores;
}
