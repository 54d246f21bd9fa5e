import { isForbidden, type NamedProblem } from '../graph/build-problem';
import { createPreferenceWeigher } from '../graph/weigh-preferences';
import { createPairScorer } from '../graph/weigh-wishes';
import { compareIds } from '../programme/compare-ids';
import type { Programme } from '../programme/programme';
import type { LookFirst, Placement, Unplaced } from '../types';

/** What of a place decides whether it deserves a look. */
export type PlaceToLookAt = Pick<
  Placement,
  'applicant' | 'project' | 'fit' | 'score' | 'statedRank' | 'decidedBy' | 'preferences' | 'confidence'
>;

export interface LookFirstInput {
  readonly programme: Programme;
  readonly named: NamedProblem;
  readonly placements: readonly PlaceToLookAt[];
  readonly unplaced: readonly Unplaced[];
  readonly prices: Readonly<Record<string, number>>;
  /** Words in each letter, by applicant id. */
  readonly words: ReadonlyMap<string, number>;
  /** Applicants whose letter's language no project shares. */
  readonly foreign: ReadonlySet<string>;
  /** Applicants who share a letter or long passages of it with someone. */
  readonly copied: ReadonlySet<string>;
  /** Applicants whose letter is meant for another programme. */
  readonly elsewhere: ReadonlySet<string>;
}

const MOST = 15;
const SHORT_LETTER_WORDS = 40;
/** The same in fewer than this share of the re-solves is low confidence. */
const LOW_CONFIDENCE = 0.6;
/** A loss below this share of the applicant's own score is a near tie. */
const NEAR_TIE = 0.02;
const ORDER: readonly LookFirst['reason'][] = [
  'unplaced',
  'copied-letter',
  'other-programme',
  'no-letter',
  'short-letter',
  'language-not-shared',
  'inferred-fact',
  'last-choice',
  'low-confidence',
  'weak-fit',
  'near-tie',
];

/** Up to 15 cases worth a human minute, each applicant once with the gravest reason; gravest first, of low confidence the least sure, then by id. */
export function findLookFirst(input: LookFirstInput): readonly LookFirst[] {
  const { placements, unplaced, words, foreign, programme } = input;
  const wishes = new Map(programme.applicants.map(({ id, preferences }) => [id, preferences]));
  const rows = new Map(input.named.applicants.map((id, row) => [id, row]));
  const affinityUnit = unitOfAffinity(programme);
  // Prices say what the total would lose, and nothing of other objectives.
  const isTotal = programme.settings.objective === 'total';
  const cases: LookFirst[] = unplaced.map(({ applicant }) => ({ applicant, reason: 'unplaced' }));
  for (const applicant of input.copied) cases.push({ applicant, reason: 'copied-letter' });
  for (const applicant of input.elsewhere) cases.push({ applicant, reason: 'other-programme' });
  for (const placement of placements) {
    const { applicant } = placement;
    if (placement.decidedBy === 'lock') continue;
    const count = words.get(applicant);
    if (placement.decidedBy === 'letter' && count !== undefined) {
      if (count === 0) cases.push({ applicant, reason: 'no-letter' });
      else if (count < SHORT_LETTER_WORDS) cases.push({ applicant, reason: 'short-letter' });
      else if (foreign.has(applicant)) cases.push({ applicant, reason: 'language-not-shared' });
    }
    if (isTotal && isInferred(input, affinityUnit, rows.get(applicant) ?? 0, placement))
      cases.push({ applicant, reason: 'inferred-fact' });
    const listed = wishes.get(applicant)?.length ?? 0;
    if (listed > 1 && (placement.statedRank === null || placement.statedRank === listed))
      cases.push({ applicant, reason: 'last-choice' });
    const unsure = lowConfidence(placement);
    if (unsure !== undefined) cases.push(unsure);
    if (placement.fit === 'weak' && placement.decidedBy === 'letter') cases.push({ applicant, reason: 'weak-fit' });
    const tie = isTotal ? nearTie(input, rows.get(applicant) ?? 0, placement) : undefined;
    if (tie !== undefined) cases.push(tie);
  }
  const gravity = (reason: LookFirst['reason']) => ORDER.indexOf(reason);
  const sure = new Map(
    placements.map(({ applicant, confidence }) => [applicant, confidence ? confidence.same / confidence.of : 1]),
  );
  const doubt = ({ applicant, reason }: LookFirst) => (reason === 'low-confidence' ? (sure.get(applicant) ?? 1) : 0);
  cases.sort(
    (a, b) => gravity(a.reason) - gravity(b.reason) || doubt(a) - doubt(b) || compareIds(a.applicant, b.applicant),
  );
  const seen = new Set<string>();
  return cases.filter(({ applicant }) => !seen.has(applicant) && seen.add(applicant)).slice(0, MOST);
}

/** What one unit of affinity adds to a score. */
function unitOfAffinity(programme: Programme): number {
  const { score } = createPairScorer(programme.settings, programme.applicants, createPreferenceWeigher(programme).most);
  return score(1, 0) - score(0, 0);
}

function lowConfidence({ applicant, confidence }: PlaceToLookAt): LookFirst | undefined {
  if (confidence === undefined || confidence.same >= LOW_CONFIDENCE * confidence.of) return undefined;
  const { other } = confidence;
  return { applicant, reason: 'low-confidence', ...(typeof other === 'string' && { other }) };
}

/** Whether, by the prices, another place would be better for the total were it not for facts that the letter alone states. */
function isInferred({ named, prices }: LookFirstInput, unit: number, row: number, place: PlaceToLookAt): boolean {
  const inferred = (place.preferences ?? []).filter(({ basis }) => basis === 'letter');
  if (inferred.length === 0) return false;
  const { targets, problem } = named;
  const gained = unit * inferred.reduce((sum, { weight }) => sum + weight, 0);
  const margin = place.score - (prices[place.project] ?? 0) - gained;
  return targets.some((target, column) => {
    if (target === place.project || isForbidden(problem, row, column)) return false;
    return (problem.scores.values[row * problem.projects + column] ?? 0) - (prices[target] ?? 0) > margin;
  });
}

/** Another place that is about as good both for the applicant and, by the prices, for the total. */
function nearTie({ named, prices }: LookFirstInput, row: number, place: PlaceToLookAt): LookFirst | undefined {
  const { targets, problem } = named;
  const margin = place.score - (prices[place.project] ?? 0);
  const tolerance = NEAR_TIE * Math.abs(place.score);
  let loss = Number.POSITIVE_INFINITY;
  let other: string | undefined;
  targets.forEach((target, column) => {
    if (target === place.project || isForbidden(problem, row, column)) return;
    const score = problem.scores.values[row * problem.projects + column] ?? 0;
    if (place.score - score > tolerance) return;
    const gap = margin - (score - (prices[target] ?? 0));
    if (gap < loss) {
      loss = gap;
      other = target;
    }
  });
  if (other === undefined || loss > tolerance) return undefined;
  return { applicant: place.applicant, reason: 'near-tie', other, loss: Math.max(0, loss) };
}
