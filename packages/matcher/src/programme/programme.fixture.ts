import type { BuildProgrammeResult } from './build-programme';
import { describeFinding } from './describe-finding';
import type { Programme } from './programme';
import type { RawProgramme, RawTable } from './raw-programme';

export type Cells = Readonly<Record<string, unknown>>;

/** A letter of more than forty words. */
export const LETTER =
  'Since school I build small boats that measure the water of our lake, and I would like to learn how a camera can find ' +
  'plastic between the reeds, because counting it by hand takes my friends and me every second weekend of the summer.';

/** Rows as a CSV reader numbers them: the header is row 1. */
export function rawTable(file: string | undefined, ...rows: readonly Cells[]): RawTable {
  return { ...(file !== undefined && { file }), rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

/** A programme of two applicants, two projects and a mentor, in which little is to be found. */
export const LAKE_SCHOOL: RawProgramme = {
  applicants: rawTable(
    'applicants.csv',
    {
      id: 'a1',
      Name: 'Ada  Marsh',
      'E-mail': 'ada@example.org',
      letter: LETTER,
      preferences: 'vision; Clean rivers',
      teammates: 'bo@example.org',
      Level: ' MSc ',
      Laptop: '',
    },
    { email: 'Bo@Example.org', letter: `${LETTER} Bo.`, avoid_people: 'grace', avoid_projects: 'rivers' },
  ),
  projects: rawTable(
    'projects.csv',
    {
      id: 'vision',
      title: 'Vision',
      description: 'Cameras on boats.',
      description_ru: 'Камеры.',
      max: '4',
      room: 'B2',
    },
    {
      id: 'rivers',
      title: 'Clean Rivers',
      description: 'Less plastic.',
      teams_max: '2',
      team_size: '3..5',
      mentors: 'grace',
    },
  ),
  mentors: rawTable('mentors.csv', { id: 'grace', name: 'Grace', description: 'Boats.', projects: 'vision', max: 9 }),
  settings: {
    file: 'programme.yaml',
    value: {
      name: 'Lake school',
      rules: { lock: [{ applicant: 'a1', project: 'vision', reason: 'her boat', by: 'Kim' }] },
    },
  },
  findings: [],
};

/** The programme of a result that is ready; throws with the findings of one that is not. */
export function expectReady(result: BuildProgrammeResult): Programme {
  if (result.status !== 'ready') throw new Error(linesOf(result).join('\n'));
  return result.programme;
}

/** What people read about a result. */
export function linesOf({ findings }: BuildProgrammeResult): readonly string[] {
  return findings.map(describeFinding);
}
