import { extractProfile } from '@lettermatch/core';
import { readRun } from '@lettermatch/files';
import { explainAssignment, type SolvedMatch } from '@lettermatch/matcher';
import { loadBackground } from '@lettermatch/runtime';
import { CommandFailure } from '../command-failure';
import type { ExplainFlags } from '../commands/explain';
import { type ExitCode, exitCodes } from '../exit-codes';
import { findByName } from '../find-by-name';
import type { Io } from '../io';
import { loadAffinities } from '../programme/load-affinities';
import { describeExplanation } from '../report/describe-explanation';
import { describePairing } from '../report/describe-pairing';
import { resolvePath } from '../resolve-path';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';

/** Explains why someone has their place, or why not another one. */
export async function explain(
  applicantName: string,
  projectName: string | undefined,
  flags: ExplainFlags,
  io: Io,
): Promise<ExitCode> {
  const { result, draft } = await readRun(resolvePath(flags.run, io));
  const { programme } = draft;
  const applicant = findByName('applicant', applicantName, programme.applicants);
  const options = {
    styles: createStyles(io.stdout, io.env),
    columns: reportColumns(io.stdout),
    program: io.program,
    run: flags.run,
    ...(flags.affinity === undefined ? {} : { affinity: flags.affinity }),
  };
  if (programme.projects.length === 0) {
    if (projectName !== undefined)
      throw new CommandFailure(exitCodes.badData, 'this programme has no projects, only mentors.');
    const pairing = (result as SolvedMatch).mentors?.pairings.find((each) => each.applicant === applicant.id) ?? null;
    io.stdout.write(
      flags.json
        ? `${JSON.stringify({ applicant: applicant.id, pairing, facts: extractProfile(applicant.letter) }, null, 2)}\n`
        : describePairing(applicant, pairing, programme, options),
    );
    return exitCodes.fine;
  }
  const project =
    projectName === undefined
      ? undefined
      : findByName(
          'project',
          projectName,
          programme.projects.map(({ id, title }) => ({ id, name: title })),
        );
  const affinities =
    flags.affinity === undefined ? undefined : (await loadAffinities(flags.affinity, programme, {}, io)).table;
  if (affinities === undefined && draft.models.projects === null) {
    throw new CommandFailure(
      exitCodes.usage,
      'the scores of this match came from elsewhere.',
      'Name the same file again: --affinity FILE',
    );
  }
  io.stopListening();
  const explanation = await explainAssignment(draft, result as SolvedMatch, applicant.id, project?.id, {
    background: await loadBackground(),
    ...(affinities === undefined ? {} : { affinities }),
  });
  io.stdout.write(
    flags.json
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : describeExplanation(explanation, result as SolvedMatch, programme, options),
  );
  return exitCodes.fine;
}
