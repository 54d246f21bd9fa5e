import type { RawProgramme, RawTable } from '@lettermatch/matcher';
import type { ProgrammeBody } from '../schemas/programme';

/** A programme that came as JSON, as the check takes it: rows from 1, no file names. */
export function toRawProgramme(body: ProgrammeBody): RawProgramme {
  const { applicants, projects, mentors, glossary, lexicon, affinity: _, ...settings } = body;
  return {
    applicants: toTable(applicants),
    ...(projects !== undefined && { projects: toTable(projects) }),
    ...(mentors !== undefined && { mentors: toTable(mentors) }),
    ...(glossary !== undefined && { glossary: toTable(glossary) }),
    ...(lexicon !== undefined && { lexicon }),
    settings: { value: settings },
    findings: [],
  };
}

function toTable(records: readonly Readonly<Record<string, unknown>>[]): RawTable {
  return { rows: records.map((cells, index) => ({ row: index + 1, cells })) };
}
