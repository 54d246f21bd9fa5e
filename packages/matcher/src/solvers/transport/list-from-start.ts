import type { Start } from '../solver';
import { CandidateLists } from './candidate-lists';
import { FIRST_REACH, type FoundPrices, type PriceSetting } from './find-prices';

/**
 * Candidate lists at the prices of an earlier assignment, and who held what there: where little has changed since,
 * exact paths have little to do. One pass over the scores. `undefined` where `pause` ended it.
 */
export function listFromStart(setting: PriceSetting, start: Start): FoundPrices | undefined {
  const { problem, places, stride, seats, least, outside, range, createKernels, pause } = setting;
  const { applicants, projects } = problem;
  // No optimal price need be further from 0, and beside much larger ones the scores would drown in rounding.
  const limit = range * (projects + 1);
  const prices = new Float64Array(seats.length);
  start.prices.forEach((price, project) => {
    prices[project] = Math.min(limit, Math.max(least[project] === 0 ? 0 : -limit, price));
  });
  const lists = new CandidateLists(problem, stride, FIRST_REACH * range, createKernels, outside);
  prices.forEach((price, column) => {
    lists.setPrice(column, seats[column] === 0 ? Number.POSITIVE_INFINITY : price);
  });
  if (!lists.listEach(1, true, pause)) return undefined;

  const held = new Int32Array(applicants * stride).fill(-1);
  const startStride = start.projectOf.length / applicants;
  for (let applicant = 0; applicant < applicants; applicant++) {
    let filled = 0;
    for (let slot = applicant * startStride; slot < (applicant + 1) * startStride; slot++) {
      const project = start.projectOf[slot]!;
      if (project < 0 || filled === places[applicant] || seats[project] === 0) continue;
      held[applicant * stride + filled] = project;
      filled += 1;
    }
  }
  return { lists, prices, held, lowest: undefined };
}
