import type { ExitCode } from './exit-codes';
import type { Io } from './io';

/** What a shell offers for a value. */
export type Completes = 'file' | 'folder';

export interface ArgumentDefinition {
  /** `<file>` needed, `[folder]` optional, `<file...>` one or more. */
  readonly name: string;
  readonly summary: string;
  readonly completes?: Completes;
  readonly choices?: readonly string[];
}

export interface OptionDefinition {
  /** `-o, --output <folder>`. */
  readonly flags: string;
  readonly summary: string;
  readonly defaultValue?: string | number;
  readonly completes?: Completes;
  readonly choices?: readonly string[];
  /** @throws RangeError with what is wrong with the text and what would be right. */
  readonly parse?: (text: string) => unknown;
}

export interface CommandExample {
  readonly purpose: string;
  /** What follows the program's name. */
  readonly command: string;
}

/** A command as data: help, parsing and completion are all made from it. */
export interface CommandDefinition<Options = object> {
  readonly name: string;
  readonly summary: string;
  /** Further sentences of its help. */
  readonly details?: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly CommandExample[];
  /** `values` holds one entry for each of `arguments`: a text, a list of texts, or undefined. */
  run(values: readonly unknown[], options: Options, io: Io): Promise<ExitCode>;
}
