import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { expectReady, LAKE_SCHOOL, LETTER, rawTable } from './programme.fixture';
import type { RawProgramme } from './raw-programme';

describe('buildProgramme with skipBad', () => {
  const bad: RawProgramme = {
    applicants: rawTable(
      'applicants.csv',
      { id: 'a1', letter: LETTER, preferences: 'p1;p2', teammates: 'a2' },
      { id: 'a2', letter: LETTER, preferences: 'p1' },
      { id: 'a1', letter: LETTER },
    ),
    projects: rawTable(
      'projects.csv',
      { id: 'p1', title: 'Boats', description: 'x', max: 1, mentors: 'm1;m2' },
      { id: 'p2', title: 'Rivers', description: 'x', max: -1 },
    ),
    mentors: rawTable('mentors.csv', { id: 'm1', projects: 'p2' }, { id: 'm2', description: 'x' }),
    settings: { value: { rules: { lock: [{ a1: 'p1' }, { a2: 'p1' }, { a9: 'p1' }], forbid: { a1: 'p2' } } } },
    findings: [
      {
        code: 'cells',
        severity: 'error',
        file: 'applicants.csv',
        row: 3,
        message: 'Too many cells.',
        remedy: 'Quote.',
      },
    ],
  };

  it('leaves out rows and rules with errors, and what names them', () => {
    const result = buildProgramme(bad, { skipBad: true });
    const programme = expectReady(result);
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

  it('leaves out an unknown project of a list, and keeps whom the list is of', () => {
    const raw: RawProgramme = {
      applicants: rawTable(
        'applicants.csv',
        { id: 'a1', letter: LETTER, preferences: 'p1; p7', avoid_projects: 'p8', choice_2: 'p2' },
        { id: 'a2', letter: `${LETTER} Two.`, preferences: 'p9', teammates: 'a7' },
      ),
      projects: rawTable(
        'projects.csv',
        { id: 'p1', title: 'Boats', description: 'x', mentors: 'm1; m9' },
        { id: 'p2', title: 'Rivers', description: 'x' },
      ),
      mentors: rawTable('mentors.csv', { id: 'm1', description: 'x', projects: 'p2;p7' }),
      findings: [],
    };
    const result = buildProgramme(raw, { skipBad: true });
    const { applicants, projects, mentors } = expectReady(result);
    expect(applicants.map(({ id, preferences, avoidProjects }) => [id, preferences, avoidProjects])).toEqual([
      ['a1', ['p1', 'p2'], []],
      ['a2', [], []],
    ]);
    expect(projects[0]?.mentors).toEqual(['m1']);
    expect(mentors[0]?.projects).toEqual(['p1', 'p2']);
    const said = result.findings.filter(({ severity }) => severity === 'warning');
    expect(said.map(({ code, file, row, column, value }) => [code, file, row, column, value])).toEqual([
      ['wish-left-out', 'applicants.csv', 2, 'avoid_projects', 'p8'],
      ['wish-left-out', 'applicants.csv', 2, 'preferences', 'p7'],
      ['wish-left-out', 'applicants.csv', 3, 'preferences', 'p9'],
      ['wish-left-out', 'mentors.csv', 2, 'projects', 'p7'],
      ['wish-left-out', 'projects.csv', 2, 'mentors', 'm9'],
    ]);
    const errors = buildProgramme(raw).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual([
      'unknown-project',
      'unknown-project',
      'unknown-project',
      'unknown-project',
      'unknown-mentor',
    ]);
  });

  it('leaves out a mentor all of whose projects are unknown, rather than let them serve every one', () => {
    const mentors = rawTable(
      'mentors.csv',
      { id: 'm1', projects: 'p7' },
      { id: 'm2', description: 'x', projects: 'any' },
    );
    const result = buildProgramme({ ...LAKE_SCHOOL, mentors }, { skipBad: true });
    expect(expectReady(result).mentors.map(({ id, projects }) => [id, projects])).toEqual([['m2', []]]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'row-left-out', file: 'mentors.csv', row: 2 }),
    );
  });

  it('leaves out locks that contradict others, further down the list first', () => {
    const rules = {
      lock: [{ a1: 'vision' }, { a1: 'rivers' }, { 'bo@example.org': 'vision' }],
      forbid: { a1: 'rivers' },
    };
    const result = buildProgramme({ ...LAKE_SCHOOL, settings: { value: { rules } } }, { skipBad: true });
    expect(expectReady(result).rules).toEqual({
      lock: [
        { applicant: 'a1', project: 'vision' },
        { applicant: 'bo@example.org', project: 'vision' },
      ],
      forbid: [{ applicant: 'a1', project: 'rivers' }],
    });
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'row-left-out', table: 'settings', row: 2, column: 'rules.lock' }),
    );
  });

  it('leaves out a mentor who would serve left-out projects only', () => {
    const projects = rawTable(
      'projects.csv',
      { id: 'p1', title: 'Boats', description: 'x', max: 1 },
      { title: 'Rivers', max: -1 },
    );
    const mentors = rawTable('mentors.csv', { id: 'm1', projects: 'rivers' });
    const applicants = rawTable('applicants.csv', { id: 'a1', letter: LETTER, avoid_people: 'm1' });
    const programme = expectReady(buildProgramme({ applicants, projects, mentors, findings: [] }, { skipBad: true }));
    expect(programme.mentors).toEqual([]);
    expect(programme.applicants[0]?.avoidPeople).toEqual([]);
  });

  it('leaves out what the reader could not read in a row', () => {
    const unread = { code: 'cells', severity: 'error', message: 'Too many cells.', remedy: 'Quote it.' } as const;
    const result = buildProgramme(
      {
        ...LAKE_SCHOOL,
        findings: [
          { ...unread, file: 'applicants.csv', row: 3 },
          { ...unread, file: 'applicants.csv', row: 9 },
        ],
      },
      { skipBad: true },
    );
    expect(expectReady(result).applicants.map(({ id }) => id)).toEqual(['a1']);
    expect(result.findings.filter(({ code }) => code === 'row-left-out').map(({ row }) => row)).toEqual([3, 9]);
    expect(buildProgramme({ ...LAKE_SCHOOL, findings: [{ ...unread, file: 'applicants.csv', row: 9 }] }).status).toBe(
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
    expect(buildProgramme({ ...LAKE_SCHOOL, findings: [unread] }, { skipBad: true }).status).toBe('bad');
    expect(buildProgramme({ ...LAKE_SCHOOL, applicants: rawTable('a.csv') }, { skipBad: true }).status).toBe('bad');
    expect(buildProgramme({ ...LAKE_SCHOOL, settings: { value: { seed: -1 } } }, { skipBad: true }).status).toBe('bad');
    expect(
      buildProgramme({ ...LAKE_SCHOOL, applicants: rawTable('a.csv', { id: '/' }) }, { skipBad: true }).status,
    ).toBe('bad');
  });

  it('stops at an error in a line of the settings, which is no record', () => {
    const unread = { code: 'yaml', severity: 'error', message: 'Not closed.', remedy: 'Close it.', row: 2 } as const;
    const settings = { ...LAKE_SCHOOL, findings: [{ ...unread, file: 'programme.yaml' }] };
    expect(buildProgramme(settings, { skipBad: true }).status).toBe('bad');
  });
});
