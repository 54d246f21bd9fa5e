import { createProjectScorer } from '../graph/build-problem';
import type { PairTable } from '../graph/pair-table';
import {
  type ConfidenceOptions,
  type ConfidenceOutcome,
  measureConfidence,
} from '../insight/confidence/measure-confidence';
import type { Programme } from '../programme/programme';
import type { ConfidenceSummary, Evidence, Placement } from '../types';
import type { MatchOptions } from './match-options';
import type { SolvedProjects } from './solve-projects';
import { isRuled, solveRuled } from './solve-ruled';

/** Up to here confidence takes a second or two, and is measured unasked. */
const MOST_PAIRS_UNASKED = 100_000;

export interface PlacesToRate {
  readonly programme: Programme;
  readonly solved: SolvedProjects;
  readonly table: PairTable;
  readonly explain: (applicant: string, project: string) => Evidence | null;
  /** Whether letters were left unread. */
  readonly wasCut: boolean;
}

/** Says of each place how sure it is, those that locks keep apart; see `measureConfidence`. */
export function ratePlaces(
  placements: readonly Placement[],
  rated: PlacesToRate,
  options: Pick<MatchOptions, 'confidence' | 'shouldStop' | 'mip'>,
): { readonly placements: readonly Placement[]; readonly summary: ConfidenceSummary } {
  const outcome = measure(placements, rated, options);
  if (outcome.status === 'off') return { placements, summary: outcome };
  const { runs, confidenceOf } = outcome;
  return {
    placements: placements.map((placement) => {
      if (placement.decidedBy === 'lock') return placement;
      const { evidence, ...place } = placement;
      return { ...place, confidence: confidenceOf(place.applicant, place.project), evidence };
    }),
    summary: { status: 'measured', runs },
  };
}

function measure(
  placements: readonly Placement[],
  { programme, solved: { named, outcome, moves }, table, explain, wasCut }: PlacesToRate,
  { confidence, shouldStop, mip }: Pick<MatchOptions, 'confidence' | 'shouldStop' | 'mip'>,
): ConfidenceOutcome | { readonly status: 'off'; readonly reason: 'not-asked' | 'earlier-places' | 'rules' } {
  const { settings, applicants } = programme;
  if (!(confidence ?? table.values.length <= MOST_PAIRS_UNASKED)) return { status: 'off', reason: 'not-asked' };
  if (settings.objective !== 'total') return { status: 'off', reason: 'objective' };
  if (moves !== undefined) return { status: 'off', reason: 'earlier-places' };
  const solve = solveRuledAgain(named, { ...(mip && { mip }), ...(shouldStop && { shouldStop }) });
  if (named.side !== undefined && solve === undefined) return { status: 'off', reason: 'rules' };
  if (wasCut || outcome.status !== 'optimal') return { status: 'off', reason: 'stopped' };
  const noise = new Map(placements.map(({ applicant, evidence }) => [applicant, evidence?.noise ?? null]));
  const [anywhere] = table.targets;
  if (anywhere !== undefined)
    for (const { id } of applicants) if (!noise.has(id)) noise.set(id, explain(id, anywhere)?.noise ?? null);
  const basis = { affinities: table, affinityUnit: createProjectScorer(programme).perAffinity, noise };
  return measureConfidence(named, outcome, basis, {
    seed: settings.seed,
    ...(shouldStop && { shouldStop }),
    ...(solve && { solve }),
  });
}

/** Rules that bind several people together make each re-solve a programme of whole numbers: for few pairs alone. */
const MOST_PAIRS_UNDER_RULES = 3_000;

function solveRuledAgain(
  named: SolvedProjects['named'],
  options: Pick<MatchOptions, 'shouldStop' | 'mip'>,
): ConfidenceOptions['solve'] {
  if (!isRuled(named) || options.mip === undefined) return undefined;
  if (named.problem.scores.values.length > MOST_PAIRS_UNDER_RULES) return undefined;
  return (problem) => {
    const { ruled } = solveRuled(named, problem, options);
    return ruled?.status === 'optimal' ? ruled : undefined;
  };
}
