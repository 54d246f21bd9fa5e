import type { ExitCode } from './exit-codes';

/** A command that cannot go on: what people read, and what the process ends with. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  constructor(
    readonly exitCode: ExitCode,
    message: string,
    /** What to try instead. */
    readonly hint?: string,
  ) {
    super(message);
  }
}
