import { describe, expect, it } from 'vitest';
import { type BuildProgrammeOptions, buildProgramme } from './build-programme';
import { type FindingCode, findingCodes } from './finding-codes';
import type { RawProgramme, RawTable } from './raw-programme';

type Cells = Readonly<Record<string, unknown>>;

const LETTER = `${'I have built small robots since school and want to teach one to see '.repeat(4)}.`;

function table(...rows: readonly Cells[]): RawTable {
  return { rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

/** A programme without a finding, and parts of it replaced. */
function programme(parts: Partial<RawProgramme> = {}): RawProgramme {
  return {
    applicants: table(applicant()),
    projects: table(project()),
    findings: [],
    ...parts,
  };
}

const applicant = (cells: Cells = {}): Cells => ({ id: 'a1', letter: LETTER, ...cells });
const project = (cells: Cells = {}): Cells => ({
  id: 'p1',
  title: 'Vision',
  description: 'Cameras on boats.',
  max: 2,
  ...cells,
});
const mentor = (cells: Cells = {}): Cells => ({ id: 'm1', description: 'Robots.', max: 3, ...cells });
const applicants = (...rows: readonly Cells[]) => programme({ applicants: table(...rows.map(applicant)) });
const projects = (...rows: readonly Cells[]) => programme({ projects: table(...rows.map(project)) });
const mentors = (...rows: readonly Cells[]) => programme({ mentors: table(...rows.map(mentor)) });
const settings = (value: unknown, parts: Partial<RawProgramme> = {}) => programme({ settings: { value }, ...parts });

/** Two people with levels, and two projects. */
const TWO_PEOPLE: Partial<RawProgramme> = {
  applicants: table(
    applicant({ level: 'master' }),
    applicant({ id: 'a2', level: 'bachelor', letter: `${LETTER} Two.` }),
  ),
  projects: table(project(), project({ id: 'p2', title: 'Boats' })),
};

interface Case {
  readonly raw: RawProgramme;
  readonly options?: BuildProgrammeOptions;
  /** Part of the message that the finding must have. */
  readonly says: string;
  readonly row?: number;
  readonly column?: string;
}

const cases: Readonly<Record<FindingCode, Case>> = {
  'no-applicants': { raw: programme({ applicants: table() }), says: 'no applicants' },
  'no-projects-or-mentors': { raw: programme({ projects: table() }), says: 'neither projects nor mentors' },
  'no-seats': { raw: projects({ max: 0 }), says: 'every max is 0', column: 'max' },
  'duplicate-id': { raw: applicants({}, {}), says: '"a1" is also that of row 2', row: 3, column: 'id' },
  'bad-id': { raw: applicants({ id: 'a\u00001' }), says: 'a\\u00001', row: 2, column: 'id' },
  'glossary-row-incomplete': {
    raw: programme({ glossary: table({ term: 'mesh', equivalents: 'сетка' }, { term: 'boat', equivalents: ' ; ' }) }),
    says: 'Nothing stands for "boat"',
    row: 3,
    column: 'equivalents',
  },
  'id-missing': { raw: projects({ id: '', title: '?!' }), says: '"?!" makes none', row: 2, column: 'id' },
  'id-from-email': { raw: applicants({ id: '', email: 'Ada@example.org' }), says: 'row 2', row: 2, column: 'id' },
  'id-from-title': { raw: projects({ id: undefined }, {}), says: 'row 2', row: 2, column: 'id' },
  'id-from-row': { raw: applicants({ id: '' }, { id: ' ' }), says: 'rows 2, 3', column: 'id' },
  'unknown-project': {
    raw: programme({ applicants: table(applicant({ preferences: 'visoin' })) }),
    says: '"visoin" is no project. Did you mean "Vision"?',
    row: 2,
    column: 'preferences',
  },
  'unknown-mentor': {
    raw: programme({ projects: table(project({ mentors: 'grace' })), mentors: table(mentor({ id: 'graec' })) }),
    says: '"grace" is no mentor. Did you mean "graec"?',
    row: 2,
    column: 'mentors',
  },
  'unknown-applicant': {
    raw: settings(
      { rules: { forbid: [{ applicant: 'adda', project: 'p1' }] } },
      { applicants: table(applicant({ id: 'ada' })) },
    ),
    says: '"adda" is no applicant. Did you mean "ada"?',
    row: 1,
    column: 'rules.forbid',
  },
  'unknown-teammate': {
    raw: applicants({ teammates: 'Alan Turing' }, { id: 'a2', name: 'Alan Turin', letter: `${LETTER} Alan` }),
    says: 'Did you mean "Alan Turin"?',
    row: 2,
    column: 'teammates',
  },
  'unknown-avoided-person': { raw: applicants({ avoid_people: 'Alan' }), says: '"Alan" is no applicant or mentor' },
  'names-oneself': { raw: applicants({ teammates: 'a1' }), says: '"a1" is this very person', column: 'teammates' },
  'preference-twice': { raw: applicants({ preferences: 'p1;vision' }), says: '"p1" is already higher', row: 2 },
  'preferred-and-avoided': { raw: applicants({ preferences: 'p1', avoid_projects: 'p1' }), says: '"p1" is preferred' },
  'not-a-count': { raw: projects({ min: '-1' }), says: '"-1" is below zero', row: 2, column: 'min' },
  'count-too-large': { raw: projects({ max: 10 ** 9 }), says: '1000000000', row: 2, column: 'max' },
  'not-a-range': { raw: projects({ team_size: '03-May' }), says: '"03-May"', row: 2, column: 'team_size' },
  'min-above-max': { raw: projects({ min: 3 }), says: 'least is 3, and the largest is 2', row: 2, column: 'min' },
  'max-from-spread': { raw: projects({ max: '' }), says: 'No max in row 2: 1,', row: 2, column: 'max' },
  'max-from-teams': {
    raw: projects({ max: '', teams_max: 3, team_size: '3..5' }),
    says: 'At most 3 teams of 3 to 5 make 15 places',
    row: 2,
    column: 'max',
  },
  'too-few-seats': {
    raw: applicants({}, { id: 'a2' }, { id: 'a3' }),
    says: '3 places are needed, and the projects have 2: 1 will be missing',
  },
  'minimums-above-applicants': { raw: projects({ min: 2 }), says: 'minima ask for 2 people', column: 'min' },
  'unknown-rule-kind': { raw: settings({ rules: { locks: [] } }), says: 'Did you mean "lock"?', column: 'rules.locks' },
  'rule-incomplete': { raw: settings({ rules: { lock: [{ applicant: 'a1' }] } }), says: 'no project', row: 1 },
  'unknown-fact': {
    raw: settings({ rules: { prefer: [{ project: 'p1', fact: { wish: 'present-wrok' }, weight: 0.1 }] } }),
    says: '"present-wrok" is none of present-work, teamwork, hackathon, phd. Did you mean "present-work"?',
    row: 1,
    column: 'rules.prefer',
  },
  'unknown-attribute': {
    raw: settings(
      { rules: { prefer: [{ project: 'p1', attribute: { lvel: 'master' }, weight: 0.1 }] } },
      { applicants: table(applicant({ level: 'master' })) },
    ),
    says: 'No applicant has anything in a column "lvel". Did you mean "level"?',
    row: 1,
    column: 'rules.prefer',
  },
  'weight-out-of-range': {
    raw: settings({ rules: { prefer: [{ project: 'p1', fact: { wish: 'teamwork' }, weight: 2 }] } }),
    says: 'The weight is "2"',
    row: 1,
    column: 'rules.prefer',
  },
  'lock-forbidden': {
    raw: settings({ rules: { lock: { a1: 'p1' }, forbid: { a1: 'p1' } } }),
    says: '"a1" is locked to "p1"',
    row: 1,
    column: 'rules.lock',
  },
  'locks-beyond-places': {
    raw: settings(
      { rules: { lock: { a1: ['p1', 'p2'] } } },
      { projects: table(project(), project({ id: 'p2', title: 'Boats' })) },
    ),
    says: 'lock 2 of at most 1',
    row: 1,
  },
  'locks-beyond-seats': {
    raw: settings(
      { rules: { lock: [{ a1: 'p1' }, { a2: 'p1' }] } },
      {
        applicants: table(applicant(), applicant({ id: 'a2', letter: `${LETTER} Two.` })),
        projects: table(project({ max: 1 })),
      },
    ),
    says: 'lock 2 there, and it takes 1',
    row: 2,
  },
  'rule-ambiguous': {
    raw: settings({ rules: { priority: [{ applicants: ['a1'], column: 'level', is: 'master' }] } }),
    says: 'applicants and a column as well',
    row: 1,
    column: 'rules.priority',
  },
  'group-of-one': {
    raw: settings({ rules: { together: [['a1']] } }),
    says: 'names "a1" alone',
    row: 1,
    column: 'rules.together',
  },
  'named-twice': {
    raw: settings({ rules: { apart: [['a1', 'A1', 'a2']] } }, TWO_PEOPLE),
    says: '"a1" is named already',
  },
  'unknown-column': {
    raw: settings({ rules: { require: [{ column: 'levle', is: 'master' }] } }, TWO_PEOPLE),
    says: 'No applicant has anything in a column "levle". Did you mean "level"?',
    row: 1,
    column: 'rules.require',
  },
  'value-nobody-has': {
    raw: settings({ rules: { 'not-alone': [{ level: 'bachlor' }] } }, TWO_PEOPLE),
    says: 'No applicant has "bachlor" in the column "level". Did you mean "bachelor"?',
    row: 1,
    column: 'rules.not-alone',
  },
  'nothing-to-close': {
    raw: settings({ rules: { 'may-close': ['p1'] } }),
    says: '"p1" has no minimum',
    row: 1,
    column: 'rules.may-close',
  },
  'conflicts-without-mentors': {
    raw: settings({ rules: { conflicts: ['email-domain'] } }),
    says: 'no mentors',
    row: 1,
    column: 'rules.conflicts',
  },
  'unknown-choice': {
    raw: programme({ choices: table({ project: 'p1', applicant: 'a1', choice: 'rather not' }) }),
    says: '"rather not" is none of yes, maybe, no, must',
    row: 2,
    column: 'choice',
  },
  'choices-differ': {
    raw: settings({ rules: { choices: [{ project: 'p1', yes: 'a1', no: 'a1' }] } }),
    says: 'says yes, and here no',
    row: 2,
    column: 'rules.choices',
  },
  'locks-apart': {
    raw: settings({ rules: { lock: { a1: 'p1', a2: 'p2' }, together: ['a1', 'a2'] } }, TWO_PEOPLE),
    says: 'locked to "p1", "p2": at most 1 can be shared',
    row: 1,
    column: 'rules.together',
  },
  'locks-together': {
    raw: settings({ rules: { lock: { a1: 'p1', a2: 'p1' }, apart: [['a1', 'a2']] } }, TWO_PEOPLE),
    says: '"a1" and "a2" are to be apart, and both are locked to "p1"',
    row: 1,
    column: 'rules.apart',
  },
  'together-and-apart': {
    raw: settings({ rules: { together: [['a1', 'a2']], apart: [['a1', 'a2']] } }, TWO_PEOPLE),
    says: '"a1" and "a2" are to be together and apart',
    row: 1,
    column: 'rules.apart',
  },
  'count-out-of-reach': {
    raw: settings({ rules: { 'at-least': [{ count: 3, project: 'p1' }] } }),
    says: 'At least 3 are asked for, and "p1" takes 2',
    row: 1,
    column: 'rules.at-least',
  },
  'counts-crossed': {
    raw: settings(
      {
        rules: {
          'at-least': [{ count: 1, level: 'master', project: 'p1' }],
          'at-most': [{ count: 0, column: 'Level', is: ['MASTER'] }],
        },
      },
      TWO_PEOPLE,
    ),
    says: 'At least 1 are asked for, and at most 0',
    row: 1,
    column: 'rules.at-least',
  },
  'setting-value': { raw: settings({ seed: 'lucky' }), says: '"lucky" is no seed', column: 'seed' },
  'objective-not-available': {
    raw: settings({ places: 2 }),
    options: { objective: 'stable' },
    says: '"stable" gives each person one place, and places allow 2',
    column: 'objective',
  },
  'unknown-setting': { raw: settings({ objectve: 'total' }), says: 'Did you mean "objective"?', column: 'objectve' },
  'no-wishes': { raw: programme(), options: { counts: 'wishes' }, says: 'no applicant states a preference' },
  'letter-empty': { raw: applicants({ letter: ' ' }), says: '"a1" has no letter', row: 2, column: 'letter' },
  'letter-too-short': { raw: applicants({ letter: 'See attachment.' }), says: '2 words', row: 2, column: 'letter' },
  'letter-short': { raw: applicants({ letter: 'I like boats very much.' }), says: '5 words', row: 2 },
  'letter-repetitive': {
    raw: applicants({ letter: 'learning '.repeat(50) }),
    says: 'over and over',
    row: 2,
    column: 'letter',
  },
  'letter-not-plain': {
    raw: applicants({ letter: `<div><p>${LETTER}</p></div>` }),
    says: 'HTML tags',
    row: 2,
    column: 'letter',
  },
  'letter-identical': { raw: applicants({}, { id: 'a2' }), says: '"a2" and "a1" sent the same letter', row: 3 },
  'letter-without-applicant': {
    raw: programme({
      applicants: table(applicant({ id: 'ada' })),
      letters: [{ file: 'letters/adda.txt', applicant: 'adda', text: LETTER }],
    }),
    says: 'Did you mean "ada"?',
  },
  'letter-twice': {
    raw: programme({ letters: [{ file: 'letters/a1.txt', applicant: 'a1', text: 'Another.' }] }),
    says: '"letters/a1.txt" is another',
    row: 2,
  },
  'email-invalid': { raw: applicants({ email: 'ada at home' }), says: '"ada at home"', row: 2, column: 'email' },
  'email-twice': {
    raw: applicants({ email: 'ada@example.org' }, { id: 'a2', email: 'ADA@example.org' }),
    says: 'also the e-mail of "a1" (row 2)',
    row: 3,
  },
  'description-empty': { raw: projects({ description: '' }), says: '"Vision" has no description', row: 2 },
  'project-without-text': {
    raw: projects({ title: '', description: '' }),
    says: 'no description and no title',
    row: 2,
  },
  'title-twice': { raw: projects({}, { id: 'p2', title: 'VISION' }), says: 'also the title of "p1" (row 2)', row: 3 },
  'mentor-max-zero': { raw: mentors({ max: 0 }), says: '"m1" takes nobody', row: 2, column: 'max' },
  'mentor-without-text': { raw: mentors({ description: '' }), says: '"m1" has neither', row: 2 },
  'mentors-without-table': { raw: projects({ mentors: 'Grace' }), says: 'row 2', row: 2, column: 'mentors' },
  'column-misspelt': {
    raw: applicants({ teamates: 'a2' }),
    says: 'Did you mean "teammates"?',
    column: 'teamates',
  },
  'column-twice': {
    raw: applicants({ email: 'ada@example.org', 'E-mail': 'ada@example.org' }),
    says: '"email" and "E-mail" are both read as email',
    column: 'E-mail',
  },
  'cell-not-text': { raw: applicants({ name: { first: 'Ada' } }), says: 'an object', row: 2, column: 'name' },
  'text-cut': {
    raw: applicants({ letter: 'x'.repeat(2_000_001) }),
    says: 'has 2000001 characters, and the first 2000000 are kept',
    row: 2,
    column: 'letter',
  },
  'more-findings': {
    raw: applicants(...Array.from({ length: 1001 }, (_, index) => ({ id: `a${index}`, preferences: `moon${index}` }))),
    says: 'There are 1 more findings "unknown-project"',
  },
  'letter-column-guessed': {
    raw: programme({ applicants: table({ id: 'a1', 'Why you?': LETTER, 'About you': LETTER.slice(9) }) }),
    says: '"Why you?" holds long texts, and is read as the letter. So does "About you"',
    column: 'Why you?',
  },
  'preference-column-guessed': {
    raw: applicants({ 'What would you like?': 'vision' }),
    says: '"What would you like?" names projects, and is read as the preferences.',
    column: 'What would you like?',
  },
  'description-column-guessed': {
    raw: projects({ description: '', About: LETTER }),
    says: '"About" holds long texts, and is read as the description.',
    column: 'About',
  },
  'columns-as-attributes': { raw: applicants({ Level: 'MSc', Laptop: 'yes' }), says: '"Level", "Laptop": kept' },
  'wish-left-out': {
    raw: applicants({ preferences: 'p1; visoin' }),
    options: { skipBad: true },
    says: '"visoin" is no project. Did you mean "Vision"?',
    row: 2,
    column: 'preferences',
  },
  'row-left-out': { raw: applicants({}, {}), options: { skipBad: true }, says: 'left out', row: 3 },
  'reference-left-out': {
    raw: programme({
      applicants: table(applicant({ preferences: 'p2' })),
      projects: table(project(), project({ id: 'p2', title: 'Boats', max: 'many' })),
    }),
    options: { skipBad: true },
    says: '"p2" was left out',
    row: 2,
    column: 'preferences',
  },
};

function findingsOf({ raw, options }: Case) {
  return buildProgramme(raw, options).findings;
}

describe('findingCodes', () => {
  it('starts from a programme in which nothing is found', () => {
    expect(findingsOf({ raw: programme(), says: '' })).toEqual([]);
  });

  it.each(Object.entries(cases))('finds %s where it is, with what stands there', (code, example) => {
    const found = findingsOf(example).filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      ...(example.row !== undefined && { row: example.row }),
      ...(example.column !== undefined && { column: example.column }),
      message: expect.stringContaining(example.says),
      severity: findingCodes[code as FindingCode].severity,
      remedy: findingCodes[code as FindingCode].remedy,
    });
  });

  it('lists every code that a check can produce, and none that it cannot', () => {
    const provoked = new Set(Object.values(cases).flatMap((example) => findingsOf(example).map(({ code }) => code)));
    expect([...provoked].toSorted()).toEqual(Object.keys(findingCodes).toSorted());
  });

  it('says in sentences what each code means and what to do', () => {
    for (const [code, { meaning, remedy }] of Object.entries(findingCodes)) {
      expect(`${code}: ${meaning}`).toMatch(/: [A-Z].*\.$/);
      expect(`${code}: ${remedy}`).toMatch(/: [A-Z].*\.$/);
    }
  });
});
