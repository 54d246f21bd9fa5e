/** Where text goes: a terminal, a pipe or a file. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width of a terminal, in columns. */
  readonly columns?: number | undefined;
}

/** Everything a command needs of the process it runs in. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data only. */
  readonly stdout: Output;
  /** Progress, warnings and errors. */
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C: the best so far is kept. */
  readonly signal: AbortSignal;
  /** Before work that cannot be cut and keeps nothing: from here on Ctrl-C ends the process at once. */
  readonly stopListening: () => void;
  /** How people call the program here, for commands that are shown to them. */
  readonly program: string;
}
