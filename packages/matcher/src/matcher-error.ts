/** Every code a `MatcherError` can carry. */
export type MatcherErrorCode =
  | 'invalid-problem'
  | 'invalid-option'
  | 'invalid-programme'
  | 'unknown-id'
  | 'certificate';

/** Misuse of this package. The message says where, what was received and what to do. */
export class MatcherError extends Error {
  override readonly name = 'MatcherError';
  readonly code: MatcherErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: MatcherErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(`matcher: ${message}`);
    this.code = code;
    this.details = details;
  }
}
