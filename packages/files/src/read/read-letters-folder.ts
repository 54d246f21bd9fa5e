import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Finding, RawLetter } from '@lettermatch/matcher';
import { openFileReport } from './file-report';
import { reportFileError } from './load-file';
import { letterFormats, type ReadLetterOptions, readLetter } from './read-letter';

export interface ReadLettersOptions extends Pick<ReadLetterOptions, 'timeLimitMs'> {
  /** Called after each letter. */
  readonly onLetter?: ((done: number, total: number) => void) | undefined;
}

/**
 * Letters of a folder by file name, ascending; each one's applicant is its name without the extension. Hidden files,
 * locks of word processors and folders are skipped, other unknown files with a warning. A letter that cannot be read
 * is there with an empty text. A folder that cannot be read is an error. Never throws.
 */
export async function readLettersFolder(
  folder: string,
  { timeLimitMs, onLetter }: ReadLettersOptions = {},
): Promise<{ readonly letters: readonly RawLetter[]; readonly findings: readonly Finding[] }> {
  const folderName = basename(folder);
  const report = openFileReport(folderName);
  const names: string[] = [];
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() && !/^(?:\.|~\$)/.test(entry.name)) names.push(entry.name);
    }
  } catch (error) {
    reportFileError(folder, error, report);
  }
  const known = names.sort().filter((name) => {
    const extension = extname(name);
    if (Object.hasOwn(letterFormats, extension.toLowerCase())) return true;
    report.add('unknown-extension', {
      value: name,
      message: `"${name}" is skipped: ${extension === '' ? 'it has no extension' : `letters are not read from ${extension}`}.`,
    });
    return false;
  });
  const letters: RawLetter[] = [];
  const findings: Finding[] = [...report.findings()];
  for (const name of known) {
    const file = `${folderName}/${name}`;
    const read = await readLetter(join(folder, name), {
      name: file,
      ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    });
    findings.push(...read.findings);
    letters.push({ file, applicant: name.slice(0, -extname(name).length), text: read.text });
    onLetter?.(letters.length, known.length);
  }
  return { letters, findings };
}
