import { basename } from 'node:path';
import type { Progress } from '@lettermatch/core';
import type { Finding, RawProgramme, RawTable } from '@lettermatch/matcher';
import { openFileReport } from './file-report';
import { findProgrammeFiles, type ProgrammeFiles } from './find-programme-files';
import { type FileInput, loadFile, mostFileBytes, reportFileError } from './load-file';
import { parseYaml } from './parse-yaml';
import { readLettersFolder } from './read-letters-folder';
import { readLexicon } from './read-lexicon';
import { readTable } from './read-table';
import { readText } from './read-text';

export interface ReadProgrammeOptions {
  /** What stands for the path `-`. */
  readonly stdin?: Uint8Array | AsyncIterable<Uint8Array>;
  /**
   * What there must be: `applicants` (a table or letters), `projects` (or mentors).
   * @defaultValue both
   */
  readonly needs?: readonly ('applicants' | 'projects')[];
  /**
   * Milliseconds after which one PDF, Word document or workbook is given up.
   * @defaultValue 15000, and 60000 for a workbook
   */
  readonly timeLimitMs?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Reads a programme folder: `programme.yaml`, `applicants`, `projects`, `mentors`, `glossary` and `choices` as tables, `letters/`, `lexicon.txt`. Cells are
 * not interpreted. Everything wrong with any file is in `findings`; a folder that is not there is one of them. Never throws.
 */
export async function readProgrammeFolder(folder: string, options: ReadProgrammeOptions = {}): Promise<RawProgramme> {
  const { files, findings } = await findProgrammeFiles(folder);
  if (findings.some(({ code }) => code === 'missing-file' || code === 'unreadable-file')) return { findings };
  const programme = await readFiles(files, `"${folder}"`, options);
  return { ...programme, findings: [...findings, ...programme.findings] };
}

/**
 * Reads a programme from files named one by one. A letters folder alone makes an applicant of each letter. The path `-`
 * for the applicants is `options.stdin`, whose format shows in its first signs. Otherwise as `readProgrammeFolder`.
 */
export function readProgrammeFiles(files: ProgrammeFiles, options: ReadProgrammeOptions = {}): Promise<RawProgramme> {
  return readFiles(files, 'the files named', options);
}

async function readFiles(
  files: ProgrammeFiles,
  where: string,
  { stdin, needs = ['applicants', 'projects'], timeLimitMs, onProgress }: ReadProgrammeOptions,
): Promise<RawProgramme> {
  const findings: Finding[] = [];
  const limit = timeLimitMs === undefined ? {} : { timeLimitMs };

  const table = async (
    kind: 'applicants' | 'projects' | 'mentors' | 'glossary' | 'choices',
  ): Promise<RawTable | undefined> => {
    const path = files[kind];
    if (path === undefined) return undefined;
    const input = path === '-' ? await readStandardInput(stdin, findings) : path;
    if (input === undefined) return undefined;
    const read = await readTable(input, { kind, ...limit });
    findings.push(...read.findings);
    const isUnread = read.table.rows.length === 0 && read.findings.some(({ severity }) => severity === 'error');
    return isUnread ? undefined : read.table;
  };

  const settings = await readSettings(files, findings);
  // Teams can be formed of applicants alone.
  const areTeamsAsked = Object.hasOwn(Object(settings?.value), 'teams');
  findings.unshift(...checkNeeds(files, where, areTeamsAsked ? needs.filter((need) => need !== 'projects') : needs));
  const applicants = await table('applicants');
  const letters =
    files.lettersFolder === undefined
      ? undefined
      : await readLettersFolder(files.lettersFolder, {
          ...limit,
          onLetter: (done, total) => onProgress?.({ stage: 'read', done, total }),
        });
  findings.push(...(letters?.findings ?? []));
  const projects = await table('projects');
  const mentors = await table('mentors');
  const glossary = await table('glossary');
  const choices = await table('choices');
  const lexicon = files.lexicon === undefined ? undefined : await readLexicon(files.lexicon);
  findings.push(...(lexicon?.findings ?? []));
  return {
    ...(applicants === undefined ? {} : { applicants }),
    ...(letters === undefined ? {} : { letters: letters.letters }),
    ...(projects === undefined ? {} : { projects }),
    ...(mentors === undefined ? {} : { mentors }),
    ...(glossary === undefined ? {} : { glossary }),
    ...(choices === undefined ? {} : { choices }),
    ...(lexicon === undefined ? {} : { lexicon: lexicon.words }),
    ...(settings === undefined ? {} : { settings }),
    findings,
  };
}

function checkNeeds(files: ProgrammeFiles, where: string, needs: readonly ('applicants' | 'projects')[]): Finding[] {
  const people = openFileReport(undefined, 'applicants');
  if (needs.includes('applicants') && files.applicants === undefined && files.lettersFolder === undefined) {
    people.add('missing-file', {
      message: `There are neither applicants nor letters in ${where}.`,
      remedy: 'Add applicants.csv, applicants.xlsx or applicants.jsonl, or put one letter a person into letters/.',
    });
  }
  const places = openFileReport(undefined, 'projects');
  if (needs.includes('projects') && files.projects === undefined && files.mentors === undefined) {
    places.add('missing-file', {
      message: `There are neither projects nor mentors in ${where}.`,
      remedy: 'Add projects.csv, projects.xlsx, projects.jsonl or projects.md, or mentors in the same way.',
    });
  }
  return [...people.findings(), ...places.findings()];
}

/** Settings, and over them the rules, and how teams are formed, of a file of their own. */
async function readSettings(files: ProgrammeFiles, findings: Finding[]): Promise<RawProgramme['settings']> {
  const settings = await readYaml(files.settings, findings);
  const own = await readYaml(files.rules, findings);
  const path = files.settings ?? files.rules;
  if (path === undefined || (settings === undefined && own === undefined)) return undefined;
  const { teams, ...others } = own ?? {};
  const alone = Object.keys(others).length === 0 && teams !== undefined ? undefined : own && others;
  const rules = Object.hasOwn(others, 'rules') ? others['rules'] : alone;
  const value = { ...settings, ...(teams === undefined ? {} : { teams }), ...(rules === undefined ? {} : { rules }) };
  return { file: basename(path), value };
}

async function readYaml(
  path: string | undefined,
  findings: Finding[],
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (path === undefined) return undefined;
  const report = openFileReport(basename(path), 'settings');
  const bytes = await loadFile(path, report);
  const value = bytes === undefined ? undefined : await parseYaml(readText(bytes, report), report);
  findings.push(...report.findings());
  return value as Readonly<Record<string, unknown>> | undefined;
}

async function readStandardInput(
  stdin: ReadProgrammeOptions['stdin'],
  findings: Finding[],
): Promise<FileInput | undefined> {
  const name = 'standard input';
  if (stdin === undefined || stdin instanceof Uint8Array) return { name, bytes: stdin ?? new Uint8Array() };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stdin) {
      chunks.push(chunk);
      bytes += chunk.length;
      // One byte too many is enough to be refused.
      if (bytes > mostFileBytes) break;
    }
  } catch (error) {
    const report = openFileReport(name, 'applicants');
    reportFileError(name, error, report);
    findings.push(...report.findings());
    return undefined;
  }
  return { name, bytes: Buffer.concat(chunks) };
}
