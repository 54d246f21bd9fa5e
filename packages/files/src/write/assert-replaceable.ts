import { type FileHandle, lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { FilesError } from '../files-error';
import { AFFINITIES_FILE } from './affinities-file';
import { ASSIGNMENT_COLUMNS } from './csv/render-assignments-csv';
import { BLIND_KEY_COLUMNS, BLIND_KEY_FILE } from './csv/render-blind-key-csv';
import { MEET_COLUMNS } from './csv/render-meet-csv';
import { MENTOR_COLUMNS } from './csv/render-mentors-csv';
import { PEOPLE_COLUMNS } from './csv/render-people-csv';
import { TEAM_COLUMNS } from './csv/render-teams-csv';

/** How a result's CSV file begins. A programme folder may hold a file of the same name that is input. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'assignments.csv': ASSIGNMENT_COLUMNS.slice(0, 3),
  'people.csv': PEOPLE_COLUMNS.slice(0, 5),
  'mentors.csv': MENTOR_COLUMNS.slice(0, 2),
  'meet.csv': MEET_COLUMNS.slice(0, 3),
  'teams.csv': TEAM_COLUMNS.slice(0, 2),
  [BLIND_KEY_FILE]: BLIND_KEY_COLUMNS,
};

/** Every file that a run may leave in its folder. */
export const RESULT_FILES: readonly string[] = [
  ...Object.keys(HEADERS),
  'graph.gexf',
  'report.html',
  'draft.json',
  AFFINITIES_FILE,
  'run.json',
];

const LONGEST_HEADER_BYTES = 200;

/**
 * Makes sure that whatever bears the name of a result in this folder is one, and not a programme's input.
 * @throws FilesError `not-a-result`.
 */
export async function assertReplaceable(folder: string): Promise<void> {
  for (const name of RESULT_FILES) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    if (found === undefined) continue;
    if (found.isDirectory()) throw notAResult(path, 'it is a folder');
    const header = HEADERS[name];
    if (header === undefined) continue;
    const start = await readStart(path);
    if (start !== '' && !start.startsWith(header.join(',')))
      throw notAResult(path, `it does not begin with "${header.join(',')}"`);
  }
}

async function readStart(path: string): Promise<string> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER_BYTES), 0, LONGEST_HEADER_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '');
  } finally {
    await file?.close();
  }
}

function notAResult(path: string, reason: string): FilesError {
  return new FilesError(
    'not-a-result',
    `${path} is not the result of a match: ${reason}. It is left alone and nothing was written. Choose another folder for the results.`,
    { path },
  );
}
