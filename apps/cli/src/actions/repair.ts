import { keepPrevious, readRun, restorePrevious, writeResults } from '@lettermatch/files';
import {
  type ChangeReport,
  type DetailedMatch,
  needsMip,
  type PairTable,
  type RepairOptions,
  repairAssignment,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { createEndpointEmbedder, loadBackground, loadMip } from '@lettermatch/runtime';
import { assertFolderWritable } from '../assert-writable';
import { loadChanges } from '../changes/load-changes';
import { CommandFailure } from '../command-failure';
import type { RepairFlags } from '../commands/repair';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { loadAffinities } from '../programme/load-affinities';
import { failWithFindings } from '../programme/load-programme';
import { useEmbeddings } from '../programme/use-embeddings';
import { describeChanges } from '../report/describe-changes';
import { describeInfeasible } from '../report/describe-infeasible';
import { resolvePath } from '../resolve-path';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';

/** Up to here the frontier takes no time that anybody notices. */
const MOST_PAIRS_UNASKED = 20_000;

/** Takes in what changed since a run, and places people anew with as few moves as that needs. */
export async function repair(flags: RepairFlags, io: Io): Promise<ExitCode> {
  const folder = resolvePath(flags.run, io);
  if (flags.undo) return undo(folder, flags, io);
  if (flags.cost !== undefined && flags.mostMoves !== undefined) {
    throw new CommandFailure(exitCodes.usage, '--cost and --most-moves say the same thing twice.', 'Give one of them.');
  }
  const output = flags.dryRun ? undefined : (flags.output ?? flags.run);
  if (output === '-')
    throw new CommandFailure(exitCodes.usage, 'results are a folder of files.', 'Use --json --dry-run.');
  const { result: before, draft, affinities: kept } = await readRun(folder);
  if (output !== undefined) await assertFolderWritable(output, undefined, io);
  const result = before as SolvedMatch;
  const { changes, walkUps } = await loadChanges(draft, result, flags, io);
  const given = await loadScores(flags, draft, io);
  const affinities = given === undefined ? kept : { ...kept, projects: given };
  const embeddings =
    draft.models.projects?.semantic?.kind === 'endpoint'
      ? useEmbeddings(draft.programme, io, io.stderr.write)
      : undefined;
  io.signal.throwIfAborted();
  io.stopListening();
  const pairs = draft.programme.applicants.length * draft.programme.projects.length;
  const options: RepairOptions = {
    background: await loadBackground(),
    frontier: flags.frontier ?? pairs <= MOST_PAIRS_UNASKED,
    ...(affinities && { affinities }),
    ...(needsMip(withAllRules(draft)) && { mip: await loadMip() }),
    ...(embeddings && { embed: createEndpointEmbedder(embeddings) }),
    ...(flags.cost !== undefined && { costOfMove: flags.cost }),
    ...(flags.mostMoves !== undefined && { mostMoves: flags.mostMoves }),
  };
  const outcome = await repairAssignment(draft, result, changes, options);
  if (outcome.status === 'bad') throw failWithFindings(outcome.findings, io, 'Nothing has changed.');
  const { match, changes: report } = outcome;
  const layout = { styles: createStyles(io.stdout, io.env), columns: reportColumns(io.stdout) };
  if (match.result.status === 'infeasible') {
    // The run that is there is worth more than one without places.
    io.stdout.write(
      flags.json ? renderJson(report, match) : describeInfeasible(match.result, match.draft.programme, layout),
    );
    return exitCodes.infeasible;
  }
  if (output !== undefined) await write(match, output, flags, io);
  io.stdout.write(
    flags.json
      ? renderJson(report, match)
      : describeChanges(report, match, {
          ...layout,
          walkUps: new Set(walkUps.map(({ id }) => id)),
          program: io.program,
          ...(output === undefined ? {} : { output }),
          run: flags.run,
        }),
  );
  return exitCodes.fine;
}

/** Writes the results; over the run itself once that is kept. */
async function write(match: DetailedMatch, output: string, { run }: RepairFlags, io: Io): Promise<void> {
  const [target, source] = [resolvePath(output, io), resolvePath(run, io)];
  const forget = target === source ? await keepPrevious(target) : async () => undefined;
  try {
    await writeResults(match, target);
  } catch (error) {
    await forget();
    throw error;
  }
}

/** Rules that name people who are out may be back with them. */
function withAllRules({ programme, state }: DetailedMatch['draft']): DetailedMatch['draft']['programme'] {
  return { ...programme, rules: state?.rules ?? programme.rules };
}

async function undo(folder: string, flags: RepairFlags, io: Io): Promise<ExitCode> {
  await restorePrevious(folder);
  if (!flags.json) io.stdout.write(`The run before is back in ${flags.run}.\n`);
  return exitCodes.fine;
}

async function loadScores(flags: RepairFlags, draft: DetailedMatch['draft'], io: Io): Promise<PairTable | undefined> {
  if (flags.affinity === undefined) return undefined;
  return (await loadAffinities(flags.affinity, draft.programme, {}, io)).table;
}

function renderJson(changes: ChangeReport, { result }: DetailedMatch): string {
  return `${JSON.stringify({ changes, result }, null, 2)}\n`;
}
