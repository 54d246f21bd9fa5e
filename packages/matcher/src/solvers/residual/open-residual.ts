import { MatcherError } from '../../matcher-error';
import { assertCertificate } from '../certificate';
import { reduceByPins } from '../reduce-by-pins';
import { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import type { Problem, SolveOutcome } from '../solver';

/**
 * Opens the residual network of an optimum without solving again: from its places, its prices and its place price,
 * whichever solver they come from. The outcome's own proof is checked first, in O(edges); arcs are then found as
 * searches come to their nodes. The network is the outcome's: whoever only searches may share it.
 *
 * @throws MatcherError `invalid-option` where the outcome is not optimal, `certificate` where its proof does not hold
 * for this problem.
 */
export function openResidual(problem: Problem, outcome: SolveOutcome): ResidualNetwork {
  if (outcome.status !== 'optimal') {
    throw new MatcherError('invalid-option', `outcome must be optimal, got ${outcome.status}. Solve without stopping.`);
  }
  assertCertificate(problem, outcome);
  const network = new ResidualNetwork(reduceByPins(problem));
  placeAll(network, problem, outcome.projectOf);
  network.price.set(outcome.prices);
  network.price[network.outside] = outcome.placePrice;
  return network;
}

/** Fills the network's places by `projectOf` of an outcome, less the pinned pairs, which have been taken out. */
export function placeAll({ places }: ResidualNetwork, problem: Problem, projectOf: Int32Array): void {
  const { applicants, projects, pinned = [] } = problem;
  const isPinned = new Set(pinned.map(([applicant, project]) => applicant * projects + project));
  const stride = applicants === 0 ? 0 : projectOf.length / applicants;
  for (let slot = 0; slot < projectOf.length; slot++) {
    const project = projectOf[slot]!;
    const applicant = Math.floor(slot / stride);
    if (project >= 0 && !isPinned.has(applicant * projects + project)) places.add(applicant, project);
  }
}
