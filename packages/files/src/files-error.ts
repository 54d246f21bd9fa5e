/** Every code a `FilesError` can carry. */
export type FilesErrorCode =
  /** The folder holds no run, or a part of it is missing. */
  | 'missing-run'
  /** A file of the run cannot be understood. */
  | 'damaged-run'
  /** The run was written in a format that this version does not read. */
  | 'other-format'
  /** The files in the folder come from two different runs. */
  | 'mixed-run'
  /** The run is one whose rules cannot all hold, so it holds no assignment to work on. */
  | 'infeasible-run'
  /** A file that bears the name of a result is something else and would be lost. */
  | 'not-a-result'
  /** The system refused to write. */
  | 'write-failed';

/** A file that cannot be read or written as asked. The message says where, what was met and what to do. */
export class FilesError extends Error {
  override readonly name = 'FilesError';
  readonly code: FilesErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: FilesErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options: ErrorOptions = {},
  ) {
    super(`files: ${message}`, options);
    this.code = code;
    this.details = details;
  }
}
