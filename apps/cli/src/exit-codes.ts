/** What the process ends with; scripts rely on these numbers. */
export const exitCodes = {
  fine: 0,
  internal: 1,
  usage: 2,
  /** Bad data, or a file that is missing or cannot be written. */
  badData: 3,
  infeasible: 4,
  /** A time limit cut the search; there is a result. */
  timeLimit: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
