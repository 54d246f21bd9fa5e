import { MatcherError } from '../../matcher-error';
import type { Problem, Start } from '../solver';

/**
 * The start of a problem, if it means something in the problem's indices. O(places).
 *
 * @throws MatcherError `invalid-problem`, with where it is, what stands there and the remedy.
 */
export function checkStart({ start, applicants, projects }: Problem): Start {
  if (start === undefined) throw invalid('start must hold projectOf and prices', start, 'Give the earlier assignment');
  const { projectOf, prices } = start;
  if (!(projectOf instanceof Int32Array)) {
    throw invalid('start.projectOf must be an Int32Array', typeof projectOf, 'Use the one of the earlier outcome');
  }
  const stride = applicants === 0 ? 0 : projectOf.length / applicants;
  if (!Number.isInteger(stride) || (applicants === 0 && projectOf.length > 0)) {
    const what = `start.projectOf must hold as many slots for each of ${applicants} applicants`;
    throw invalid(what, projectOf.length, 'Give every applicant of this problem a row, -1 where they had no place');
  }
  if (!(prices instanceof Float64Array) || prices.length !== projects || !prices.every(Number.isFinite)) {
    const what = `start.prices must be a Float64Array of ${projects} finite numbers, one for each project`;
    throw invalid(what, prices?.length, 'Give new projects the price 0');
  }
  for (let applicant = 0; applicant < applicants; applicant++) {
    const row = projectOf.subarray(applicant * stride, (applicant + 1) * stride);
    row.forEach((project, slot) => {
      const isWrong = project < -1 || project >= projects || (project >= 0 && row.indexOf(project) < slot);
      if (!isWrong) return;
      const what = `start.projectOf of applicant ${applicant} must hold different projects of this problem, or -1`;
      throw invalid(what, project, 'Leave out projects that are gone');
    });
  }
  return start;
}

function invalid(what: string, received: unknown, remedy: string): MatcherError {
  return new MatcherError('invalid-problem', `${what}, got ${String(received)}. ${remedy}.`, { received });
}
