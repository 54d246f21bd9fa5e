/** The parts of an option's flags. */
export interface ParsedFlags {
  /** `-o` */
  readonly short?: string;
  /** `--output` */
  readonly long: string;
  readonly takesValue: boolean;
  /** `folder` of `<folder>`. */
  readonly valueName?: string;
}

/** Reads `-o, --output <folder>`. */
export function parseFlags(flags: string): ParsedFlags {
  const short = /(?:^|[\s,])(-[a-zA-Z])\b/.exec(flags)?.[1];
  const long = /--[a-z-]+/.exec(flags)?.[0];
  const valueName = /[<[](.+)[>\]]/.exec(flags)?.[1];
  if (long === undefined) throw new Error(`option "${flags}" has no long form. Give it one, such as --output.`);
  return {
    ...(short === undefined ? {} : { short }),
    long,
    takesValue: valueName !== undefined,
    ...(valueName === undefined ? {} : { valueName }),
  };
}
