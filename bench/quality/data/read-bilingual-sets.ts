import { join } from 'node:path';
import { findProgrammeFiles, readProgrammeFiles } from '@lettermatch/files';
import type { DataSet } from './data-set';
import { toDataSet } from './read-data-set';

/** One programme whose letters are all there in two languages. */
export interface BilingualSets {
  readonly english: DataSet;
  readonly russian: DataSet;
  /** Every other letter, by id, in Russian. */
  readonly mixed: DataSet;
}

/**
 * Reads a programme folder with English letters in `letters/` and the same people's in Russian in `letters-ru/`.
 * @throws Error where the folder cannot be matched either way, or its truth does not fit it.
 */
export async function readBilingualSets(folder: string): Promise<BilingualSets> {
  const { files } = await findProgrammeFiles(folder);
  const read = async (name: string, lettersFolder: string) =>
    toDataSet(await readProgrammeFiles({ ...files, lettersFolder: join(folder, lettersFolder) }), folder, name);
  const english = await read('English letters', 'letters');
  const russian = await read('Russian letters', 'letters-ru');
  const byId = new Map(russian.applicants.map((applicant) => [applicant.id, applicant]));
  const order = english.applicants.map(({ id }) => id).sort();
  const applicants = english.applicants.map((applicant) =>
    order.indexOf(applicant.id) % 2 === 0 ? applicant : (byId.get(applicant.id) ?? applicant),
  );
  return { english, russian, mixed: { ...english, name: 'both languages', applicants } };
}
