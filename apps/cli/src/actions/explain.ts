import { extractProfile } from '@lettermatch/core';
import { readRun } from '@lettermatch/files';
import {
  createTextContext,
  explainAssignment,
  needsMip,
  renderOrganiserText,
  renderParticipantText,
  type SolvedMatch,
  type TextLine,
} from '@lettermatch/matcher';
import { loadBackground, loadMip } from '@lettermatch/runtime';
import { CommandFailure } from '../command-failure';
import type { ExplainFlags } from '../commands/explain';
import { type ExitCode, exitCodes } from '../exit-codes';
import { findByName } from '../find-by-name';
import type { Io } from '../io';
import { loadAffinities } from '../programme/load-affinities';
import { describeExplanation } from '../report/describe-explanation';
import { describeLines } from '../report/describe-lines';
import { describePairing } from '../report/describe-pairing';
import { resolvePath } from '../resolve-path';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';
import { explainToHost } from './explain-to-host';

/** Explains why someone has their place, or why not another one, to whoever is to read it; or a project to its curator, or a mentor's people to them. */
export async function explain(
  applicantName: string | undefined,
  projectName: string | undefined,
  flags: ExplainFlags,
  io: Io,
): Promise<ExitCode> {
  assertOneSubject(applicantName, flags);
  const { result: read, draft } = await readRun(resolvePath(flags.run, io));
  const result = read as SolvedMatch;
  const { programme } = draft;
  const print = <Answer extends { readonly lines: readonly TextLine[] }>(answer: Answer): ExitCode => {
    const text = flags.json ? toJson(answer) : describeLines(answer.lines, reportColumns(io.stdout));
    io.stdout.write(text);
    return exitCodes.fine;
  };
  if (applicantName === undefined) return print(explainToHost(result, programme, flags));
  const applicant = findByName('applicant', applicantName, programme.applicants);
  if (projectName !== undefined && programme.projects.length === 0)
    throw new CommandFailure(exitCodes.badData, 'this programme has no projects, only mentors.');
  const titled = programme.projects.map(({ id, title }) => ({ id, name: title }));
  const project = projectName === undefined ? undefined : findByName('project', projectName, titled).id;
  if (flags.for === 'participant') {
    const lines = renderParticipantText(createTextContext(result, programme), applicant, flags.language, project);
    return print({ applicant: applicant.id, project: project ?? null, language: flags.language, lines });
  }
  const options = {
    styles: createStyles(io.stdout, io.env),
    columns: reportColumns(io.stdout),
    program: io.program,
    run: flags.run,
    ...(flags.affinity === undefined ? {} : { affinity: flags.affinity }),
  };
  if (programme.projects.length === 0) {
    if (flags.language !== 'en')
      throw new CommandFailure(
        exitCodes.usage,
        'of a programme with mentors alone there is no text for organisers in this language.',
        'Leave --language out, or ask --for participant.',
      );
    const pairing = result.mentors?.pairings.find((each) => each.applicant === applicant.id) ?? null;
    io.stdout.write(
      flags.json
        ? toJson({ applicant: applicant.id, pairing, facts: extractProfile(applicant.letter) })
        : describePairing(applicant, pairing, programme, options),
    );
    return exitCodes.fine;
  }
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
  const explanation = await explainAssignment(draft, result, applicant.id, project, {
    background: await loadBackground(),
    ...(needsMip(programme) && { mip: await loadMip() }),
    ...(affinities === undefined ? {} : { affinities }),
  });
  if (flags.language !== 'en' && !flags.json)
    return print({ lines: renderOrganiserText(createTextContext(result, programme), explanation, flags.language) });
  io.stdout.write(flags.json ? toJson(explanation) : describeExplanation(explanation, result, programme, options));
  return exitCodes.fine;
}

function assertOneSubject(applicant: string | undefined, { project, mentor }: ExplainFlags): void {
  const subjects = [applicant, project, mentor].filter((subject) => subject !== undefined);
  if (subjects.length === 1) return;
  const message =
    subjects.length === 0
      ? 'nobody is named to explain.'
      : 'an applicant, --project and --mentor are explained one at a time.';
  throw new CommandFailure(exitCodes.usage, message, 'Give an applicant, or --project PROJECT, or --mentor MENTOR.');
}

function toJson(answer: object): string {
  return `${JSON.stringify(answer, null, 2)}\n`;
}
