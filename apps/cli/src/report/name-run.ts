import { defaultResults } from '../default-results';
import { quoteArgument } from '../terminal/quote-argument';

/** The options by which `explain` finds a run again, with a space before each; empty for a run in the default folder. */
export function nameRun(folder: string, affinity: string | undefined): string {
  return (
    (folder === defaultResults ? '' : ` --run ${quoteArgument(folder)}`) +
    (affinity === undefined ? '' : ` --affinity ${quoteArgument(affinity)}`)
  );
}
