import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Finding } from '@lettermatch/matcher';
import { openFileReport } from './file-report';
import { reportFileError } from './load-file';

/** Paths of a programme's files. */
export interface ProgrammeFiles {
  /** `-` reads standard input. */
  readonly applicants?: string | undefined;
  readonly lettersFolder?: string | undefined;
  readonly projects?: string | undefined;
  readonly mentors?: string | undefined;
  /** A table of terms and their equivalents. */
  readonly glossary?: string | undefined;
  /** What the projects' curators say of applicants. */
  readonly choices?: string | undefined;
  /** Words that are spelt right, one a line. */
  readonly lexicon?: string | undefined;
  /** Rules in a file of their own: the value of `rules` in `programme.yaml`, or a document that has `rules`. */
  readonly rules?: string | undefined;
  /** `programme.yaml`. */
  readonly settings?: string | undefined;
}

const tables = ['.csv', '.tsv', '.xlsx', '.jsonl', '.json'];

const extensions = {
  applicants: tables,
  projects: [...tables, '.md'],
  mentors: tables,
  glossary: tables,
  choices: tables,
  lexicon: ['.txt'],
  settings: ['.yaml', '.yml'],
} as const;

const baseNames = {
  applicants: 'applicants',
  projects: 'projects',
  mentors: 'mentors',
  glossary: 'glossary',
  choices: 'choices',
  lexicon: 'lexicon',
  settings: 'programme',
} as const;

/**
 * The files of a programme folder, in any case of letters; of two of one kind the first by name, with an error that
 * names both. Other files are left alone. Never throws.
 */
export async function findProgrammeFiles(
  folder: string,
): Promise<{ readonly files: ProgrammeFiles; readonly findings: readonly Finding[] }> {
  const report = openFileReport(basename(folder));
  let names: readonly string[] = [];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    reportFileError(folder, error, report);
  }
  const find = (kind: keyof typeof extensions): string | undefined => {
    const found = names.filter((name) => {
      const extension = extname(name).toLowerCase();
      return (
        extensions[kind].some((each) => each === extension) &&
        basename(name.toLowerCase(), extension) === baseNames[kind]
      );
    });
    if (found.length > 1) {
      report.add('two-files', { message: `${found.join(' and ')} both hold the ${kind}.` });
    }
    return found[0] === undefined ? undefined : join(folder, found[0]);
  };
  const letters = names.find((name) => name.toLowerCase() === 'letters');
  const files: ProgrammeFiles = {
    applicants: find('applicants'),
    lettersFolder: letters === undefined ? undefined : join(folder, letters),
    projects: find('projects'),
    mentors: find('mentors'),
    glossary: find('glossary'),
    choices: find('choices'),
    lexicon: find('lexicon'),
    settings: find('settings'),
  };
  return { files, findings: report.findings() };
}
