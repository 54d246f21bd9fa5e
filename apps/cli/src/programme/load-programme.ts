import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { findProgrammeFiles, type ProgrammeFiles, readProgrammeFiles, readProgrammeFolder } from '@lettermatch/files';
import {
  type BuildProgrammeResult,
  buildProgramme,
  type Finding,
  type Programme,
  type RawProgramme,
} from '@lettermatch/matcher';
import { CommandFailure } from '../command-failure';
import { exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { assertOneStandardInput } from '../read-input';
import { resolvePath } from '../resolve-path';
import type { ProgressLine } from '../terminal/progress-line';
import { quoteArgument } from '../terminal/quote-argument';
import { createStyles } from '../terminal/styles';
import { countFindings, describeFindings } from './print-findings';
import { type ProgrammeFlags, programmeParts, type SettingFlags } from './programme-options';

export interface LoadOptions {
  readonly progress?: ProgressLine;
  /** Further files of the command that may be `-`. */
  readonly otherFiles?: readonly (string | undefined)[];
}

export interface LoadedProgramme {
  readonly programme: Programme;
  readonly findings: readonly Finding[];
}

/** Whether the command line names any part of a programme. */
export function namesProgramme(folder: string | undefined, flags: ProgrammeFlags): boolean {
  return folder !== undefined || programmeParts.some((part) => flags[part] !== undefined);
}

/**
 * Reads and checks the programme that the command line names: a folder, files, or a folder with some files replaced.
 * @throws CommandFailure with exit code 3 once every finding is printed, where an error stands.
 */
export async function loadProgramme(
  folder: string | undefined,
  flags: ProgrammeFlags & SettingFlags,
  io: Io,
  options: LoadOptions = {},
): Promise<LoadedProgramme> {
  const checked = await checkProgramme(folder, flags, io, options);
  if (checked.status === 'bad') {
    const hint = (await isMissing(folder, io)) ? hintAtInit(folder, io) : skipBadHint(checked.findings, flags);
    throw failWithFindings(checked.findings, io, hint);
  }
  return checked;
}

/** @throws CommandFailure with exit code 3 where a file stands for the folder of a programme. */
async function assertNoFile(folder: string | undefined, io: Io): Promise<void> {
  const found = folder === undefined ? undefined : await stat(resolvePath(folder, io)).catch(() => undefined);
  if (folder === undefined || found === undefined || found.isDirectory()) return;
  const message = `${folder} is a file, and a programme is a folder.`;
  if (basename(folder) === 'programme.yaml') {
    throw new CommandFailure(exitCodes.badData, message, 'Name the folder that it is in.');
  }
  const part = (['projects', 'mentors', 'rules'] as const).find((name) => basename(folder).startsWith(name));
  const others = ['applicants', 'projects', 'mentors'].filter((name) => name !== (part ?? 'applicants'));
  const hint = `Name a file by its option: --${part ?? 'applicants'} ${quoteArgument(folder)} (there are also ${others.map((name) => `--${name}`).join(' and ')}).`;
  throw new CommandFailure(exitCodes.badData, message, hint);
}

async function isMissing(folder: string | undefined, io: Io): Promise<boolean> {
  if (folder === undefined) return false;
  return stat(resolvePath(folder, io)).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
}

function hintAtInit(folder: string | undefined, io: Io): string {
  return `To write a sample programme there: ${io.program} init ${quoteArgument(folder ?? '')}`;
}

/** Prints every error and warning, and makes the failure that ends the command. */
export function failWithFindings(findings: readonly Finding[], io: Io, hint?: string): CommandFailure {
  const grave = findings.filter(({ severity }) => severity !== 'note');
  io.stderr.write(describeFindings(grave, createStyles(io.stderr, io.env)));
  return new CommandFailure(exitCodes.badData, `nothing was done: ${countFindings(grave)}.`, hint);
}

/** What can be done about errors where rows may be left out. */
export function skipBadHint(findings: readonly Finding[], { skipBad }: Pick<ProgrammeFlags, 'skipBad'>): string {
  if (skipBad) return 'Leaving rows out does not cure these errors: correct them.';
  // An error of a whole file stands, whatever rows are left out.
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ row }) => row !== undefined)
    ? 'Correct the errors, or leave these rows out with --skip-bad.'
    : 'Correct the errors and try again.';
}

/** Reads and checks the programme, whatever is wrong with it. */
export async function checkProgramme(
  folder: string | undefined,
  flags: ProgrammeFlags & SettingFlags,
  io: Io,
  { progress, otherFiles = [] }: LoadOptions = {},
): Promise<BuildProgrammeResult> {
  assertOneStandardInput([...programmeParts.map((part) => flags[part]), ...otherFiles]);
  await assertNoFile(folder, io);
  const raw = await readRawProgramme(folder, flags, io, progress).finally(() => progress?.end());
  io.signal.throwIfAborted();
  // What follows from a file that is not there would only hide it.
  if (raw.findings.some(isUnreadable) || isPartUnread(raw)) return { status: 'bad', findings: raw.findings };
  const { skipBad, objective, counts, seed, blind, teams, meet } = flags;
  return buildProgramme(raw, { skipBad, objective, counts, seed, blind, teams, meet });
}

async function readRawProgramme(
  folder: string | undefined,
  flags: ProgrammeFlags & SettingFlags,
  io: Io,
  progress: ProgressLine | undefined,
): Promise<RawProgramme> {
  const options = {
    stdin: io.stdin,
    ...(flags.teams && { needs: ['applicants'] as const }),
    ...(progress === undefined ? {} : { onProgress: progress.update }),
  };
  const path = resolvePath(folder, io);
  const named = nameFiles(flags, io);
  if (path === undefined) return readProgrammeFiles(named, options);
  if (Object.keys(named).length === 0) return readProgrammeFolder(path, options);
  const { files, findings } = await findProgrammeFiles(path);
  if (findings.some(isUnreadable)) return { findings };
  const programme = await readProgrammeFiles({ ...files, ...named }, options);
  return { ...programme, findings: [...findings, ...programme.findings] };
}

/** Whether nothing could be read of a table. */
function isPartUnread(raw: RawProgramme): boolean {
  return (['applicants', 'projects', 'mentors', 'glossary', 'choices'] as const).some(
    (part) =>
      raw[part] === undefined && raw.findings.some(({ table, severity }) => table === part && severity === 'error'),
  );
}

function isUnreadable({ code, severity }: Finding): boolean {
  return severity === 'error' && (code === 'missing-file' || code === 'unreadable-file');
}

function nameFiles(flags: ProgrammeFlags, io: Io): ProgrammeFiles {
  const files = {
    applicants: flags.applicants,
    lettersFolder: flags.letters,
    projects: flags.projects,
    mentors: flags.mentors,
    glossary: flags.glossary,
    choices: flags.choices,
    lexicon: flags.lexicon,
    rules: flags.rules,
  };
  const named = Object.entries(files).filter(([, path]) => path !== undefined);
  return Object.fromEntries(named.map(([part, path]) => [part, resolvePath(path, io)]));
}

/** One line about the warnings of a programme that is used all the same, with the command that shows all; nothing where there are none. */
export function summariseWarnings(
  findings: readonly Finding[],
  folder: string | undefined,
  flags: ProgrammeFlags,
  io: Pick<Io, 'program'>,
): string {
  const source = describeSource(folder, flags);
  return summariseFindings(findings, source === undefined ? '' : `; see all: ${io.program} check ${source}`);
}

/** One line about errors and warnings that stopped nothing: how many, the gravest, and where the others are. */
export function summariseFindings(findings: readonly Finding[], seeAll: string): string {
  const grave = findings.filter(({ severity }) => severity !== 'note');
  const first = grave.find(({ severity }) => severity === 'error') ?? grave[0];
  if (first === undefined) return '';
  const more = grave.length === 1 ? '' : `, and ${grave.length - 1} more`;
  return `${countFindings(grave)}: ${shortly(first)}${more}${seeAll}\n`;
}

/** The arguments that name the programme again, as a shell reads them; none for the built-in sample and where one is standard input. */
export function describeSource(folder: string | undefined, flags: ProgrammeFlags): string | undefined {
  if (!namesProgramme(folder, flags) || programmeParts.some((part) => flags[part] === '-')) return undefined;
  const parts = programmeParts.flatMap((part) => {
    const path = flags[part];
    return path === undefined ? [] : [`--${part} ${quoteArgument(path)}`];
  });
  return [...(folder === undefined ? [] : [quoteArgument(folder)]), ...parts].join(' ');
}

function shortly({ file, row, message }: Finding): string {
  const place = [file, row === undefined ? undefined : `row ${row}`].filter((part) => part !== undefined).join(' ');
  return `${place === '' ? '' : `${place}: `}${message.replace(/\.$/, '')}`;
}
