export { MatcherError, type MatcherErrorCode } from './matcher-error';
export type * from './programme/finding';
export type * from './programme/programme';
export type * from './programme/raw-programme';
export type * from './solvers/solver';
