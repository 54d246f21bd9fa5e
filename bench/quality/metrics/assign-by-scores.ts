import { type Quota, solveAssignment } from '@lettermatch/matcher';

/**
 * The optimal assignment of one target to each applicant, as many as possible: the target's index by applicant, -1 for none.
 * Where there are too few people for the least seats, these are left aside.
 * @param values scores, row-major by applicant.
 */
export function assignByScores(values: Float64Array, applicants: number, seats: Quota): Int32Array {
  const projects = seats.max.length;
  const solve = (min: Uint32Array) =>
    solveAssignment({
      applicants,
      projects,
      scores: { kind: 'dense', values },
      places: { min: new Uint32Array(applicants), max: new Uint32Array(applicants).fill(Math.min(1, projects)) },
      seats: { min, max: seats.max },
    });
  let outcome = solve(seats.min);
  if (outcome.status === 'infeasible') outcome = solve(new Uint32Array(projects));
  if (outcome.status !== 'optimal') throw new Error(`An assignment without minimums ended as "${outcome.status}".`);
  return outcome.projectOf;
}
