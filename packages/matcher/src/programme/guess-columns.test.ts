import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { type Cells, expectReady, LETTER, rawTable } from './programme.fixture';
import type { RawProgramme } from './raw-programme';

const PROJECTS = rawTable(
  'projects.csv',
  { id: 'p1', title: 'Vision', description: 'Cameras.' },
  { id: 'p2', title: 'Clean rivers', description: 'Less plastic.' },
  { id: '3', title: 'Boats', description: 'Small ones.' },
);

const WISH = 'Which project would you like most?';

/** Applicants of whom nothing is named but an id, each with these cells. */
function form(...rows: readonly Cells[]): RawProgramme {
  const applicants = rawTable('form.csv', ...rows.map((cells, index) => ({ id: `a${index + 1}`, ...cells })));
  return { applicants, projects: PROJECTS, findings: [] };
}

function read(raw: RawProgramme) {
  const result = buildProgramme(raw);
  const { applicants, projects, settings } = expectReady(result);
  const guesses = result.findings.filter(({ code }) => /-guessed$|^columns-as-attributes$/.test(code));
  return { applicants, projects, settings, findings: result.findings, guesses };
}

function preferencesOf(...rows: readonly Cells[]) {
  return read(form(...rows)).applicants.map(({ preferences }) => preferences);
}

describe('columns without a known name', () => {
  it('are read by what they hold in the export of a form, and every guess is told', () => {
    const { applicants, settings, guesses } = read({
      applicants: rawTable(
        'form.csv',
        {
          Timestamp: '2031/03/01 9:12',
          'Email Address': 'ada@example.org',
          'Your name': 'Ada Marsh',
          'Why do you want to take part?': LETTER,
          [WISH]: 'Vision',
        },
        {
          Timestamp: '2031/03/01 9:40',
          'Email Address': 'bo@example.org',
          'Your name': 'Bo Reed',
          'Why do you want to take part?': `${LETTER} Bo.`,
          [WISH]: 'clean rivers; vision',
        },
      ),
      projects: PROJECTS,
      findings: [],
    });
    expect(applicants).toMatchObject([
      { letter: LETTER, preferences: ['p1'], attributes: { Timestamp: '2031/03/01 9:12', 'Your name': 'Ada Marsh' } },
      { letter: `${LETTER} Bo.`, preferences: ['p2', 'p1'] },
    ]);
    expect(Object.keys(applicants[0]?.attributes ?? {})).toEqual(['Timestamp', 'Your name']);
    expect(settings.counts).toBe('wishes');
    expect(guesses.map(({ code, severity, file, row, column }) => [code, severity, file, row, column])).toEqual([
      ['columns-as-attributes', 'note', 'form.csv', undefined, undefined],
      ['preference-column-guessed', 'warning', 'form.csv', undefined, WISH],
      ['letter-column-guessed', 'warning', 'form.csv', undefined, 'Why do you want to take part?'],
    ]);
    expect(guesses[0]?.message).toBe('"Timestamp", "Your name": kept as attributes, for rules alone.');
  });

  it('stay attributes, with nothing to tell, where letters and preferences are named', () => {
    const { applicants, guesses } = read(
      form({ letter: LETTER, preferences: 'p1', About: `${LETTER} I.`, [WISH]: 'p2' }),
    );
    expect(applicants[0]).toMatchObject({ letter: LETTER, preferences: ['p1'], attributes: { [WISH]: 'p2' } });
    expect(guesses).toEqual([]);
  });

  it('are listed up to twelve', () => {
    const cells = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`Question ${index + 1}`, 'yes']));
    expect(read(form({ letter: LETTER, ...cells })).guesses[0]?.message).toMatch(/"Question 12" and 2 more: kept/);
  });

  describe('as letters', () => {
    it('are the longest texts, the others named', () => {
      const longer = `${LETTER} And more than that.`;
      const { applicants, guesses } = read(form({ About: LETTER, Why: longer, Level: 'MSc' }));
      expect(applicants[0]).toMatchObject({ letter: longer, attributes: { About: LETTER, Level: 'MSc' } });
      expect(guesses.find(({ column }) => column === 'Why')?.message).toContain('So does "About"');
    });

    it.each<readonly [string, RawProgramme]>([
      [
        'letters came as files',
        { ...form({ Why: LETTER }), letters: [{ file: 'a1.txt', applicant: 'a1', text: 'Hi.' }] },
      ],
      ['documents are named', form({ Why: LETTER, documents: 'A talk.' })],
      ['most texts are short', form({ Why: LETTER }, { Why: 'For fun.' }, { Why: 'To learn.' })],
      ['everyone has the same, as the consent to a form', form({ Why: LETTER }, { Why: LETTER })],
    ])('are not guessed where %s', (_, raw) => {
      expect(read(raw).guesses.map(({ code }) => code)).toEqual(['columns-as-attributes']);
    });

    it('fill a letter column that is blank', () => {
      expect(read(form({ letter: ' ', Why: LETTER })).applicants[0]?.letter).toBe(LETTER);
    });
  });

  describe('as preferences', () => {
    it.each<readonly [string, readonly Cells[], readonly (readonly string[])[]]>([
      [
        'name projects in four cells of five',
        [1, 1, 1, 1, 0].map((on) => ({ [WISH]: on ? 'p1' : 'moon' })),
        [['p1'], ['p1'], ['p1'], ['p1'], []],
      ],
      ['name one in the only cell', [{ Wish: 'boats' }], [['3']]],
      ['are JSON lists', [{ Wish: ['p2', 'p1'] }], [['p2', 'p1']]],
      ['say that some do not mind', [{ Wish: 'p1' }, { Wish: 'any' }, { Wish: 'no preference' }], [['p1'], [], []]],
      ['name numbers of projects', [{ 'Project number': '3' }], [['3']]],
      ['state one rank twice', [{ 'Second best': 'p1', 'Like second': 'Boats', 'Like most': 'p2' }], [['p1']]],
      ['state a second best', [{ 'Second best': 'p1', Best: 'p2' }], [['p2', 'p1']]],
      ['state different ranks', [{ 'Like second': 'p1', 'Like most': 'p2' }], [['p2', 'p1']]],
      ['state no ranks', [{ Wanted: 'p1', Welcome: 'p2' }], [['p1']]],
    ])('are read where they %s', (_, rows, expected) => {
      expect(preferencesOf(...rows)).toEqual(expected);
    });

    it.each<readonly [string, Cells, Cells?]>([
      ['a project in one cell of two', { Topic: 'vision' }, { Topic: 'cooking' }],
      ['projects to keep away from', { 'Which projects would you not like?': 'vision' }],
      ['the project of today', { 'Current project': 'vision' }],
      ['numbers under another name', { 'Year of study': '3' }],
      ['nothing but indifference', { Topic: 'any' }],
      ['texts too long for a list', { Topic: `vision${' '.repeat(3_000)};p2` }],
      ['lists of too many parts', { Topic: 'vision;'.repeat(50) }],
    ])('are not guessed from %s', (_, ...rows) => {
      expect(preferencesOf(...rows.map((cells) => cells ?? {}))).toEqual(rows.map(() => []));
    });

    it('say which other columns may be meant, and leave out a wish that a guess cannot place', () => {
      const rows = [1, 2, 3, 4].map(() => ({ Wanted: 'p1', Welcome: 'p2' }));
      const { findings } = read(form(...rows, { Wanted: 'moon' }));
      expect(findings.find(({ code }) => code === 'preference-column-guessed')?.message).toContain(
        '"Welcome" may be meant',
      );
      expect(findings).toContainEqual(expect.objectContaining({ code: 'wish-left-out', row: 6, value: 'moon' }));
    });
  });

  it('are the descriptions of projects that have none', () => {
    const projects = (cells: Cells) => rawTable('projects.csv', { id: 'p1', title: 'Vision', About: LETTER, ...cells });
    const described = (cells: Cells) => read({ ...form({ letter: LETTER }), projects: projects(cells) }).projects[0];
    expect(described({})).toMatchObject({ description: LETTER, attributes: {} });
    expect(described({ description_ru: 'Камеры.' })).toMatchObject({ description: '', attributes: { About: LETTER } });
  });
});
