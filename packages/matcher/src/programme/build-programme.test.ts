import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { canonicalProgramme } from './canonical-programme';
import { describeFinding } from './describe-finding';
import type { Programme } from './programme';
import { type Cells, expectReady, LAKE_SCHOOL, LETTER, linesOf, rawTable } from './programme.fixture';

describe('buildProgramme', () => {
  it('turns rows into a programme and says what it assumed', () => {
    const result = buildProgramme(LAKE_SCHOOL);
    expect(expectReady(result)).toEqual({
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
      applicants: rawTable(
        'b.csv',
        { id: 'a1', letter: LETTER, preferences: 'p9', email: 'x' },
        { id: 'a1', letter: LETTER },
      ),
      projects: rawTable('a.csv', { id: 'p1', title: 'Boats', description: 'Boats.', max: 'two' }),
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

  it('reads back a programme that is written as JSON', () => {
    const { settings, rules, ...records } = expectReady(buildProgramme(LAKE_SCHOOL));
    const asCells = (list: readonly object[]) => rawTable(undefined, ...list.map((record): Cells => ({ ...record })));
    const result = buildProgramme({
      applicants: asCells(records.applicants),
      projects: asCells(records.projects),
      mentors: asCells(records.mentors),
      settings: { value: { ...settings, rules } },
      findings: [],
    });
    expect(result).toEqual({ status: 'ready', programme: { settings, rules, ...records }, findings: [] });
  });

  it('passes errors of the reader on, and stops', () => {
    const finding = { code: 'unreadable', severity: 'error', file: 'a.csv', message: 'No.', remedy: 'Ask.' } as const;
    expect(buildProgramme({ ...LAKE_SCHOOL, findings: [finding] })).toMatchObject({
      status: 'bad',
      findings: [finding, { code: 'id-from-email' }, { code: 'max-from-teams' }],
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
      fc.array(cells(columns), { maxLength: 6 }).map((list) => rawTable(undefined, ...list));
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
              applicants: rawTable(
                undefined,
                ...applicants[order].map((id) => ({ email: `a${id}@example.org`, preferences: `p${last}` })),
              ),
              projects: rawTable(
                undefined,
                ...projects[order].map((id) => ({
                  id: `p${id}`,
                  title: 'Twin',
                  mentors: mentors[0].map((m) => `m${m}`),
                })),
              ),
              mentors: rawTable(undefined, ...mentors[order].map((id) => ({ id: `m${id}`, projects: `p${last}` }))),
              letters: applicants[order].map((id) => ({
                file: `a${id}.txt`,
                applicant: `a${id}@example.org`,
                text: `Letter ${id}`,
              })),
              findings: [],
            });
          };
          expect(canonicalProgramme(expectReady(build(1)))).toBe(canonicalProgramme(expectReady(build(0))));
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
    const raw = {
      applicants: rawTable('a.csv', ...applicants),
      projects: rawTable('p.csv', ...projects),
      findings: [],
    };
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
  for (const lock of rules.lock) {
    expect(rules.forbid.some((forbid) => forbid.applicant === lock.applicant && forbid.project === lock.project)).toBe(
      false,
    );
    expect(applicants.find(({ id }) => id === lock.applicant)?.avoidProjects).not.toContain(lock.project);
  }
  const pairs = [...rules.lock, ...rules.forbid].map(({ applicant, project }) => JSON.stringify([applicant, project]));
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const { applicant, project } of [...rules.lock, ...rules.forbid]) {
    expectKnown([applicant], applicantIds);
    expectKnown([project], projectIds);
  }
}
