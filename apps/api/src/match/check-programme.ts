import { buildPairTable, buildProgramme, type Finding, type PairTable, type Programme } from '@lettermatch/matcher';
import { ProblemError } from '../http/problem';
import type { ProgrammeBody } from '../schemas/programme';
import { toRawProgramme } from './to-raw-programme';

/** Each is compared with the names that are known; a table with more is no table of people. */
const MOST_COLUMNS = 1_000;

/** A programme that can be matched, and what was found on the way. */
export interface CheckedProgramme {
  readonly programme: Programme;
  readonly findings: readonly Finding[];
  readonly affinities?: PairTable;
}

/**
 * Checks the programme of a request, and its scores from elsewhere where it brings some.
 * @throws ProblemError `too-large`, or `invalid-programme` with all findings.
 */
export function checkProgramme(body: ProgrammeBody, skipBad: boolean, mostPairs: number): CheckedProgramme {
  assertSize(body, mostPairs);
  const built = buildProgramme(toRawProgramme(body), { skipBad });
  if (built.status === 'bad') throw invalidProgramme(built.findings);
  const { programme, findings } = built;
  if (body.affinity === undefined) return { programme, findings };
  const pairs = body.affinity.map(([applicant, project, affinity], index) => ({
    row: index + 1,
    applicant,
    project,
    affinity,
  }));
  const scores = buildPairTable(pairs, programme, { skipBad });
  const all = [...findings, ...scores.findings];
  if (scores.status === 'bad') throw invalidProgramme(all);
  return { programme, findings: all, affinities: scores.table };
}

function assertSize({ applicants, projects = [], mentors = [] }: ProgrammeBody, mostPairs: number): void {
  const pairs = applicants.length * (projects.length + mentors.length);
  if (pairs > mostPairs) {
    throw new ProblemError(
      'too-large',
      `The programme has ${pairs} pairs of an applicant with a project or a mentor, and this server takes ${mostPairs}.`,
    );
  }
  for (const [name, rows] of Object.entries({ applicants, projects, mentors })) {
    const columns = new Set<string>();
    for (const row of rows) for (const column of Object.keys(row)) columns.add(column);
    if (columns.size > MOST_COLUMNS) {
      const detail = `The ${name} have ${columns.size} different columns, and this server takes ${MOST_COLUMNS}.`;
      throw new ProblemError('too-large', detail);
    }
  }
}

function invalidProgramme(findings: readonly Finding[]): ProblemError {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const detail = `The programme has ${errors === 1 ? '1 error' : `${errors} errors`}; nothing was matched.`;
  return new ProblemError('invalid-programme', detail, { findings });
}
