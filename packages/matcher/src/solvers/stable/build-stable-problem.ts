import { MatcherError } from '../../matcher-error';
import { expandPlaces, reduceByPins } from '../reduce-by-pins';
import type { Problem, SolveOptions } from '../solver';
import { preferencesFromScores } from './preferences-from-scores';
import type { ApplicantLists, StableProblem } from './stable-problem';

/**
 * The two-sided problem that the objective `stable` stands for: applicants prefer by `ranks`, then by score, projects by score.
 * Pinned pairs are set aside with their places and seats; a pair that is forbidden, and everybody for an applicant
 * without places, is unacceptable. O(pairs log projects).
 *
 * @throws MatcherError `invalid-option` where an applicant may have several places, or ranks or scores do not fit the problem.
 */
export function buildStableProblem(
  problem: Problem,
  { ranks, preferenceScores }: Pick<SolveOptions, 'ranks' | 'preferenceScores'>,
): StableProblem {
  assertOnePlace(problem);
  assertFits('ranks', ranks, problem);
  assertFits('preferenceScores', preferenceScores, problem);
  const { applicants, projects, places, seats, scores } = reduceByPins(preferBy(problem, preferenceScores));
  const named = ranks === undefined ? undefined : listRanked(problem, ranks);
  const preferences = preferencesFromScores({ applicants, projects, scores }, named ? { applicants: named } : {});
  const { applicantPreferences, projectPreferences } = preferences;
  const { rowStart } = applicantPreferences;
  const values = projectPreferences.values.slice();
  places.max.forEach((most, applicant) => {
    if (most === 0) values.fill(Number.NEGATIVE_INFINITY, rowStart[applicant], rowStart[applicant + 1]);
  });
  return { applicants, projects, applicantPreferences, projectPreferences: { kind: 'scores', values }, seats };
}

function preferBy(problem: Problem, values: Problem['scores']['values'] | undefined): Problem {
  return values === undefined ? problem : { ...problem, scores: { ...problem.scores, values } };
}

/** Applicants' ranked pairs as lists, the best first, equal ranks tied. */
function listRanked({ applicants, projects, scores }: Problem, ranks: Uint32Array): ApplicantLists {
  const rowStart = new Uint32Array(applicants + 1);
  const project: number[] = [];
  const rank: number[] = [];
  for (let applicant = 0; applicant < applicants; applicant++) {
    const from = scores.kind === 'dense' ? applicant * projects : scores.rowStart[applicant]!;
    const to = scores.kind === 'dense' ? from + projects : scores.rowStart[applicant + 1]!;
    const named: number[] = [];
    for (let pair = from; pair < to; pair++) if (ranks[pair]! > 0) named.push(pair);
    named.sort((a, b) => ranks[a]! - ranks[b]! || a - b);
    for (const pair of named) {
      project.push(scores.kind === 'dense' ? pair - from : scores.project[pair]!);
      rank.push(ranks[pair]!);
    }
    rowStart[applicant + 1] = project.length;
  }
  return { rowStart, project: Uint32Array.from(project), rank: Uint32Array.from(rank) };
}

function assertOnePlace(problem: Problem): void {
  const { max } = expandPlaces(problem);
  const applicant = max.findIndex((most) => most > 1);
  if (applicant < 0) return;
  const received = max[applicant];
  throw new MatcherError(
    'invalid-option',
    `the objective "stable" gives each applicant one place, and places of applicant ${applicant} allow ${received}. Set places to at most 1, or use the objective total, fair, rank or nash.`,
    { applicant, received },
  );
}

function assertFits(name: string, values: ArrayLike<number> | undefined, { scores }: Problem): void {
  if (values === undefined || values.length === scores.values.length) return;
  throw new MatcherError(
    'invalid-option',
    `${name} must hold ${scores.values.length} numbers, one for each of the scores' values, got ${values.length}. Give one number each.`,
    { received: values.length },
  );
}
