import type { Io, Output } from '../io';

/** Marks text for a terminal; all of them leave it as it is where there is none. */
export interface Styles {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly bad: (text: string) => string;
}

const codes = { strong: [1, 22], faint: [2, 22], good: [32, 39], doubtful: [33, 39], bad: [31, 39] } as const;

/** Colours on a terminal only, unless FORCE_COLOR asks for them; never with NO_COLOR, `--no-color` or a dumb terminal. */
export function createStyles(output: Output, env: Io['env']): Styles {
  const isColoured = wantsColour(output, env);
  const mark =
    ([start, end]: readonly [number, number]) =>
    (text: string) =>
      isColoured && text !== '' ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return {
    strong: mark(codes.strong),
    faint: mark(codes.faint),
    good: mark(codes.good),
    doubtful: mark(codes.doubtful),
    bad: mark(codes.bad),
  };
}

function wantsColour({ isTerminal }: Output, env: Io['env']): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}
