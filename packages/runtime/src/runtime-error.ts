/** Every code a `RuntimeError` can carry. */
export type RuntimeErrorCode =
  /** A variable of the environment cannot be used. */
  | 'invalid-setting'
  /** The embeddings endpoint did not answer: no connection, or not in time. */
  | 'embeddings-unreachable'
  /** The embeddings endpoint answered with an error. */
  | 'embeddings-refused'
  /** The embeddings endpoint answered with something else than embeddings. */
  | 'embeddings-invalid';

/** Something outside that the engine was told to use does not work. The message says what, what was met and what to do; no key is ever in it. */
export class RuntimeError extends Error {
  override readonly name = 'RuntimeError';
  readonly code: RuntimeErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: RuntimeErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options: ErrorOptions = {},
  ) {
    super(`runtime: ${message}`, options);
    this.code = code;
    this.details = details;
  }
}
