/** Every code a `CoreError` can carry. */
export type CoreErrorCode =
  | 'invalid-option'
  | 'invalid-text'
  | 'duplicate-id'
  | 'unknown-id'
  | 'invalid-table'
  | 'invalid-embedding'
  | 'missing-embedding';

/** Misuse of this package. The message says where, what was received and what to do. */
export class CoreError extends Error {
  override readonly name = 'CoreError';
  readonly code: CoreErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: CoreErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(`core: ${message}`);
    this.code = code;
    this.details = details;
  }
}
