import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuildProgrammeResult, buildProgramme } from './build-programme';
import { canonicalProgramme } from './canonical-programme';
import { describeFinding } from './describe-finding';
import type { Programme } from './programme';
import type { RawLetter, RawProgramme, RawTable } from './raw-programme';

type Cells = Readonly<Record<string, unknown>>;

function table(file: string | undefined, ...rows: readonly Cells[]): RawTable {
  return { ...(file !== undefined && { file }), rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

function ready(result: BuildProgrammeResult): Programme {
  if (result.status !== 'ready') throw new Error(result.findings.map(describeFinding).join('\n'));
  return result.programme;
}

function linesOf(result: BuildProgrammeResult): readonly string[] {
  return result.findings.map(describeFinding);
}

const LETTER =
  'Since school I build small boats that measure the water of our lake, and I would like to learn how a camera can find '.concat(
    'plastic between the reeds, because counting it by hand takes my friends and me every second weekend of the summer.',
  );

const SCHOOL: RawProgramme = {
  applicants: table(
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
  projects: table(
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
  mentors: table('mentors.csv', { id: 'grace', name: 'Grace', description: 'Boats.', projects: 'vision', max: 9 }),
  settings: {
    file: 'programme.yaml',
    value: {
      name: 'Lake school',
      rules: { lock: [{ applicant: 'a1', project: 'vision', reason: 'her boat', by: 'Kim' }] },
    },
  },
  findings: [],
};

describe('buildProgramme', () => {
  it('turns rows into a programme and says what it assumed', () => {
    const result = buildProgramme(SCHOOL);
    expect(ready(result)).toEqual({
      settings: {
        name: 'Lake school',
        objective: 'total',
        counts: 'wishes',
        weights: { wishes: 0.5, letters: 0.5 },
        places: { min: 0, max: 1 },
        seed: 1,
      },
      applicants: [
        {
          id: 'a1',
          name: 'Ada Marsh',
          email: 'ada@example.org',
          letter: LETTER,
          documents: [],
          preferences: ['vision', 'rivers'],
          avoidProjects: [],
          teammates: ['bo@example.org'],
          avoidPeople: [],
          attributes: { Level: 'MSc' },
        },
        {
          id: 'bo@example.org',
          email: 'Bo@Example.org',
          letter: `${LETTER} Bo.`,
          documents: [],
          preferences: [],
          avoidProjects: ['rivers'],
          teammates: [],
          avoidPeople: ['grace'],
          attributes: {},
        },
      ],
      projects: [
        {
          id: 'vision',
          title: 'Vision',
          description: 'Cameras on boats.',
          descriptions: { ru: 'Камеры.' },
          min: 0,
          max: 4,
          mentors: ['grace'],
          attributes: { room: 'B2' },
        },
        {
          id: 'rivers',
          title: 'Clean Rivers',
          description: 'Less plastic.',
          descriptions: {},
          min: 0,
          max: 10,
          teamsMax: 2,
          teamSize: { min: 3, max: 5 },
          mentors: ['grace'],
          attributes: {},
        },
      ],
      mentors: [
        {
          id: 'grace',
          name: 'Grace',
          description: 'Boats.',
          descriptions: {},
          projects: ['rivers', 'vision'],
          min: 0,
          max: 9,
          attributes: {},
        },
      ],
      rules: { lock: [{ applicant: 'a1', project: 'vision', reason: 'her boat', by: 'Kim' }], forbid: [] },
    });
    expect(linesOf(result)).toEqual([
      'note  applicants.csv row 3, column id: No id in row 3: made from their e-mail. Add an id column if ids should not show e-mails.',
      'note  projects.csv row 3, column max: At most 2 teams of 3 to 5 make 10 places. State a max where another number is right.',
    ]);
  });

  it('reports everything at once, in the order of files, rows and columns, after what the reader found', () => {
    const result = buildProgramme({
      applicants: table(
        'b.csv',
        { id: 'a1', letter: LETTER, preferences: 'p9', email: 'x' },
        { id: 'a1', letter: LETTER },
      ),
      projects: table('a.csv', { id: 'p1', title: 'Boats', description: 'Boats.', max: 'two' }),
      findings: [
        { code: 'unreadable', severity: 'warning', file: 'z.pdf', message: 'No text in it.', remedy: 'Ask again.' },
      ],
    });
    expect(result.status).toBe('bad');
    expect(result.findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['unreadable', undefined, undefined],
      ['not-a-count', 2, 'max'],
      ['email-invalid', 2, 'email'],
      ['unknown-project', 2, 'preferences'],
      ['duplicate-id', 3, 'id'],
      ['letter-identical', 3, 'letter'],
    ]);
  });

  describe('preferences', () => {
    const preferencesOf = (
      cells: Cells,
      titles: readonly string[] = ['Vision', 'Fast, fair matching', 'Boats; small'],
    ) => {
      const result = buildProgramme({
        applicants: table(undefined, { id: 'a1', letter: LETTER, ...cells }),
        projects: table(undefined, ...titles.map((title, index) => ({ id: `p${index + 1}`, title, description: 'x' }))),
        findings: [],
      });
      return ready(result).applicants[0]?.preferences;
    };

    it.each<readonly [string, Cells, readonly string[]]>([
      ['ids between semicolons', { preferences: 'p2; p1' }, ['p2', 'p1']],
      ['a JSON list', { preferences: ['p2', 'p1'] }, ['p2', 'p1']],
      ['commas, also within a title', { preferences: 'fast, fair matching, vision' }, ['p2', 'p1']],
      ['lines with numbers', { preferences: '1. Vision\n2. p3\r\n' }, ['p1', 'p3']],
      ['a title that holds a semicolon', { preferences: 'boats; small' }, ['p3']],
      ['ids in another case of letters', { preferences: 'P3;P1' }, ['p3', 'p1']],
      ['numbered columns in any order', { preference_2: 'p1', 'Preference 1': 'p3' }, ['p3', 'p1']],
      ['ordinal columns', { '2nd choice': 'p1', 'First choice': 'p2', choice_3: '' }, ['p2', 'p1']],
      ['the columns of a form grid', { 'Projects [2nd choice]': 'p1', 'Projects [1st choice]': 'p2' }, ['p2', 'p1']],
      ['words for nothing', { preferences: 'n/a', choice_1: '-' }, []],
    ])('are understood as %s', (_, cells, expected) => {
      expect(preferencesOf(cells)).toEqual(expected);
    });

    it('by a title that two projects share are refused, with both named', () => {
      const result = buildProgramme({
        applicants: table(undefined, { id: 'a1', letter: LETTER, preferences: 'boats' }),
        projects: table(
          undefined,
          { id: 'p1', title: 'Boats', description: 'x' },
          { id: 'p2', title: 'Boats', description: 'y' },
        ),
        findings: [],
      });
      expect(result.status).toBe('bad');
      expect(linesOf(result)).toContainEqual(expect.stringContaining('"boats" may be any of "p1", "p2".'));
    });

    it('keep what is avoided out', () => {
      expect(preferencesOf({ preferences: 'p1;p2;p1', avoid_projects: 'vision' })).toEqual(['p2']);
    });
  });

  describe('letters', () => {
    const letter = (applicant: string, text = LETTER): RawLetter => ({
      file: `letters/${applicant}.txt`,
      applicant,
      text,
    });
    const projects = table(undefined, { id: 'p1', title: 'Boats', description: 'x', max: 9 });

    it('from files find their applicants by id, e-mail or name', () => {
      const { applicants } = ready(
        buildProgramme({
          applicants: table(
            undefined,
            { id: 'a1' },
            { id: 'a2', email: 'bo@example.org' },
            { id: 'a3', name: 'Cleo Reed' },
            { id: 'a4', name: 'Élodie' },
          ),
          letters: [
            letter('cleo_reed', 'Cleo'),
            letter('Bo@example.org', 'Bo'),
            letter('A1', 'Ada'),
            letter('e\u0301lodie', 'El'),
          ],
          projects,
          findings: [],
        }),
      );
      expect(applicants.map((applicant) => applicant.letter)).toEqual(['Ada', 'Bo', 'Cleo', 'El']);
    });

    it('alone make an applicant each, whatever the order of the files', () => {
      const letters = [
        letter('b'),
        letter('a', `${LETTER} A.`),
        { file: 'letters/a.pdf', applicant: 'a', text: 'First by name.' },
      ];
      const build = (list: readonly RawLetter[]) => buildProgramme({ letters: list, projects, findings: [] });
      const { applicants } = ready(build(letters));
      expect(applicants.map(({ id, documents }) => [id, documents.length])).toEqual([
        ['a', 1],
        ['b', 0],
      ]);
      expect(applicants[0]?.letter).toBe('First by name.');
      expect(build(letters.toReversed())).toEqual(build(letters));
    });

    it('keep every character, so that offsets stay true', () => {
      const text = `  ${LETTER}\r\n`;
      const raw = { applicants: table(undefined, { id: 'a1', letter: text }), projects, findings: [] };
      expect(ready(buildProgramme(raw)).applicants[0]?.letter).toBe(text);
    });

    it('in scripts without spaces are measured by characters', () => {
      const text =
        '我从小就喜欢在湖上建造测量水质的小船，希望学习用相机寻找芦苇之间的塑料，因为每个周末用手数太费时间了。';
      const raw = { applicants: table(undefined, { id: 'a1', letter: text }), projects, findings: [] };
      expect(buildProgramme(raw).findings).toEqual([]);
    });

    it('that nobody wrote are one finding, not one a person', () => {
      const raw = { applicants: table(undefined, { id: 'a1' }, { id: 'a2' }), projects, findings: [] };
      expect(linesOf(buildProgramme(raw))).toEqual([expect.stringContaining('None of the 2 applicants has a letter.')]);
    });
  });

  describe('quotas', () => {
    const maximaOf = (people: number, projects: readonly Cells[], settings: unknown = undefined) =>
      ready(
        buildProgramme({
          applicants: table(undefined, ...Array.from({ length: people }, (_, index) => ({ id: `a${index}` }))),
          projects: table(
            undefined,
            ...projects.map((cells, index) => ({ id: `p${index}`, title: `T${index}`, ...cells })),
          ),
          settings: { value: settings },
          findings: [],
        }),
      ).projects.map(({ max }) => max);

    it('spread applicants evenly where none is stated, rounded up', () => {
      expect(maximaOf(10, [{}, {}, {}])).toEqual([4, 4, 4]);
      expect(maximaOf(10, [{}, {}, {}], { places: 2 })).toEqual([7, 7, 7]);
    });

    it('leave nobody out for want of a stated maximum', () => {
      expect(maximaOf(10, [{ max: 1 }, {}, {}])).toEqual([1, 5, 5]);
      expect(maximaOf(10, [{ max: 0 }, {}, { min: 8 }])).toEqual([0, 5, 8]);
    });

    it('come from teams where those are stated', () => {
      expect(
        maximaOf(1, [
          { teams_max: 2, team_size: 4 },
          { teams_max: '2', team_size: { min: 2, max: 3 } },
        ]),
      ).toEqual([8, 6]);
    });

    it('read what a spreadsheet makes of a number', () => {
      expect(maximaOf(1, [{ max: '5.0' }, { max: ' 6 ' }, { max: 7 }])).toEqual([5, 6, 7]);
    });
  });

  describe('settings', () => {
    const settingsOf = (value: unknown, options = {}, cells: Cells = {}) =>
      ready(
        buildProgramme(
          {
            applicants: table(undefined, { id: 'a1', letter: LETTER, ...cells }),
            projects: table(undefined, { id: 'p1', title: 'Boats', description: 'x' }),
            settings: { file: 'programme.yaml', value },
            findings: [],
          },
          options,
        ),
      ).settings;

    it('count wishes where anyone stated one, letters otherwise', () => {
      expect(settingsOf({}).counts).toBe('letters');
      expect(settingsOf(null, {}, { preferences: 'p1' }).counts).toBe('wishes');
      expect(settingsOf({ counts: 'letters' }, {}, { preferences: 'p1' }).counts).toBe('letters');
    });

    it('give way to options', () => {
      expect(settingsOf({ seed: 3, counts: 'letters' }, { seed: 4, counts: 'both' })).toMatchObject({
        seed: 4,
        counts: 'both',
      });
    });

    it('bring weights to a sum of one', () => {
      expect(settingsOf({ weights: { wishes: 3, letters: 1 } }).weights).toEqual({ wishes: 0.75, letters: 0.25 });
      expect(settingsOf({ weights: { letters: 0.25 } }).weights).toEqual({ wishes: 0.75, letters: 0.25 });
    });

    it.each<readonly [unknown, { readonly min: number; readonly max: number }]>([
      [2, { min: 2, max: 2 }],
      ['0..2', { min: 0, max: 2 }],
      [{ max: 3 }, { min: 0, max: 3 }],
      [{ min: 2 }, { min: 2, max: 2 }],
    ])('read places %j', (places, expected) => {
      expect(settingsOf({ places }).places).toEqual(expected);
    });

    it.each<readonly [unknown, string]>([
      ['name: x', 'settings'],
      [{ objective: 'best' }, 'objective'],
      [{ counts: 1 }, 'counts'],
      [{ weights: { wishes: -1 } }, 'weights'],
      [{ seed: 1.5 }, 'seed'],
      [{ seed: true }, 'seed'],
      [{ rules: [] }, 'rules'],
      [{ rules: { lock: 'a1' } }, 'rules.lock'],
    ])('refuse %j', (value, column) => {
      const { status, findings } = buildProgramme({ ...SCHOOL, settings: { file: 'programme.yaml', value } });
      expect(status).toBe('bad');
      expect(findings).toContainEqual(
        expect.objectContaining({ code: 'setting-value', file: 'programme.yaml', column }),
      );
    });

    it('do not point into the file where an option is at fault', () => {
      const { findings } = buildProgramme(SCHOOL, { objective: 'stable' });
      expect(findings.find(({ code }) => code === 'objective-not-available')?.file).toBeUndefined();
    });
  });

  describe('rules', () => {
    const rulesOf = (rules: unknown) => ready(buildProgramme({ ...SCHOOL, settings: { value: { rules } } })).rules;

    it('may be written in short, for several at once, by name, and twice', () => {
      expect(rulesOf({ lock: { a1: 'vision' }, forbid: [{ 'Ada Marsh': 'rivers' }, { a1: 'rivers' }] })).toEqual({
        lock: [{ applicant: 'a1', project: 'vision' }],
        forbid: [{ applicant: 'a1', project: 'rivers' }],
      });
      expect(rulesOf({ forbid: { applicant: ['a1', 'bo@example.org'], project: 'rivers', by: 'Kim' } }).forbid).toEqual(
        [
          { applicant: 'a1', project: 'rivers', by: 'Kim' },
          { applicant: 'bo@example.org', project: 'rivers', by: 'Kim' },
        ],
      );
    });

    it.each([{ lock: ['a1'] }, { lock: [null] }, { lock: { a1: 'none' } }, { lock: [{ project: 'vision' }] }])(
      'that name no pair are refused: %j',
      (rules) => {
        const { findings } = buildProgramme({ ...SCHOOL, settings: { value: { rules } } });
        expect(findings.map(({ code }) => code)).toContain('rule-incomplete');
      },
    );

    it('may not lock someone to what they asked to avoid', () => {
      const rules = { lock: { 'bo@example.org': 'rivers' } };
      const { findings } = buildProgramme({ ...SCHOOL, settings: { value: { rules } } });
      expect(findings.map(describeFinding)).toContainEqual(expect.stringContaining('asked to avoid it'));
    });
  });

  describe('with skipBad', () => {
    const bad: RawProgramme = {
      applicants: table(
        'applicants.csv',
        { id: 'a1', letter: LETTER, preferences: 'p1;p2', teammates: 'a2' },
        { id: 'a2', letter: LETTER, preferences: 'p7' },
        { id: 'a1', letter: LETTER },
      ),
      projects: table(
        'projects.csv',
        { id: 'p1', title: 'Boats', description: 'x', max: 1, mentors: 'm1;m2' },
        { id: 'p2', title: 'Rivers', description: 'x', max: -1 },
      ),
      mentors: table('mentors.csv', { id: 'm1', projects: 'p2' }, { id: 'm2', description: 'x' }),
      settings: { value: { rules: { lock: [{ a1: 'p1' }, { a2: 'p1' }, { a9: 'p1' }], forbid: { a1: 'p2' } } } },
      findings: [],
    };

    it('leaves out rows and rules with errors, and what names them', () => {
      const result = buildProgramme(bad, { skipBad: true });
      const programme = ready(result);
      expect(programme.applicants.map(({ id, preferences, teammates }) => [id, preferences, teammates])).toEqual([
        ['a1', ['p1'], []],
      ]);
      expect(programme.projects.map(({ id, mentors }) => [id, mentors])).toEqual([['p1', ['m1', 'm2']]]);
      expect(programme.mentors.map(({ id, projects }) => [id, projects])).toEqual([
        ['m1', ['p1']],
        ['m2', ['p1']],
      ]);
      expect(programme.rules).toEqual({ lock: [{ applicant: 'a1', project: 'p1' }], forbid: [] });
      const leftOut = result.findings.filter(({ code }) => code === 'row-left-out');
      expect(leftOut.map(({ table: name, row }) => [name, row])).toEqual([
        ['applicants', 3],
        ['applicants', 4],
        ['projects', 3],
        ['settings', 3],
      ]);
    });

    it('leaves out a mentor who would serve left-out projects only', () => {
      const projects = table(
        'projects.csv',
        { id: 'p1', title: 'Boats', description: 'x', max: 1 },
        { title: 'Rivers', max: -1 },
      );
      const mentors = table('mentors.csv', { id: 'm1', projects: 'rivers' });
      const applicants = table('applicants.csv', { id: 'a1', letter: LETTER });
      const result = buildProgramme({ applicants, projects, mentors, findings: [] }, { skipBad: true });
      expect(ready(result).mentors).toEqual([]);
    });

    it('leaves out what the reader could not read in a row', () => {
      const unread = { code: 'cells', severity: 'error', message: 'Too many cells.', remedy: 'Quote it.' } as const;
      const result = buildProgramme(
        {
          ...SCHOOL,
          findings: [
            { ...unread, file: 'applicants.csv', row: 3 },
            { ...unread, file: 'applicants.csv', row: 9 },
          ],
        },
        { skipBad: true },
      );
      expect(ready(result).applicants.map(({ id }) => id)).toEqual(['a1']);
      expect(result.findings.filter(({ code }) => code === 'row-left-out').map(({ row }) => row)).toEqual([3, 9]);
      expect(buildProgramme({ ...SCHOOL, findings: [{ ...unread, file: 'applicants.csv', row: 9 }] }).status).toBe(
        'bad',
      );
    });

    it('still stops at errors that are not of a row', () => {
      const unread = {
        code: 'unreadable',
        severity: 'error',
        file: 'projects.csv',
        message: 'No.',
        remedy: 'No.',
      } as const;
      expect(buildProgramme({ ...SCHOOL, findings: [unread] }, { skipBad: true }).status).toBe('bad');
      expect(buildProgramme({ ...SCHOOL, applicants: table('a.csv') }, { skipBad: true }).status).toBe('bad');
      expect(buildProgramme({ ...SCHOOL, settings: { value: { seed: -1 } } }, { skipBad: true }).status).toBe('bad');
      expect(buildProgramme({ ...SCHOOL, applicants: table('a.csv', { id: '/' }) }, { skipBad: true }).status).toBe(
        'bad',
      );
    });
  });

  describe('on any input', () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const word = fc.constantFrom(
      'a1',
      'a2',
      'p1',
      'p2',
      'm1',
      'P2',
      'Vision',
      'ada@example.org',
      '3',
      '-1',
      '2.5',
      '3..5',
      '',
    );
    const cell = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.array(word) }, json);
    const cells = (columns: readonly string[]) =>
      fc.dictionary(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...columns) }, fc.string()), cell);
    const rows = (columns: readonly string[]) =>
      fc.array(cells(columns), { maxLength: 6 }).map((list) => table(undefined, ...list));
    const person = ['id', 'name', 'email'];
    const anyRaw = fc.record(
      {
        applicants: rows([
          ...person,
          'letter',
          'documents',
          'preferences',
          'choice 2',
          'avoid_projects',
          'teammates',
          'avoid_people',
        ]),
        letters: fc.array(fc.record({ file: word, applicant: fc.oneof(word, fc.string()), text: fc.string() })),
        projects: rows([
          'id',
          'title',
          'description',
          'description_ru',
          'min',
          'max',
          'teams_max',
          'team_size',
          'mentors',
        ]),
        mentors: rows([...person, 'description', 'projects', 'min', 'max', 'attributes']),
        settings: fc.record({
          value: fc.oneof(
            json,
            fc.record({ places: cell, weights: json, rules: fc.dictionary(fc.constantFrom('lock', 'forbid'), cell) }),
          ),
        }),
        findings: fc.constant([]),
      },
      { requiredKeys: ['findings'] },
    );

    it('never throws, and describes each finding in one line', () => {
      fc.assert(
        fc.property(anyRaw, fc.boolean(), (raw, skipBad) => {
          for (const finding of buildProgramme(raw, { skipBad }).findings) {
            expect(describeFinding(finding)).toMatch(/^(error|warning|note) {2}[^\n\r]+$/);
            expect([...(finding.value ?? '')].length).toBeLessThanOrEqual(80);
          }
        }),
        { numRuns: 300 },
      );
    });

    it('gives only programmes that hold together', () => {
      let built = 0;
      fc.assert(
        fc.property(anyRaw, (raw) => {
          const result = buildProgramme(raw, { skipBad: true });
          if (result.status === 'bad') return;
          built++;
          expectSound(result.programme);
        }),
        { numRuns: 500 },
      );
      expect(built).toBeGreaterThan(25);
    });

    it('is ready without skipBad only where no finding is an error', () => {
      fc.assert(
        fc.property(anyRaw, (raw) => {
          const { status, findings } = buildProgramme(raw);
          expect(status === 'bad').toBe(findings.some(({ severity }) => severity === 'error'));
        }),
        { numRuns: 300 },
      );
    });

    it('makes the same programme of rows in another order', () => {
      const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
      const shuffled = ids.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      );
      fc.assert(
        fc.property(shuffled, shuffled, shuffled, (applicants, projects, mentors) => {
          const build = (order: 0 | 1) => {
            const last = projects[0].at(0);
            return buildProgramme({
              applicants: table(
                undefined,
                ...applicants[order].map((id) => ({ email: `a${id}@example.org`, preferences: `p${last}` })),
              ),
              projects: table(
                undefined,
                ...projects[order].map((id) => ({
                  id: `p${id}`,
                  title: 'Twin',
                  mentors: mentors[0].map((m) => `m${m}`),
                })),
              ),
              mentors: table(undefined, ...mentors[order].map((id) => ({ id: `m${id}`, projects: `p${last}` }))),
              letters: applicants[order].map((id) => ({
                file: `a${id}.txt`,
                applicant: `a${id}@example.org`,
                text: `Letter ${id}`,
              })),
              findings: [],
            });
          };
          expect(canonicalProgramme(ready(build(1)))).toBe(canonicalProgramme(ready(build(0))));
        }),
      );
    });
  });

  it('checks ten thousand applicants in well under a second', () => {
    const projects = Array.from({ length: 300 }, (_, index) => ({
      id: `p${index}`,
      title: `Project ${index}`,
      description: 'x',
    }));
    const applicants = Array.from({ length: 10_000 }, (_, index) => ({
      id: `a${index}`,
      name: `Person ${index}`,
      email: `person${index}@example.org`,
      letter: `${LETTER.repeat(6)} ${index}`,
      preferences: [1, 2, 3, 4, 5].map((step) => `Project ${(index * step) % 299}`).join(', '),
      teammates: `Person ${index + 1}`,
    }));
    const raw = { applicants: table('a.csv', ...applicants), projects: table('p.csv', ...projects), findings: [] };
    const started = performance.now();
    expect(buildProgramme(raw).status).toBe('ready');
    // A wide margin: slow and busy machines run this too.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

function expectSound({ applicants, projects, mentors, rules, settings }: Programme): void {
  const idsOf = (records: readonly { readonly id: string }[]) => {
    const ids = new Set(records.map(({ id }) => id));
    expect(ids.size).toBe(records.length);
    expect(ids.has('')).toBe(false);
    return ids;
  };
  const applicantIds = idsOf(applicants);
  const projectIds = idsOf(projects);
  const mentorIds = idsOf(mentors);
  const expectKnown = (list: readonly string[], ...known: readonly ReadonlySet<string>[]) => {
    expect(new Set(list).size).toBe(list.length);
    for (const id of list) expect(known.some((ids) => ids.has(id))).toBe(true);
  };
  expect(applicants.length).toBeGreaterThan(0);
  expect(projects.length + mentors.length).toBeGreaterThan(0);
  expect(settings.weights.wishes + settings.weights.letters).toBeCloseTo(1);
  expect(settings.places.max).toBeGreaterThanOrEqual(Math.max(settings.places.min, 1));
  for (const { id, preferences, avoidProjects, teammates, avoidPeople } of applicants) {
    expectKnown(preferences, projectIds);
    expectKnown(avoidProjects, projectIds);
    expect(preferences.filter((project) => avoidProjects.includes(project))).toEqual([]);
    expectKnown(teammates, applicantIds);
    expectKnown(avoidPeople, applicantIds, mentorIds);
    expect([...teammates, ...avoidPeople]).not.toContain(id);
  }
  for (const { id, min, max, mentors: named, title } of projects) {
    expect(Number.isInteger(min) && Number.isInteger(max) && 0 <= min && min <= max).toBe(true);
    expect(title).not.toBe('');
    expectKnown(named, mentorIds);
    for (const mentor of named) expect(mentors.find((each) => each.id === mentor)?.projects).toContain(id);
  }
  for (const { min, max, projects: named } of mentors) {
    expect(Number.isInteger(min) && Number.isInteger(max) && 0 <= min && min <= max).toBe(true);
    expectKnown(named, projectIds);
  }
  const pairs = [...rules.lock, ...rules.forbid].map(({ applicant, project }) => JSON.stringify([applicant, project]));
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const { applicant, project } of [...rules.lock, ...rules.forbid]) {
    expectKnown([applicant], applicantIds);
    expectKnown([project], projectIds);
  }
}
