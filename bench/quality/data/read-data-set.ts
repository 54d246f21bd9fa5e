import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readProgrammeFolder } from '@lettermatch/files';
import { buildProgramme, describeFinding, type Project, type RawProgramme } from '@lettermatch/matcher';
import type { DataSet } from './data-set';
import { parseTruth } from './parse-truth';

type Offer = Pick<Project, 'id' | 'description' | 'descriptions' | 'min' | 'max'> & Partial<Pick<Project, 'title'>>;

/**
 * Reads a programme folder that has a `truth.json`. Letters are matched with its projects, or with its mentors where it has none.
 * @throws Error where the folder cannot be matched, or its truth does not fit it.
 */
export async function readDataSet(folder: string): Promise<DataSet> {
  return toDataSet(await readProgrammeFolder(folder), folder, basename(resolve(folder)));
}

/** A programme that was read from a folder, with the folder's truth. @throws Error as `readDataSet` does. */
export function toDataSet(raw: RawProgramme, folder: string, name: string): DataSet {
  const file = join(folder, 'truth.json');
  if (!existsSync(file)) throw new Error(`"${folder}" holds no truth.json: quality is measured against right answers.`);
  const built = buildProgramme(raw);
  if (built.status === 'bad') {
    const errors = built.findings.filter(({ severity }) => severity === 'error').map(describeFinding);
    throw new Error(`"${folder}" cannot be matched:\n${errors.join('\n')}`);
  }
  const { applicants, projects, mentors, glossary } = built.programme;
  const offers: readonly Offer[] = projects.length > 0 ? projects : mentors;
  return {
    name,
    applicants: applicants.map(({ id, letter, documents }) => ({ id, letter, documents })),
    targets: offers.map((offer) => ({
      id: offer.id,
      ...(offer.title === undefined ? {} : { title: offer.title }),
      description: offer.description,
      descriptions: offer.descriptions,
    })),
    seats: { min: Uint32Array.from(offers, ({ min }) => min), max: Uint32Array.from(offers, ({ max }) => max) },
    ...(glossary === undefined ? {} : { glossary }),
    truth: parseTruth(
      readFileSync(file, 'utf8'),
      file,
      new Set(applicants.map(({ id }) => id)),
      new Set(offers.map(({ id }) => id)),
    ),
  };
}
