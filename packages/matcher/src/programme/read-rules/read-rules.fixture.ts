import { type BuildProgrammeOptions, buildProgramme } from '../build-programme';
import { type Cells, expectReady, LETTER, rawTable } from '../programme.fixture';
import type { RawProgramme } from '../raw-programme';
import type { Rules } from '../rules';

const person = (id: string, name: string, cells: Cells): Cells => ({
  id,
  name,
  email: `${id}@north.example.org`,
  letter: `${LETTER} ${name}.`,
  ...cells,
});

/** Four people, three projects of which one has a minimum, and a mentor. */
export const RIVER_CAMP: RawProgramme = {
  applicants: rawTable(
    'applicants.csv',
    person('ada', 'Ada Marsh', {
      level: 'master',
      university: 'North',
      year: 4,
      availability: 'Mon 9-12',
      zone: 'UTC',
    }),
    person('bo', 'Bo Reed', { level: 'bachelor', university: 'North; South', year: 2, coauthors: 'G. Hollis' }),
    person('cleo', 'Cleo Fenn', { level: 'PhD', university: 'South', status: 'returning' }),
    person('dan', 'Dan Brook', { level: 'Master', gender: 'man' }),
  ),
  projects: rawTable(
    'projects.csv',
    { id: 'p1', title: 'Maps', description: 'Maps of rivers.', min: 2, max: 3, hours: 'Mon 10-14', zone: 'UTC+1' },
    { id: 'p2', title: 'Birds', description: 'Birds of rivers.', max: 2 },
    { id: 'p3', title: 'Boats', description: 'Boats on rivers.', max: 2 },
  ),
  mentors: rawTable('mentors.csv', {
    id: 'grace',
    name: 'Grace Hollis',
    email: 'grace@north.example.org',
    description: 'Rivers.',
    university: 'North',
    max: 9,
    projects: 'p1',
  }),
  findings: [],
};

/** The river camp with these rules, and further parts. */
export function buildCamp(rules: unknown, parts: Partial<RawProgramme> = {}, options?: BuildProgrammeOptions) {
  return buildProgramme({ ...RIVER_CAMP, settings: { file: 'programme.yaml', value: { rules } }, ...parts }, options);
}

/** The rules as they were read; throws where anything is wrong with them. */
export function rulesOfCamp(...given: Parameters<typeof buildCamp>): Rules {
  return expectReady(buildCamp(...given)).rules;
}

/** What was found in the settings or the choices: code, row and column. */
export function foundInRules(...given: Parameters<typeof buildCamp>) {
  return buildCamp(...given)
    .findings.filter(({ table }) => table === 'settings' || table === 'choices')
    .map(({ code, row, message }) => ({ code, row, message }));
}
