import { MatcherError } from '../../matcher-error';
import type { Problem, SolveOutcome } from '../solver';
import { type ForcedLoss, forcePair } from './force-pair';
import { openResidual } from './open-residual';
import { type SeatLoss, takeSeat } from './take-seat';

/** Questions to one optimum; asking changes nothing. */
export interface WhyNot {
  /** See `lossIfForced`. */
  readonly lossIfForced: (pair: readonly [number, number]) => ForcedLoss;
  /** See `priceOfOneSeatFewer`. */
  readonly priceOfOneSeatFewer: (project: number) => SeatLoss;
}

/**
 * Opens an optimum once for many questions, each of which is one shortest path, two where a place is lost:
 * O(edges) to check the outcome, O(edges) once over all questions for the arcs they meet, then O(projects^2) each.
 * Memory O(projects^2 + places) beside the scores.
 *
 * @param outcome The optimal outcome of `problem`, of any solver.
 * @throws MatcherError `invalid-option` where the outcome is not optimal or a question names what is not there,
 * `certificate` where the outcome's proof does not hold for this problem.
 */
export function createWhyNot(problem: Problem, outcome: SolveOutcome): WhyNot {
  const network = openResidual(problem, outcome);
  return {
    lossIfForced: (pair) => {
      const [applicant, project] = pair;
      if (!isIndex(applicant, problem.applicants) || !isIndex(project, problem.projects)) {
        const message = `pair [${pair}] is out of range. Name an applicant and a project that exist.`;
        throw new MatcherError('invalid-option', message, { applicant, project });
      }
      return forcePair(network, problem, pair);
    },
    priceOfOneSeatFewer: (project) => {
      if ((problem.seats.max[project] ?? 0) > 0) return takeSeat(network, project);
      throw new MatcherError('invalid-option', `project ${project} has no seat to take. Name one that has.`, {
        project,
      });
    },
  };
}

/**
 * What the optimum would lose, in places and in total score, if this applicant had to be in this project and everyone
 * else were again placed best; with who would move, or why it cannot be. Exact. O(edges + projects^2); for many
 * questions open the outcome once (`createWhyNot`).
 *
 * @param outcome The optimal outcome of `problem`.
 * @throws MatcherError as `createWhyNot`.
 */
export function lossIfForced(problem: Problem, outcome: SolveOutcome, pair: readonly [number, number]): ForcedLoss {
  return createWhyNot(problem, outcome).lossIfForced(pair);
}

/**
 * What the optimum would lose, in places and in total score, if `project` had one seat fewer (its minimum is lowered with
 * it where they meet), with who would move. Exact: nothing where a seat is empty. The price of a seat is the other side of
 * the same question: what one more would add. Where places are lost the total may rise. O(edges + projects^2); for many
 * questions open the outcome once (`createWhyNot`).
 *
 * @param outcome The optimal outcome of `problem`.
 * @throws MatcherError as `createWhyNot`, also where the project has no seat.
 */
export function priceOfOneSeatFewer(problem: Problem, outcome: SolveOutcome, project: number): SeatLoss {
  return createWhyNot(problem, outcome).priceOfOneSeatFewer(project);
}

function isIndex(value: number, count: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value < count;
}
