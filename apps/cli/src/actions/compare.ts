import { readRun } from '@lettermatch/files';
import { compareRuns, type SolvedMatch } from '@lettermatch/matcher';
import type { CompareFlags } from '../commands/compare';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { describeComparison } from '../report/describe-comparison';
import { resolvePath } from '../resolve-path';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';

/** Two runs side by side. */
export async function compare(first: string, second: string, flags: CompareFlags, io: Io): Promise<ExitCode> {
  const [one, other] = [await readRun(resolvePath(first, io)), await readRun(resolvePath(second, io))];
  const comparison = compareRuns(one.result as SolvedMatch, other.result as SolvedMatch);
  io.stdout.write(
    flags.json
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : describeComparison(comparison, [one.draft.programme, other.draft.programme], {
          styles: createStyles(io.stdout, io.env),
          columns: reportColumns(io.stdout),
        }),
  );
  return exitCodes.fine;
}
